import type { DatasetId } from '$server/data/schemas';
import { citation, rowOf } from '$server/data';
import type { Fact, Model } from './types';

export const datasets: readonly DatasetId[] = ['models', 'techniques', 'sources'];

/** What the picture needs, by the ids of data/techniques.json. */
const ids = {
	total: 'total-parameters',
	active: 'active-parameters-per-token',
	share: 'active-share',
	layers: 'mixture-of-experts-layers',
	experts: 'routed-experts-per-moe-layer',
	shared: 'shared-experts-per-moe-layer',
	chosen: 'routed-experts-active-per-token',
	nodesAtMost: 'machines-a-token-may-be-sent-to-at-most',
	llama: 'training-compute-per-token-llama-3-1-405b-dense',
	v3: 'training-compute-per-token-v3'
} as const;
type Id = keyof typeof ids;

const value = (id: Id): number => {
	const { value } = rowOf('techniques', `mixture-of-experts-${ids[id]}`);
	if (typeof value !== 'number')
		throw new RangeError(`data/techniques.json ${ids[id]}: the chart needs a number`);
	return value;
};
/** The report writes the nodes beside its ways of parallel work. */
const spread = rowOf('techniques', 'dualpipe-expert-parallelism');
const dense = rowOf('models', 'llama-3-1-405b');
const size = dense.paramsActiveB ?? NaN;

const models: Partial<Record<Id, Model>> = {
	llama: {
		name: dense.name,
		short: 'Llama',
		sub: `all of its ${size} billion numbers work`,
		all: dense.paramsTotalB ?? NaN,
		active: size,
		deepseek: false
	},
	v3: {
		name: 'V3',
		short: 'V3',
		sub: `${value('active')} of ${value('total')} billion numbers work, ${value('share')}%`,
		all: value('total'),
		active: value('active'),
		deepseek: true
	}
};

const facts = (Object.keys(ids) as Id[]).map((id): Fact => {
	const { label, unit, where, derived, sources } = rowOf(
		'techniques',
		`mixture-of-experts-${ids[id]}`
	);
	const model = models[id];
	return {
		id,
		label,
		value: value(id),
		unit,
		where,
		derived,
		source: citation(sources[0] ?? ''),
		...(model ? { model } : {})
	};
});

export const rows: readonly Fact[] = [
	...facts,
	{
		id: 'nodes',
		label: 'Machines that the experts of a layer are spread over',
		value: Number(spread.fields.find(({ name }) => name === 'nodes')?.value),
		unit: 'nodes',
		where: spread.where,
		derived: spread.derived,
		source: citation(spread.sources[0] ?? '')
	},
	{
		id: 'dense',
		label: 'Parameters of Llama 3.1 405B, all active',
		value: size,
		unit: 'B',
		where: null,
		derived: false,
		source: citation(dense.sources[0] ?? '')
	}
];
if (rows.some(({ value }) => Number.isNaN(value)))
	throw new RangeError('data/techniques.json, data/models.json: the experts need their counts');
