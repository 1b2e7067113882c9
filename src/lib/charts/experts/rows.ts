import { citation, rowOf } from '$lib/data';
import type { Fact } from './view';

/** What the picture needs, by the ids of data/techniques.json. */
const ids = {
	total: 'mixture-of-experts-total-parameters',
	active: 'mixture-of-experts-active-parameters-per-token',
	share: 'mixture-of-experts-active-share',
	layers: 'mixture-of-experts-mixture-of-experts-layers',
	experts: 'mixture-of-experts-routed-experts-per-moe-layer',
	shared: 'mixture-of-experts-shared-experts-per-moe-layer',
	chosen: 'mixture-of-experts-routed-experts-active-per-token',
	nodesAtMost: 'mixture-of-experts-machines-a-token-may-be-sent-to-at-most',
	v3: 'mixture-of-experts-training-compute-per-token-v3',
	llama: 'mixture-of-experts-training-compute-per-token-llama-3-1-405b-dense',
	ratio: 'mixture-of-experts-compute-ratio-dense-405b-to-v3'
} as const;

const facts = Object.entries(ids).map(([id, row]): Fact => {
	const { label, value, unit, where, derived, sources } = rowOf('techniques', row);
	if (typeof value !== 'number')
		throw new RangeError(`data/techniques.json ${row}: the chart needs a number`);
	return { id, label, value, unit, where, derived, source: citation(sources[0] ?? '') };
});

/** The report writes the nodes beside its 64 ways of parallel work. */
const spread = rowOf('techniques', 'dualpipe-expert-parallelism');
const dense = rowOf('models', 'llama-3-1-405b');

export const rows: readonly Fact[] = [
	...facts,
	{
		id: 'nodes',
		label: 'Machines that the experts of a layer are spread over',
		value: Number(spread.unit?.match(/over (\d+) nodes/)?.[1]),
		unit: 'nodes',
		where: spread.where,
		derived: spread.derived,
		source: citation(spread.sources[0] ?? '')
	},
	{
		id: 'dense',
		label: 'Parameters of Llama 3.1 405B, all active',
		value: dense.paramsActiveB ?? NaN,
		unit: 'B',
		where: null,
		derived: false,
		source: citation(dense.sources[0] ?? '')
	}
];
if (rows.some(({ value }) => Number.isNaN(value)))
	throw new RangeError('data/techniques.json, data/models.json: the experts need their counts');
