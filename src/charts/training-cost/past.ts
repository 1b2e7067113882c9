import { latest } from '$lib/window';
import type { CostFigure, CostRow, Trend, WithTrend } from './types';

/**
 * A figure as it was known by a day, ISO date, or none. Rival figures are left out: nobody kept since when each of
 * them was known.
 */
function then(figure: CostFigure, day: string): CostFigure[] {
	const bare = { ...figure, low: null, high: null };
	if (figure.known !== null && figure.known <= day)
		return [{ ...bare, source: figure.copy ?? figure.source }];
	const before = figure.before.filter(({ known }) => known <= day).at(-1);
	return before ? [{ ...bare, ...before }] : [];
}

/** Bases that price the final run: what a cluster or a project cost stands in no run's place. */
const OF_RUN = new Set<CostFigure['basis']>([
	'amortized',
	'rented',
	'claimed',
	'said',
	'third-party'
]);

/** Its maker had given no figure yet; who estimated it when is another matter, which nobody kept. */
const silent = (figure: CostFigure): CostFigure => ({
	...figure,
	...{ id: 'none', basis: null, usd: null, low: null, high: null, known: null, before: [] },
	status: 'undisclosed',
	headline: true
});

/** The newest growth that was public by a day. */
const growth = ({ trend, trendBefore = [] }: WithTrend, day: string): Trend | undefined =>
	[...trendBefore, ...(trend ? [trend] : [])].findLast(
		({ known }) => known !== null && known <= day
	);

/**
 * Models that had come out by a day, ISO date, with the figures that are known to have been public then. A model
 * whose maker's own figure came later stands without one; one that was estimated at an unknown time is left out,
 * unless its hours were public, and so are notes, which may tell of later.
 */
export function past<Row extends CostRow & WithTrend>(
	rows: readonly Row[],
	day: string
): readonly Row[] {
	return rows
		.filter(({ released }) => released <= day)
		.map((row) => ({
			...row,
			note: null,
			open: row.weightsLater && row.weightsLater > day ? false : row.open,
			trend: growth(row, day),
			hours: row.hours && row.hours.known <= day ? row.hours : undefined
		}))
		.flatMap((row) => {
			const costs = row.costs.flatMap((figure) => then(figure, day));
			const first =
				costs.find(({ headline }) => headline) ?? costs.find(({ basis }) => OF_RUN.has(basis));
			if (costs.length)
				return [{ ...row, costs: costs.map((one) => ({ ...one, headline: one === first })) }];
			const own = row.costs.find(({ headline, basis }) => headline && basis === 'claimed');
			if (own) return [{ ...row, costs: [silent(own)] }];
			// nobody had put dollars on it yet, but its hours were there
			return row.hours ? [{ ...row, costs: [] }] : [];
		});
}

/** The newest day on which a model came out, or a figure for one. */
export const newest = (rows: readonly CostRow[]): string =>
	latest(
		rows.flatMap(({ released, costs }) => [released, ...costs.map(({ known }) => known ?? '')])
	);
