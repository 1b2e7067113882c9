/** The arithmetic of a guess: numbers as people key them in, how far off they are, and where they stand on a scale. */

export interface Range {
	readonly scale: 'log' | 'linear';
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
	return dotted && Number(dotted) >= 0 ? Number(dotted) : null;
}

/** `1,300`, `12.5`: digits in groups, whatever the reader's locale; `digits` of format.ts would be a file more to fetch. */
export const say = (value: number) =>
	String(value).replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** How far a guess lies from the truth, in words. */
export function ratio(guess: number, truth: number): string {
	if (guess === 0) return 'no multiple of 0 gets there';
	const off = Math.abs(guess / truth - 1);
	if (off === 0) return 'your guess exactly';
	if (off < 0.095) return `your guess is ${say(Number((off * 100).toPrecision(2)))}% off`;
	const times = (value: number) => `${say(Number(value.toPrecision(2)))} times`;
	return guess < truth
		? `${times(truth / guess)} your guess`
		: `your guess is ${times(guess / truth)} that`;
}

/** Where a value stands on the scale, from 0 to 1. */
export const place = ({ scale, min, max }: Range, value: number) =>
	scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);

/** The value at a place of the scale, to as many digits as keep the slider's steps apart. */
export function valueAt({ scale, min, max }: Range, share: number): number {
	const value = scale === 'log' ? min * (max / min) ** share : min + (max - min) * share;
	return Number(value.toPrecision(scale === 'log' ? 2 : 3));
}
