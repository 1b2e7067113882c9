import type { Chart, Control, NumberControl } from '$lib/chart';
import { digits } from '$lib/format';

type State = Record<string, unknown>;

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

const toggle = (text: string) => (text === '1' ? true : text === '0' ? false : undefined);

function parse(control: Control, text: string): unknown {
	if (control.kind === 'number') return refusal(control, text) ? undefined : numberOf(text);
	if (control.kind === 'toggle') return toggle(text);
	if (control.kind === 'choice')
		return control.options.some(({ value }) => value === text) ? text : undefined;
	if (control.kind === 'search') return text.slice(0, 80);
	return text === '' || isDate(text) ? text : undefined;
}

/** An ISO date that the calendar has. */
function isDate(text: string): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** An id of a row, or a day. */
const isName = (text: string) => /^[a-z0-9][a-z0-9./-]{0,79}$/i.test(text);

/** A key of the state that no control changes, told by what it is at first: a step sets it, and an address may. */
function parseBare(initial: unknown, text: string, known: (name: string) => boolean): unknown {
	if (typeof initial === 'boolean') return toggle(text);
	if (typeof initial !== 'string' && !Array.isArray(initial)) return undefined;
	if (typeof initial === 'string' && isDate(initial)) return isDate(text) ? text : undefined;
	if (text === '') return typeof initial === 'string' ? '' : [];
	const names = typeof initial === 'string' ? [text] : text.split(',');
	const right = names.every((name) => isName(name) && (isDate(name) || known(name)));
	if (!right || names.length > 60) return undefined;
	return typeof initial === 'string' ? text : names;
}

/**
 * The state that an address or a form asks for, over `from`. What does not parse, or names what is not
 * `known`, is left as it was and listed in `ignored`, in the reader's words; nothing throws.
 */
export function readQuery(
	chart: Chart,
	query: Iterable<readonly [string, string]>,
	from: State,
	known: (name: string) => boolean = () => true
): { state: State; ignored: string[] } {
	const state = { ...from };
	const ignored: string[] = [];
	for (const [key, text] of query) {
		const control = chart.controls.find((control) => control.key === key);
		const own = Object.hasOwn(chart.initial, key);
		const value = control
			? parse(control, text)
			: own && parseBare(chart.initial[key], text, known);
		if (!own || value === undefined) ignored.push(`${key}=${text}`.slice(0, 100));
		else state[key] = value;
	}
	if (typeof state.from === 'string' && isDate(state.from) && state.from >= String(state.to)) {
		ignored.push(`a window from ${state.from} to ${String(state.to)}`);
		Object.assign(state, { from: from.from, to: from.to });
	}
	return { state, ignored };
}

/** One value as an address writes it: `1` and `0`, lists parted by commas. */
const writeValue = (value: unknown) =>
	typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

/** The address of a state: only what differs from `from`, in the order of the chart's initial state. */
export function writeQuery(chart: Chart, state: State, from: State): string {
	const query = new URLSearchParams();
	for (const key of Object.keys(chart.initial)) {
		const value = writeValue(state[key]);
		if (value !== writeValue(from[key])) query.set(key, value);
	}
	// commas and slashes need no escape here, and lists stay readable
	const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
	return text && `?${text}`;
}
