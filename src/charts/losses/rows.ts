import type { DatasetId } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import { change, date, usdShort, usdWords } from '$lib/format';
import type { LossRow } from './view';

export const datasets: readonly DatasetId[] = ['market-losses', 'sources'];

const data = dataset('market-losses');
const losses = data.rows;
const record = rowOf('market-losses', 'nvda-2025-01-27');
/** How the losses were looked for, and the highest figure printed for the largest. */
export const { method } = data;
export const { highUsdB, date: recordDay } = record;

const nameOf = (company: string) => company.replace(' Platforms', '');

const days = losses.map(({ date }) => date).sort();
const newest = days.at(-1)!;

export const rows: readonly LossRow[] = losses.map((row) => ({
	id: row.id,
	company: nameOf(row.company),
	date: row.date,
	lossUsdB: row.lossUsdB,
	changePct: row.changePct,
	trigger: row.trigger,
	basis: row.basis,
	note: row.note,
	title: `${row.company}: ${usdWords(row.lossUsdB * 1e9)}, ${change(row.changePct / 100)}`,
	lines: [
		`${date(row.date, 'weekday')}, ${date(row.date, 'long')}`,
		row.basis === 'reported'
			? 'the loss as reported'
			: `computed: fall of the price times ${row.sharesUsedB ?? 'an unstated number of'} billion shares`,
		row.trigger ?? 'no cause found',
		...(row.note ? [row.note] : [])
	],
	usd: `${nameOf(row.company)} ${usdShort(row.lossUsdB * 1e9)}`,
	percent: `${nameOf(row.company)} ${change(row.changePct / 100)}`,
	when: date(row.date),
	newest,
	source: citation(row.sources[0] ?? '')
}));
