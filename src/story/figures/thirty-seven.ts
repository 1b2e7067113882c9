/** Figures of chapter 4: how little of V3 works at a time. */
import { as, one } from '$server/reckoning';
import { holds } from './holds';
import { technique } from './pieces';

const moe = (id: string) => technique(`mixture-of-experts-${id}`);
const experts = moe('routed-experts-per-moe-layer');
const chosen = moe('routed-experts-active-per-token');
const layers = moe('mixture-of-experts-layers');
const [total, active] = [moe('total-parameters'), moe('active-parameters-per-token')];
const [v3, dense] = [
	moe('training-compute-per-token-v3'),
	moe('training-compute-per-token-llama-3-1-405b-dense')
];
const llama = one('models', 'llama-3-1-405b');
holds(active.over(total).value < 0.5, 'most of the model sleeps');
holds(
	llama.get('paramsTotalB').value < total.value && dense.value > v3.value,
	'Llama is the smaller model, and took more'
);

export const thirtySeven = {
	'moe-experts': as.count(experts),
	'moe-chosen': as.inWords(chosen),
	'moe-shared': as.inWords(moe('shared-experts-per-moe-layer')),
	'moe-layers': as.count(layers),
	'moe-lit': as.count(layers.times(chosen)),
	'moe-all': as.count(layers.times(experts)),
	'moe-total': as.countWords(total.times(1e9)),
	'moe-active-b': as.count(active),
	'moe-total-b': as.count(total),
	'moe-active': as.countWords(active.times(1e9)),
	'moe-v3-gflop': as.count(v3),
	'moe-llama-gflop': as.count(dense),
	'moe-ratio': as.fixed(dense.over(v3), 1),
	'moe-llama-name': as.words(llama.get('name'))
};
