import { fall } from '$config';
import type { DatasetId } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import { weightsLater } from '$server/data/amounts';
import { DAY, date, day, ordinal, usd } from '$lib/format';
import { mondayOf } from './calendar';
import type { Release, Row, Session, Words } from './types';

export const datasets: readonly DatasetId[] = [
	'models',
	'events',
	'promises',
	'nvidia-daily',
	'deepseek-bill',
	'sources'
];

type Told = Pick<Release, 'cell' | 'since'>;

const words = (text: string, more: string, look: Words['look'] = 'name'): Words => ({
	text,
	more,
	look,
	tone: look === 'plain' ? 'ink' : 'deepseek'
});

/** What the calendar says of models in the cells of their days. */
const told: Readonly<Record<string, Told>> = {
	'deepseek-v3': { cell: [words('V3', '')] },
	'deepseek-r1': {
		cell: [words('R1', 'comes out')],
		since: { text: 'R1', more: '', pale: false }
	},
	'kimi-k1-5': { cell: [words('', `then ${rowOf('models', 'kimi-k1-5').name}`, 'plain')] },
	'doubao-1-5-pro': { cell: [words('', 'Doubao', 'plain')] }
};

/** Events that are set beside the models, by their ids, with the words of the chart. */
const events: Readonly<Record<string, Told & Pick<Release, 'name'>>> = {
	'2024-12-27-deepseek-v3-technical-report-prints-the': {
		name: 'V3’s price',
		cell: [words('', usd(rowOf('deepseek-bill', 'v3-total').usd ?? NaN), 'sum')],
		since: { text: 'V3', more: '’s price', pale: true }
	},
	'2025-01-10-deepseek-launches-its-phone-app': {
		name: 'DeepSeek’s phone app',
		cell: [words('', 'phone app')]
	},
	'2025-01-22-deepseek-r1-paper-appears-on-arxiv': { name: 'R1 paper' },
	'2025-01-26-deepseek-app-reaches-first-place-in': {
		name: 'App tops US store',
		cell: [words(`app ${ordinal(1)}`, 'in'), words('', 'the US store')]
	},
	'2025-01-27-nvidia-falls-16-97-and-loses': { name: 'Nvidia falls' },
	'2025-01-28-hugging-face-starts-open-r1-to': { name: 'Open-R1' }
};

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
		...told[model.id],
		source: citation(model.sources[0] ?? '')
	}));

const happened = Object.entries(events).map(([id, said]): Release => {
	const { date, actor, event, sources } = rowOf('events', id);
	return {
		id,
		lab: actor,
		released: date,
		open: true,
		licence: null,
		priceOutputUsdPerMtok: null,
		event,
		...said,
		source: citation(sources[0] ?? '')
	};
});

const promises = dataset('promises').rows.map(
	({ id, said, model, name, due, dueFrom, dueTo, note, sources }): Release => ({
		id,
		name,
		lab: rowOf('models', model).lab,
		released: said,
		open: null,
		licence: null,
		priceOutputUsdPerMtok: null,
		event: `Promised for ${due}`,
		promise: { model, due, from: dueFrom, to: dueTo, note },
		source: citation(sources[0] ?? '')
	})
);
/** Whole weeks of trading: from the Monday before V3 to the Friday after the fall. */
const first = mondayOf(rowOf('models', 'deepseek-v3').released);
const last = mondayOf(fall) + 4 * DAY;
const prices = dataset('nvidia-daily');
const sessions = prices.rows.flatMap(({ id, close }, i): Session[] => {
	const before = prices.rows[i - 1]?.close;
	if (!before || day(id) < first || day(id) > last) return [];
	const source = citation(prices.sources[0] ?? '');
	return [{ id, released: id, close, change: close / before - 1, source }];
});

export const rows: readonly Row[] = [...models, ...happened, ...promises, ...sessions];

/** The weeks that the calendar shows, in words. */
export const span = [first, last].map((at) => date(at, 'long')).join(' to ');

/** Releases none of whose sources is their maker's. */
export const secondary = dataset('models').rows.filter(
	({ inReleases, sources }) =>
		inReleases && !sources.some((id) => rowOf('sources', id).kind === 'primary')
).length;
