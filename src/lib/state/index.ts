/** The one reader of a chart's states, for steps, addresses, embeds and the element: build and browser. */
import type { Chart, Control, NumberControl } from '$lib/chart';
import { digits } from '$lib/format';

type State = Record<string, unknown>;

/** What a key may hold, in words where it holds something else, and how a text writes it. */
interface Kind {
	read(text: string): unknown;
	allows(value: unknown): boolean;
	/** Of a list that may be of any length: whether a name may stand in it. */
	knows?(name: string): boolean;
	readonly words: string;
}

/** Digits, in threes parted by commas or spaces if the reader likes, a decimal point, a power of ten. */
const written = /^(\d+|\d{1,3}([, \u00a0\u2009\u202f]\d{3})+)?(\.\d+)?(e[+-]?\d+)?$/i;

/** The number that a text writes, whatever its size; `NaN` where it writes none. */
function numberOf(text: string): number {
	const bare = text.trim();
	return /^[\d.]/.test(bare) && written.test(bare) ? Number(bare.replace(/[^\d.e+-]/gi, '')) : NaN;
}

/** Why a field cannot take a text, in the reader's words; `''` where it can. */
export function refusal({ min, max }: NumberControl, text: string): string {
	const value = numberOf(text);
	if (Number.isNaN(value))
		return `Not a number. Write digits, such as ${digits(max > 1e6 ? 5e6 : min || 10)}.`;
	return value < min || value > max ? `From ${digits(min)} to ${digits(max)}.` : '';
}

/** An ISO date that the calendar has. */
function isDate(value: unknown): value is string {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
	const time = Date.parse(value);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The first few of many, in words. */
const listed = (names: readonly string[]) =>
	names.slice(0, 12).join(', ') + (names.length > 12 ? ` … (${names.length} in all)` : '');

const toggle: Kind = {
	read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
	allows: (value) => typeof value === 'boolean',
	words: 'true or false'
};
const search: Kind = {
	// blanks alone find nothing; what no picture can hold, and half a letter at the end, is left out
	read: (text) => {
		const plain = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
		return plain.trim() ? plain.slice(0, 80).replace(/[\ud800-\udbff]$/, '') : '';
	},
	allows: (value) =>
		typeof value === 'string' && value.length <= 80 && (!value || value.trim() !== ''),
	words: 'words of at most 80 characters'
};

const numeric = ({ min, max }: NumberControl): Kind => ({
	read: numberOf,
	allows: (value) => typeof value === 'number' && value >= min && value <= max,
	words: `a number from ${digits(min)} to ${digits(max)}`
});

const oneOf = (names: readonly string[]): Kind => ({
	read: (text) => text,
	allows: (value) => names.includes(value as string),
	words: listed(names.map((name) => name || '""'))
});

/** Some of the names, or one; a list stands in an address with commas between. */
function named(initial: unknown, names: readonly string[], many: number | undefined): Kind {
	if (!Array.isArray(initial)) return oneOf([...(initial === '' ? [''] : []), ...names]);
	return {
		read: (text) => (text === '' ? [] : text.split(',')),
		allows: (value) =>
			Array.isArray(value) &&
			(many ? value.length === many || !value[0] : value.length <= 60) &&
			new Set(value).size === value.length &&
			value.every((name) => names.includes(name)),
		...(many ? {} : { knows: (name) => names.includes(name) }),
		words: `a list of ${many ? `${many} of ` : ''}${listed(names)}`
	};
}

/** An emptied date is the initial one. */
const dated = (initial: unknown): Kind => ({
	read: (text) => text || initial,
	allows: (value) => isDate(value) || (value === '' && initial === ''),
	words: 'a date as YYYY-MM-DD'
});

/** What a key of a chart may hold; `null` where it is none of the chart's. */
function kindOf(chart: Chart, rows: readonly unknown[], key: string): Kind | null {
	if (!Object.hasOwn(chart.initial, key)) return null;
	const initial = chart.initial[key];
	const control: Control | undefined = chart.controls.find((control) => control.key === key);
	const names = chart.names?.(rows)[key];
	if (names) return named(initial, names, chart.many?.[key]);
	if (control?.kind === 'choice') return oneOf(control.options.map(({ value }) => value));
	if (control?.kind === 'number') return numeric(control);
	if (control?.kind === 'search') return search;
	if (typeof initial === 'boolean') return toggle;
	return control?.kind === 'date' ? dated(initial) : null;
}

/** What of a state is wrong: the key, what it held, and what it may hold. */
export interface Wrong {
	readonly key: string;
	readonly value: unknown;
	readonly allowed: string;
	/** The same in the words of an address, where it is more than one key. */
	readonly said?: string;
}

/** The given values over `from`; a value that its key may not hold is left out of it, and listed. */
function parse(
	chart: Chart,
	rows: readonly unknown[],
	given: Iterable<readonly [string, unknown]>,
	from: State
): { state: State; wrong: Wrong[] } {
	const state = { ...from };
	const wrong: Wrong[] = [];
	for (const [key, value] of given) {
		const kind = kindOf(chart, rows, key);
		if (kind?.allows(value)) state[key] = value;
		else
			wrong.push({ key, value, allowed: kind?.words ?? `${Object.keys(from).join(', ')} as keys` });
	}
	// `''` ends a window at the newest row
	if (isDate(state.from) && isDate(state.to) && state.from >= state.to) {
		const said = `a window from ${state.from} to ${state.to}`;
		wrong.push({ key: 'from', value: state.from, allowed: `a day before ${state.to}`, said });
		Object.assign(state, { from: from.from, to: from.to });
	}
	return { state, wrong };
}

/**
 * The whole state of a step: what it names, over the chart's initial state.
 *
 * @throws RangeError naming the step, the key, its value and what is allowed; or what goes with what it
 * names, where a step says only half of it.
 */
export function stateOf(chart: Chart, rows: readonly unknown[], given: State, step: string): State {
	const { state, wrong } = parse(chart, rows, Object.entries(given), chart.initial);
	const settled = chart.settle?.(rows, state, state) ?? state;
	for (const [key, value] of Object.entries(state))
		if (settled[key] !== value)
			wrong.push({ key, value, allowed: `${JSON.stringify(settled[key])} beside the other keys` });
	const [first] = wrong;
	if (!first) return state;
	const { key, value, allowed } = first;
	throw new RangeError(
		`step "${step}" of ${chart.id}: ${key} is ${JSON.stringify(value)}; allowed: ${allowed}`
	);
}

/**
 * The state that an address or a form asks for, over `from`. What cannot be read, or is no name that
 * the key may hold, is left as it was and listed in `ignored`, in the reader's words; nothing throws.
 */
export function readQuery(
	chart: Chart,
	rows: readonly unknown[],
	query: Iterable<readonly [string, string]>,
	from: State
): { state: State; ignored: string[] } {
	const left: string[] = [];
	const texts = new Map<string, string>();
	for (const [key, text] of query) {
		// of two values the later holds
		if (texts.has(key)) left.push(`${key}=${texts.get(key)}`);
		texts.set(key, text);
	}
	const given = [...texts].map(([key, text]): [string, unknown] => {
		const kind = kindOf(chart, rows, key);
		const value = kind?.read(text);
		if (!kind?.knows || !Array.isArray(value)) return [key, value];
		const known = value.filter(kind.knows);
		if (known.length === value.length || !known[0]) return [key, value];
		left.push(`${key}=${value.filter((name) => !known.includes(name)).join(',')}`);
		return [key, known];
	});
	const { state, wrong } = parse(chart, rows, given, from);
	const refused = wrong.map(({ key, said }) => said ?? `${key}=${texts.get(key)}`);
	return { state, ignored: [...left, ...refused].map((text) => text.slice(0, 100)) };
}
