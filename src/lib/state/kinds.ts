/** What each key of a chart's state may hold, and how a text writes it. */
import type { Chart } from '$lib/chart';
import type { Control, NumberControl } from '$lib/controls';
import { digits } from '$lib/format';

/** What a key may hold, in words where it holds something else, and how a text writes it. */
interface Kind {
	read(text: string): unknown;
	allows(value: unknown): boolean;
	/** Of a list that may be of any length: whether a name may stand in it. */
	knows?(name: string): boolean;
	/** Of a span: what it holds that is nearest to a value that lies outside. */
	nearest?(value: unknown): unknown;
	readonly words: string;
}

/** Digits, in threes parted by commas or spaces if the reader likes, though the last may go on while it is typed, a decimal point, a power of ten. */
const written = /^(\d+|\d{1,3}([, \u00a0\u2009\u202f]\d{3})+\d*)?(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The number that a reader or an address writes, whatever its size; `NaN` where it writes none. Stricter than a
 * guess: `2,5` may be meant as 2.5 or as 25.
 */
function numberOf(text: string): number {
	const bare = text.trim();
	return /^[\d.]/.test(bare) && written.test(bare) ? Number(bare.replace(/[^\d.e+-]/gi, '')) : NaN;
}

/** Why a field cannot take a text, in the reader's words; `''` where it can. */
export function refusal({ min, max }: NumberControl, text: string): string {
	const size = numberOf(text.replace(/^\s*[-−]/, ''));
	if (Number.isNaN(size))
		return `Not a number. Write digits, such as ${digits(max > 1e6 ? 5e6 : min || 10)}.`;
	const value = numberOf(text);
	// a sign makes it one that no field takes
	return !(value >= min && value <= max) ? `From ${digits(min)} to ${digits(max)}.` : '';
}

/** An ISO date that the calendar has. */
export function isDate(value: unknown): value is string {
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

/** Some of the names, or of any, or one; a list stands in an address with commas between. */
function named(initial: unknown, names: readonly string[] | null, many?: number): Kind {
	const knows = (name: string) => !names || names.includes(name);
	if (names && !Array.isArray(initial)) return oneOf([...(initial === '' ? [''] : []), ...names]);
	return {
		read: (text) => (text === '' ? [] : text.split(',')),
		allows: (value) =>
			Array.isArray(value) &&
			(many ? value.length === many || !value[0] : value.length <= 60) &&
			new Set(value).size === value.length &&
			value.every(knows),
		...(many ? {} : { knows }),
		words: `a list of ${many ? `${many} of ` : ''}${names ? listed(names) : 'the marks'}`
	};
}

/** One of the options, or any day of a span; after it comes the first option, which is today. */
function orDay(options: Kind, first: string, last: string, today: unknown): Kind {
	const allows = (value: unknown) =>
		options.allows(value) || (isDate(value) && value >= first && value <= last);
	return {
		...options,
		allows,
		nearest: (value) => (allows(value) || !isDate(value) ? value : value < first ? first : today),
		words: `${options.words}, or a date from ${first} to ${last}`
	};
}

/** An emptied date is the initial one. */
const dated = (initial: unknown): Kind => ({
	read: (text) => text || initial,
	allows: (value) => isDate(value) || (value === '' && initial === ''),
	words: 'a date as YYYY-MM-DD'
});

/** What a key of a chart may hold; `null` where it is none of the chart's. */
export function kindOf(chart: Chart, rows: readonly unknown[], key: string): Kind | null {
	if (!Object.hasOwn(chart.initial, key)) return null;
	const initial = chart.initial[key];
	const control: Control | undefined = chart.controls.find((control) => control.key === key);
	// marks of two names, which depend on what is drawn: the picture says which of them it has not
	if (key === 'versus') return named([], null, 2);
	const names = chart.names?.(rows)[key];
	if (names) return named(initial, names, chart.many?.[key]);
	if (control?.kind === 'choice') {
		const options = oneOf(control.options.map(({ value }) => value));
		const last = chart.asOf?.newest(rows);
		return control.since && last ? orDay(options, control.since, last, initial) : options;
	}
	if (control?.kind === 'number') return numeric(control);
	if (control?.kind === 'search') return search;
	if (typeof initial === 'boolean') return toggle;
	return control?.kind === 'date' ? dated(initial) : null;
}
