import type { CostFigure, CostRow } from './types';

/**
 * A figure as it was known by a day, ISO date, or none. Rival figures are left out: nobody kept since when each of
 * them was known.
 */
function then(figure: CostFigure, day: string): CostFigure[] {
	const bare = { ...figure, low: null, high: null };
	if (figure.known !== null && figure.known <= day) return [bare];
	const before = figure.before.filter(({ known }) => known <= day).at(-1);
	return before ? [{ ...bare, usd: before.usd, status: before.status, known: before.known }] : [];
}

/** Nobody had published a figure of the model yet. */
const silent = (figure: CostFigure): CostFigure => ({
	...figure,
	...{ id: 'none', basis: null, usd: null, low: null, high: null, known: null, before: [] },
	status: 'undisclosed',
	headline: true
});

/** Models that had come out by a day, ISO date, with the figures that were public then. */
export function past<Row extends CostRow>(rows: readonly Row[], day: string): readonly Row[] {
	return rows
		.filter(({ released }) => released <= day)
		.map((row) => {
			const costs = row.costs.flatMap((figure) => then(figure, day));
			const first = costs.find(({ headline }) => headline) ?? costs[0];
			return {
				...row,
				costs: first
					? costs.map((figure) => ({ ...figure, headline: figure === first }))
					: row.costs.slice(0, 1).map(silent)
			};
		});
}
