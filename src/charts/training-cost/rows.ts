import type { DatasetId, Row } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import { weightsLater } from '$server/data/amounts';
import { answerOf } from './answers';
import type { CostRow, Hours, Trend, WithTrend } from './types';

export const datasets: readonly DatasetId[] = [
	'models',
	'cost-revisions',
	'beyond-the-run',
	'deepseek-bill',
	'sources'
];

/** The growth of the dearest runs as a version of its paper has it, which dates it. */
function trendOf(id: string): Trend {
	const row = rowOf('beyond-the-run', id);
	const { times, timesLow: low, timesHigh: high, intervalPct: interval, sources } = row;
	if (times === null || low === null || high === null || interval === null)
		throw new RangeError(`data/beyond-the-run.json ${id}: the chart needs times with its band`);
	const paper = sources[0] ?? '';
	const source = citation(paper);
	return { times, low, high, interval, known: rowOf('sources', paper).date, source };
}
const trend = trendOf('growth-rate');
const trendBefore = [trendOf('growth-rate-first-version')];

const revisions = dataset('cost-revisions').rows;

/** The newest table of Epoch’s, and its copies that are kept, by their day. */
const TABLE = 'epoch-ai-models';
const copies = new Map(revisions.map(({ known, sources }) => [known, sources[0] ?? '']));

/** Where a figure of the table stood on its day: in the copy that first had it, or with the model itself. */
function copyOf({ known, sources }: Row<'models'>['costs'][number], { released }: Row<'models'>) {
	if (sources[0] !== TABLE || !known) return undefined;
	const id = copies.get(known) ?? (known === released ? sources[1] : undefined);
	return id === undefined ? undefined : citation(id);
}

/** The day of weights that came later; where nobody kept it they are as today's. */
function laterDay(model: Row<'models'>) {
	const later = weightsLater(model);
	return later === '9999' ? undefined : later;
}

/** The bill whose rent other runs are set at. */
const { usdPerGpuHour: rent, ...bill } = rowOf('deepseek-bill', 'v3-total');

/** Where and when a maker printed the hours of a run: in V3's bill, in a dated model card, or with no sum. */
function printed({
	id,
	gpuHours,
	costs,
	sources
}: Row<'models'>): [known: string | null, source?: string] {
	const [first] = costs;
	if (id === 'deepseek-v3') {
		if (gpuHours !== bill.gpuHours)
			throw new RangeError(
				'data/models.json deepseek-v3: its hours are no longer those of its bill'
			);
		return [first?.known ?? null, bill.sources[0]];
	}
	const card = sources.find((source) => /-model-card$/.test(source));
	const dated = card ? rowOf('sources', card).date : null;
	if (dated) return [dated, card];
	if (first?.status !== 'undisclosed') return [null];
	if (!/hours.* disclosed/.test(first.note ?? ''))
		throw new RangeError(`data/models.json ${id}: nothing says that its hours were disclosed`);
	return [first.known, first.sources[0]];
}

function hoursOf(model: Row<'models'>): Hours | undefined {
	const { gpuHours: count } = model;
	if (count === null || rent === null) return undefined;
	const [known, source = ''] = printed(model);
	return known === null
		? undefined
		: { count, usd: count * rent, rent, known, source: citation(source) };
}

/** How many of most compute are the frontier of a day, as its authors say: epoch.ai/blog/how-much-does-it-cost-to-train-frontier-ai-models. */
export const FRONTIER = 10;

const computed = dataset('models').rows.filter(({ trainingComputeFlop: flop }) => flop !== null);

/** Whether a model was among them when it came out. */
const isFrontier = ({ released, trainingComputeFlop: flop }: Row<'models'>) =>
	flop !== null &&
	computed.filter((other) => other.released <= released && other.trainingComputeFlop! > flop)
		.length < FRONTIER;

export const rows: readonly (CostRow & WithTrend)[] = dataset('models')
	.rows.filter(({ costs }) => costs.length > 0)
	.map((model) => ({
		id: model.id,
		name: model.name,
		developer: model.developer,
		lab: model.lab,
		released: model.released,
		open: model.weights === null ? null : model.weights === 'open',
		weightsLater: laterDay(model),
		note: model.note,
		costs: model.costs.map((cost) => ({
			id: cost.id,
			basis: cost.basis,
			usd: cost.usd,
			low: cost.usdLow,
			high: cost.usdHigh,
			dollarsYear: cost.dollarsYear,
			status: cost.status,
			headline: cost.headline,
			known: cost.known,
			before: revisions
				.filter(({ model: of, cost: id }) => of === model.id && id === cost.id)
				.map(({ known, usd, status, sources }) => ({
					...{ known, usd, status },
					source: citation(sources[0] ?? '')
				})),
			source: citation(cost.sources[0] ?? ''),
			copy: copyOf(cost, model),
			answer: answerOf(model, cost)
		})),
		hours: hoursOf(model),
		...(isFrontier(model) ? { frontier: true as const } : {}),
		// the growth of the dearest runs travels with the model that the line is drawn through
		...(model.id === 'gpt-4' ? { trend, trendBefore } : {})
	}));
