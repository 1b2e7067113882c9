import type { DatasetId, Row } from '$server/data/schemas';
import { DAY, date } from '$lib/format';
import { citation, dataset, rowOf } from '$server/data';
import type { Spending } from './types';

export const datasets: readonly DatasetId[] = [
	'nvidia-quarters',
	'capex',
	'market-losses',
	'sources'
];

const ALL = 'All four';
const fall = rowOf('market-losses', 'nvda-2025-01-27').date;

/** Days after a year’s end by which companies of this size owe their report of it. */
export const REPORT = 60;

const FISCAL = 'fiscal year to June';
const endOf = ({ year, yearBasis }: Pick<Row<'capex'>, 'year' | 'yearBasis'>) =>
	`${year}-${yearBasis === FISCAL ? '06-30' : '12-31'}`;

/** From when a year’s spending is taken as known, where no source says it. */
function dueOf({ year, yearBasis }: Row<'capex'>): string {
	return date(Date.parse(endOf({ year, yearBasis })) + REPORT * DAY, 'iso');
}

const quarters = dataset('nvidia-quarters').rows.map((row, i, all): Spending => {
	// Nvidia's quarters last 13 weeks; the first has none before it to begin at
	const before = all[i - 1]?.periodEnd;
	const thirteenWeeks = Date.parse(row.periodEnd) - 13 * 7 * DAY;
	return {
		kind: 'quarter',
		id: row.id,
		name: row.quarter,
		begins: before ?? new Date(thirteenWeeks).toISOString().slice(0, 10),
		ends: row.periodEnd,
		usd: row.datacenterUsdB * 1e9,
		low: null,
		high: null,
		planned: false,
		shown: true,
		basis: 'data-centre revenue',
		known: row.known,
		since: row.known,
		note: row.note,
		source: citation(row.sources[0] ?? ''),
		...(i ? {} : { fall })
	};
});

const years = dataset('capex').rows.flatMap((row): readonly Spending[] => {
	if (row.capexUsdB === null) return [];
	const known = row.known ?? row.asOf;
	const fiscal = row.yearBasis === FISCAL;
	return [
		{
			kind: row.company === ALL ? 'all' : fiscal ? 'fiscal' : 'company',
			id: row.id,
			name: row.company,
			begins: fiscal ? `${row.year - 1}-07-01` : `${row.year}-01-01`,
			ends: endOf(row),
			usd: row.capexUsdB * 1e9,
			low: row.lowUsdB === null ? null : row.lowUsdB * 1e9,
			high: row.highUsdB === null ? null : row.highUsdB * 1e9,
			planned: row.kind === 'guidance',
			shown: row.primary && !fiscal,
			basis: `${row.yearBasis}, ${row.definition}${row.asOf ? `, as of ${row.asOf}` : ''}`,
			known,
			since: known ?? dueOf(row),
			note: row.note,
			source: citation(row.sources[0] ?? '')
		}
	];
});

export const rows: readonly Spending[] = [...quarters, ...years];
