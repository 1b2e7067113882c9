/** The arithmetic of a guess: numbers as people key them in, and where they stand on a picture. */

export interface Range {
	/** What the picture counts in: lengths, or the areas of squares. */
	readonly scale: 'length' | 'area';
	readonly min: number;
	readonly max: number;
}

/**
 * A number as people key it in: `1,000`, `12,5`, `270×`, `17 %`; `null` where there is none. Not the reader of
 * fields (state/kinds.ts): an answer may have a sign or a decimal comma, which an address may not.
 */
export function parse(text: string): number | null {
	const plain = text.replace(/[\s$%×]/g, '');
	const dotted = /^\d{1,3}(,\d{3})+(\.|$)/.test(plain)
		? plain.replaceAll(',', '')
		: plain.replace(',', '.');
	return /^[\d.]+$/.test(dotted) && Number(dotted) >= 0 ? Number(dotted) : null;
}

/** `1,300`, `12.5`: digits in groups, whatever the reader's locale; `digits` of format.ts would be a file more to fetch. */
export const say = (value: number) =>
	String(value).replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** How long a value is drawn: a square by its side. */
const drawn = ({ scale }: Range, value: number) => (scale === 'area' ? Math.sqrt(value) : value);

/** Where a value stands on the scale, from 0 to 1. */
export function place(range: Range, value: number): number {
	const [from, to] = [drawn(range, range.min), drawn(range, range.max)];
	return (drawn(range, value) - from) / (to - from);
}

/** The value at a place of the scale, to as many digits as keep the slider's steps apart. */
export function valueAt(range: Range, share: number): number {
	const [from, to] = [drawn(range, range.min), drawn(range, range.max)];
	const long = from + (to - from) * share;
	return Number((range.scale === 'area' ? long ** 2 : long).toPrecision(3));
}
