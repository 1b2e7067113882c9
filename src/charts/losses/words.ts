/** The picture in words. */
import type { Mark } from '$lib/chart';
import { counted, date, percent, usdShort, usdWords } from '$lib/format';
import type { Quantity } from '$lib/quantity';
import type { Level } from './level';
import type { Bar, Measure } from './types';

export const lengths: Readonly<Record<Measure, string>> = {
	usd: 'the loss in dollars',
	percent: 'the fall of the price in percent'
};

export function wordsOf(
	shown: readonly Bar[],
	floor: number,
	level: Level | null,
	measure: Measure
): string {
	const computed = shown.filter((bar) => bar.computed).length;
	const dates = shown.map(({ date }) => date).sort();
	return (
		`${counted(shown.length, 'loss', 'losses')} of more than ${usdWords(floor * 1e9)} in one day, ` +
		`${date(dates[0] ?? '')} to ${date(dates.at(-1) ?? '')}, as bars that hang at their days, as long as ` +
		`${lengths[measure]}; ${computed} of them computed, with open tips.` +
		(level ? levelWords(level, measure) : '')
	);
}

function levelWords({ record, long }: Level, measure: Measure): string {
	const name = measure === 'usd' ? record.usd : record.percent;
	return ` A line marks ${name}, ${date(record.date, 'long')}.${long && ` ${long}.`}`;
}

/** Dollars of their days, or points of the price. */
const quantityOf = (
	{ company, when, basis, lossUsdB, changePct }: Bar,
	measure: Measure
): Quantity => ({
	...{ of: `${company}, ${when}`, status: basis },
	...(measure === 'usd'
		? {
				...{ value: lossUsdB * 1e9, write: usdShort },
				...{ measure: 'value lost in a day', basis: 'in dollars of the day' }
			}
		: {
				...{ value: -changePct / 100, points: true, write: (value) => percent(value, 2) },
				...{ measure: 'the fall of the price in a day', basis: 'from the close before' }
			})
});

/** In the order of their days. */
export const marksOf = (bars: readonly Bar[], measure: Measure): Mark[] =>
	bars.toSorted((a, b) => a.x - b.x).map((bar) => ({ ...bar, quantity: quantityOf(bar, measure) }));
