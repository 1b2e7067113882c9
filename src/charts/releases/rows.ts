import type { DatasetId } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import { weightsLater } from '$server/data/amounts';
import type { Release } from './types';

export const datasets: readonly DatasetId[] = ['models', 'events', 'sources'];

/** Events of the week of R1 by what their text begins with, and the words of the chart. */
const week: readonly (readonly [date: string, actor: string, begins: string, name: string])[] = [
	['2025-01-22', 'DeepSeek', 'R1 paper', 'R1 paper'],
	['2025-01-26', 'DeepSeek', 'App reaches', 'App tops US store'],
	['2025-01-27', 'Nvidia', 'Falls', 'Nvidia falls'],
	['2025-01-28', 'Hugging Face', 'Starts Open-R1', 'Open-R1']
];

const models = dataset('models')
	.rows.filter(({ releasedAs }) => releasedAs)
	.map((model): Release => ({
		id: model.id,
		name: model.releaseName ?? model.name,
		lab: model.lab,
		released: model.released,
		open: model.weights === null ? null : model.weights === 'open',
		weightsLater: weightsLater(model),
		licence: model.licence,
		priceOutputUsdPerMtok: model.priceOutputUsdPerMtok,
		...(model.priceIsLaunch === true || model.priceOutputUsdPerMtok === null
			? {}
			: { priceLater: true }),
		event: null,
		...(model.inReleases ? {} : { only: model.releasedAs === 'paper' ? 'paper' : 'announcement' }),
		source: citation(model.sources[0] ?? '')
	}));

const events = week.map(([date, actor, begins, name]): Release => {
	const event = dataset('events').rows.find(
		(row) => row.date === date && row.actor === actor && row.event.startsWith(begins)
	);
	if (!event) throw new RangeError(`data/events.json has no "${begins}" of ${actor} on ${date}`);
	const { id, sources } = rowOf('events', event.id);
	return {
		id,
		name,
		lab: actor,
		released: date,
		open: true,
		licence: null,
		priceOutputUsdPerMtok: null,
		event: event.event,
		source: citation(sources[0] ?? '')
	};
});

export const rows: readonly Release[] = [...models, ...events];

/** Releases none of whose sources is their maker's. */
export const secondary = dataset('models').rows.filter(
	({ inReleases, sources }) =>
		inReleases && !sources.some((id) => rowOf('sources', id).kind === 'primary')
).length;
