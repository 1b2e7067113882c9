import type { DatasetId } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import { AFTER, BEFORE, FUND } from './sessions';
import { before } from '$server/data/sessions';
import type { MarketEvent, Row } from './types';

export const datasets: readonly DatasetId[] = [
	'models',
	'nvidia-daily',
	'index-daily',
	'market-losses',
	'chip-controls',
	'sources'
];

const data = dataset('nvidia-daily');
const prices = citation(data.sources[0] ?? '');
const loss = rowOf('market-losses', 'nvda-2025-01-27');
/** How the prices were come by, split and checks included. */
export const { method } = data;
/** The loss of the day as most quoted, and the highest figure printed for it. */
export const { lossUsdB, highUsdB } = loss;

/** Where the closes of the fund are from. */
const fundPrices = citation('prices-landon-io');
const friday = data.rows.findIndex(({ id }) => id === before(loss.date));
const near = data.rows.slice(friday - BEFORE, friday + AFTER + 1);
const funds = new Map(
	dataset('index-daily').rows.flatMap(({ ticker, date, close }) =>
		ticker === FUND ? [[date, close]] : []
	)
);

/** What a session near the fall says of the fund. @throws RangeError naming a session without its close. */
function fundOf(day: (typeof near)[number]) {
	const at = near.indexOf(day);
	if (at < 0) return {};
	const close = funds.get(day.id);
	if (close === undefined) throw new RangeError(`nvidia: ${FUND} has no close on ${day.id}`);
	return { fund: { close, ...(at ? {} : { source: fundPrices }) } };
}

const story: readonly (Pick<MarketEvent, 'id' | 'name'> & { model: string })[] = [
	{ id: 'v3', name: 'V3 released', model: 'deepseek-v3' },
	{ id: 'r1', name: 'R1 released', model: 'deepseek-r1' },
	{ id: 'v4', name: 'V4 previewed', model: 'deepseek-v4-pro' }
];

/** Words of the chip-control dates, by the day; a day that is not here goes unmarked. */
const controls: Record<string, string> = {
	'2022-10-07': 'First chip rule',
	'2023-10-17': 'Rule tightened',
	'2025-01-13': 'Diffusion rule',
	'2025-04-09': 'H20 licence',
	'2025-05-13': 'Rule rescinded'
};

export const rows: readonly Row[] = [
	...data.rows.map((day, i) => ({
		kind: 'close' as const,
		date: day.id,
		close: day.close,
		...fundOf(day),
		...(i ? {} : { source: prices })
	})),
	{
		kind: 'fall',
		from: before(loss.date),
		to: loss.date,
		lossUsd: lossUsdB * 1e9,
		source: citation(loss.sources[0] ?? '')
	},
	...story.map(({ model, ...event }) => ({
		kind: 'event' as const,
		...event,
		date: rowOf('models', model).released,
		tone: 'deepseek' as const,
		text: `${rowOf('models', model).name} made public`,
		layer: 'story' as const,
		source: citation(rowOf('models', model).sources[0] ?? '')
	})),
	...dataset('chip-controls')
		.rows.filter(({ date }) => controls[date])
		.map((row) => ({
			kind: 'event' as const,
			id: row.id,
			date: row.date,
			name: controls[row.date] ?? '',
			text: row.event,
			layer: 'chips' as const,
			tone: 'caveat' as const,
			source: citation(row.sources[0] ?? '')
		}))
];
