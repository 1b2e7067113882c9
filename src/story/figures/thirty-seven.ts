/** Figures of chapter 5: how little of V3 works at a time. */
import { rowOf } from '$server/data';
import * as say from '$lib/format';
import { technique } from './pieces';

const moe = (id: string) => technique(`mixture-of-experts-${id}`);
const experts = moe('routed-experts-per-moe-layer');
const chosen = moe('routed-experts-active-per-token');
const layers = moe('mixture-of-experts-layers');
const ways = moe('possible-choices-of-8-experts-from-256-one-layer');

export const thirtySeven = {
	'moe-experts': say.count(experts),
	'moe-chosen': say.inWords(chosen),
	'moe-nodes': say.inWords(moe('machines-a-token-may-be-sent-to-at-most')),
	'moe-layers': say.count(layers),
	'moe-layers-all': say.count(moe('transformer-layers')),
	'moe-lit': say.count(layers * chosen),
	'moe-experts-all': say.count(layers * experts),
	'moe-ways': `${say.count(ways / 1e12)} trillion`,
	'moe-total': say.count(moe('total-parameters')),
	'moe-active': say.count(moe('active-parameters-per-token')),
	'moe-share': say.percent(moe('active-share') / 100, 1),
	'moe-v3-gflop': say.count(moe('training-compute-per-token-v3')),
	'moe-llama-gflop': say.count(moe('training-compute-per-token-llama-3-1-405b-dense')),
	'moe-ratio': moe('compute-ratio-dense-405b-to-v3').toFixed(1),
	'moe-llama-name': rowOf('models', 'llama-3-1-405b').name
};
