import type { DatasetId } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import { weightsLater } from '$server/data/amounts';
import type { Price } from './types';

export const datasets: readonly DatasetId[] = ['models', 'price-history', 'sources'];

/** DeepSeek's strongest model on its API at each time, from R1 on: what its line is drawn through. */
const strongest = [
	'deepseek-r1',
	'deepseek-r1-0528',
	'deepseek-v3-1',
	'deepseek-v3-2-exp',
	'deepseek-v3-2',
	'deepseek-v4-pro'
];

/** Sources that print prices; a model cites its papers and pages before them. */
const printsPrices = [
	'deepseek-r1-launch',
	'deepseek-api-docs-models-pricing',
	'xai-grok-4-7',
	'artificial-analysis-llms-2026-07-10',
	'tokencost',
	'models-dev',
	'llm-prices',
	'simon-willison-kimi-k3'
];

const models = dataset('models').rows.filter(({ releasedAs }) => releasedAs);

const launches = models.flatMap((model): readonly Price[] => {
	const usd = model.priceOutputUsdPerMtok;
	if (usd === null) return [];
	return [
		{
			id: model.id,
			name: model.name,
			lab: model.lab,
			date: model.released,
			usd,
			open: model.weights === 'open',
			weightsLater: weightsLater(model),
			when: model.priceIsLaunch === true ? 'launch' : 'unsure',
			line: strongest.includes(model.id),
			note: model.priceNote,
			source: citation(
				model.sources.find((id) => printsPrices.includes(id)) ?? model.sources[0] ?? ''
			)
		}
	];
});

const later = dataset('price-history').rows.map((row): Price => {
	const model = rowOf('models', row.model);
	const { name, lab, weights } = model;
	return {
		id: row.id,
		name,
		lab,
		date: row.date,
		usd: row.outputUsdPerMtok,
		open: weights === 'open',
		weightsLater: weightsLater(model),
		when: row.hours,
		line: true,
		note: row.note,
		source: citation(row.sources[0] ?? '')
	};
});

export const rows: readonly Price[] = [...launches, ...later];

/** Models that are followed, and those of them that no list prices. */
export const followed = models.length;
export const unpriced = followed - launches.length;
