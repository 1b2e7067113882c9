/** Figures of running text: amounts as `$lib/format` writes them, with the words for that form. */
import * as say from '$lib/format';
import type { Amount, Scalar } from './amount';

/** What stands in a sentence, and the amounts that it was written from. */
export interface Figure {
	readonly text: string;
	/** How the amounts were written: `in words`, `percent, 2 decimals`. */
	readonly form: string;
	readonly amounts: readonly Amount<Scalar>[];
}

const as =
	<T extends Scalar>(form: string, write: (value: T) => string) =>
	(amount: Amount<T>): Figure => ({ text: write(amount.value), form, amounts: [amount] });
const decimals = (digits: number) => (digits ? `, ${say.counted(digits, 'decimal')}` : '');

/** `$5,576,000`. */
export const usd = as('US dollars', say.usd);
/** `$118.42`. */
export const price = as('US dollars and cents', say.price);
/** `$5.576 million`. */
export const usdWords = as('US dollars in words', say.usdWords);
/** `$589 billion`, of billions. */
export const billions = (amount: Amount): Figure => usdWords(amount.times(1e9));
/** `2,788,000`. */
export const count = as('a count', say.count);
/** `2.788 million`. */
export const countWords = as('a count in words', say.countWords);
/** `seven`. */
export const inWords = as('in words', say.inWords);
/** `2.4×`. */
export const times = as('a multiple', say.times);
/** `−16.97%`, of a share. */
export const change = as('a change in percent, 2 decimals', say.change);
/** `17%`, of a share. */
export const percent = (share: Amount, digits = 0): Figure =>
	as<number>(`percent${decimals(digits)}`, (value) => say.percent(value, digits))(share);
/** `0.25%`, of percent as the data have them. */
export const percents = as<number>('percent, as the data have it', (value) => `${value}%`);
/** `twice`. */
export const often = as<number>(
	'how often, in words',
	(value) => ['never', 'once', 'twice'][value] ?? `${say.inWords(value)} times`
);
/** `one 270th`. */
export const part = as<number>('as a fraction', (value) => `one ${say.ordinal(value)}`);
/** With a fixed number of decimals, and a unit behind it. */
export const fixed = (amount: Amount, digits: number, unit = ''): Figure =>
	as<number>(
		`with ${say.counted(digits, 'decimal')}`,
		(value) => value.toFixed(digits) + unit
	)(amount);
/** An ISO day in one of the forms of `date`. */
export const date = (day: Amount<string>, form: Parameters<typeof say.date>[1]): Figure =>
	as<string>(dateForms[form ?? 'short'], (iso) => say.date(iso, form))(day);
/** Words of a row. */
export const words = as<string>('as the data have it', (text) => text);

const dateForms: Readonly<Record<NonNullable<Parameters<typeof say.date>[1]>, string>> = {
	short: 'a day',
	dayMonth: 'day and month',
	long: 'a day',
	day: 'day and month',
	monthLong: 'month and year',
	month: 'month and year',
	year: 'year',
	weekday: 'day of the week',
	iso: 'a day'
};

/** A figure as a sentence begins with it. */
export const capital = (figure: Figure): Figure => ({ ...figure, text: say.capital(figure.text) });

/** Another way to write amounts, several perhaps, in words of its own. */
export function written<A extends readonly Amount<Scalar>[]>(
	form: string,
	write: (...values: { [K in keyof A]: A[K]['value'] }) => string,
	...amounts: A
): Figure {
	const values = amounts.map(({ value }) => value) as { [K in keyof A]: A[K]['value'] };
	return { text: write(...values), form, amounts };
}

const shorter = (iso: string) => say.date(iso, 'dayMonth');

/** `24 January`, of a year that the words beside it name. */
export const dayMonth = as<string>('day and month', shorter);
/** `January`. */
export const monthName = as<string>('month', (iso) => shorter(iso).replace(/^\d+ /, ''));
/** `24th`, of a month that the words beside it name. */
export const dayNth = as<string>('day of the month', (iso) =>
	say.ordinal(new Date(iso).getUTCDate())
);
/** `27th`. */
export const ordinal = as('an ordinal', say.ordinal);
/** `2024`, of a year that the data have as a number. */
export const year = as('year', String);
/** `six million`, to the nearest million. */
export const millions = as(
	'millions in words',
	(value: number) => `${say.inWords(Math.round(value / 1e6))} million`
);
