/** Sums in words, and what is said of the whole picture. */
import { digits, leftOut, usd, usdWords } from '$lib/format';
import type { CalculatorView } from './types';

/** What a published figure of a run counts. */
export const LANES = {
	amortized: 'Wear and power, estimated',
	rented: 'Rented, estimated',
	claimed: 'As claimed or said by the maker'
};

/** Whole dollars while they can be read; billions in words. */
export const dollars = (value: number) => (Math.round(value) < 1e9 ? usd : usdWords)(value);
/** The price of an hour, to as many digits as it has. */
export const hourly = (price: number) =>
	Number(price.toFixed(2)) === price ? usd(price) : `$${digits(price)}`;

export function describe({ sum, lines, bands, names, left }: CalculatorView): string {
	const parts = [
		...lines.map(({ name, amount }) => `${name} ${amount}`),
		...bands.map(({ name, span, amount }) => `${[name, span].filter(Boolean).join(' ')}: ${amount}`)
	];
	const beside = names.map(({ text, usd }) => `${text} ${usd.map(usdWords).join(', ')}`);
	const scale = beside.length ? ` On the scale below the total: ${beside.join('; ')}.` : '';
	const what = lines.length
		? ''
		: bands[0]?.bar
			? ' as each assumption alone moves it'
			: ' among published final runs';
	return `A bill of ${sum}${what}: ${parts.join('; ')}.${scale}${leftOut(left, 'figure of its other views', 'figures of its other views')}`;
}
