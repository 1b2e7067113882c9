/** Amounts that say how they were reckoned: the expression that is evaluated is the one that is told. */
import { DAY, day, digits } from '$lib/format';
import type { DatasetId } from '$server/data/schemas';

export type Scalar = number | string;

/** A field of a row that a formula reads; of an entry of a list in the row by its path: `costs.amortized.usd`. */
export interface Input {
	readonly dataset: DatasetId;
	readonly row: string;
	readonly field: string;
	readonly value: Scalar;
	/** How its row was chosen, where a formula did that: `the highest Close among …`. */
	readonly chosen?: readonly Part[];
}

/** Rows of a dataset that a formula counts or chooses among, by their ids. */
export interface Among {
	readonly dataset: DatasetId;
	readonly rows: readonly string[];
}

/** A formula in words, with what it reads in its place. */
export type Part = string | Input | Among;

/** How well a formula keeps together: a sum needs brackets in a product, words in both. */
export const [WORDS, SUM, PRODUCT, ALONE] = [0, 1, 2, 3] as const;

/** A value with the formula that it is the outcome of. */
export class Amount<T extends Scalar = number> {
	/** @throws RangeError showing the formula whose outcome is no number. */
	constructor(
		readonly value: T,
		readonly parts: readonly Part[],
		readonly tie: number = ALONE
	) {
		if (typeof value === 'number' && !Number.isFinite(value))
			throw new RangeError(`no number comes of ${plain(parts)}`);
	}

	plus(this: Amount, other: Amount | number): Amount {
		return joined(this, '+', other, SUM, (a, b) => a + b);
	}
	less(this: Amount, other: Amount | number): Amount {
		return joined(this, '−', other, SUM, (a, b) => a - b);
	}
	times(this: Amount, other: Amount | number): Amount {
		return joined(this, '×', other, PRODUCT, (a, b) => a * b);
	}
	over(this: Amount, other: Amount | number): Amount {
		return joined(this, '÷', other, PRODUCT, (a, b) => a / b);
	}

	/** @throws RangeError where the data hold words in the place of a number. */
	get number(): Amount {
		if (typeof this.value === 'number') return new Amount(this.value, this.parts, this.tie);
		throw new RangeError(`"${this.value}" is no number: ${plain(this.parts)}`);
	}

	/** @throws RangeError where the data hold a number in the place of words. */
	get text(): Amount<string> {
		if (typeof this.value === 'string') return new Amount(this.value, this.parts, this.tie);
		throw new RangeError(`${this.value} is no text: ${plain(this.parts)}`);
	}
}

/** A formula without its links, for messages. */
export const plain = (parts: readonly Part[]): string =>
	parts
		.map((part) => {
			if (typeof part === 'string') return part;
			return 'row' in part ? `${part.dataset}.${part.row}.${part.field}` : part.dataset;
		})
		.join('');

/** A number that no row holds, as its words or its digits: units, and days in a year. */
export const constant = (value: number, words = digits(value).replace('-', '−')): Amount =>
	new Amount(value, [words]);

const bracketed = ({ parts, tie }: Amount, least: number): readonly Part[] =>
	tie < least ? ['(', ...parts, ')'] : parts;

function joined(
	left: Amount,
	sign: string,
	other: Amount | number,
	tie: number,
	evaluate: (a: number, b: number) => number
): Amount {
	const right = typeof other === 'number' ? constant(other) : other;
	// what is taken away or divided by keeps its brackets: a − (b − c)
	const least = sign === '−' || sign === '÷' ? tie + 1 : tie;
	return new Amount(
		evaluate(left.value, right.value),
		[...bracketed(left, tie), ` ${sign} `, ...bracketed(right, least)],
		tie
	);
}

/** Days from one ISO day to another. */
export const days = (from: Amount<string>, to: Amount<string>): Amount =>
	new Amount(
		Math.round((day(to.value) - day(from.value)) / DAY),
		['days from ', ...from.parts, ' to ', ...to.parts],
		WORDS
	);

/** The outcome of a function of amounts, under the words that name it: `rounded down (…; …)`. */
export function apply<A extends readonly Amount<Scalar>[], T extends Scalar>(
	words: string,
	evaluate: (...values: { [K in keyof A]: A[K]['value'] }) => T,
	...amounts: A
): Amount<T> {
	const parts = amounts.flatMap((amount, i) => (i ? ['; ', ...amount.parts] : amount.parts));
	const values = amounts.map(({ value }) => value) as { [K in keyof A]: A[K]['value'] };
	return new Amount(evaluate(...values), [`${words} (`, ...parts, ')']);
}
