/** Figures of chapter 4: memory of weights and of conversations. */
import { as } from '$server/reckoning';
import type { Amount } from '$server/reckoning';
import * as say from '$lib/format';
import { holds } from './holds';
import { released, technique, techniqueField } from './pieces';

const fp8 = (id: string) => technique(`fp8-mixed-precision-${id}`);
const latent = (id: string) => technique(`multi-head-latent-attention-${id}`);
const weights = technique('mixture-of-experts-total-parameters');
/** Hard spaces keep a figure and its unit on one line. */
const inUnit = (unit: string) => (amount: Amount) =>
	as.written(`in ${unit}`, (value) => `${say.count(value)}\u00a0${unit}`, amount);
const [gb, kb] = [inUnit('GB'), inUnit('KB')];
const bits = (format: string) => as.count(fp8(`bytes-per-weight-${format}`).times(8));
const heavy = (format: string) => gb(weights.times(fp8(`bytes-per-weight-${format}`)));
const perToken = (model: string) => kb(latent(`kv-cache-per-token-${model}`).over(1000));
const long = (model: string) => gb(latent(`kv-cache-for-a-131-072-token-context-${model}`));

/** The files hold the module for predicting ahead besides the model. */
const shipped = fp8('released-weights-in-fp8-about');
holds(shipped.value > weights.value, 'the files hold more than the model');
holds(fp8('bytes-per-weight-fp8').value === 1, 'chapter 6 is called after eight bits');

const tested = (field: string) =>
	techniqueField('fp8-mixed-precision-models-on-which-the-loss-error-was-tested', field);
holds(tested('largest_b').value < weights.value, 'the loss was tested on smaller models');

export const eightBits = {
	'fp32-bits': bits('fp32'),
	'bf16-bits': bits('bf16'),
	'fp8-bits': bits('fp8'),
	'v2-cache': as.percents(latent('kv-cache-v2-against-deepseek-67b').times(-1)),
	'fp32-gb': heavy('fp32'),
	'bf16-gb': heavy('bf16'),
	'fp8-gb': heavy('fp8'),
	'shipped-gb': gb(shipped),
	'four-bit-gb': gb(fp8('common-4-bit-build-of-r1')),
	'fp8-weights': as.countWords(weights.times(1e9)),
	'fp8-loss': as.percents(fp8('relative-loss-error-against-bf16-below')),
	'fp8-tested': as.inWords(tested('models')),
	'latent-month': as.date(released('deepseek-v2'), 'monthLong'),
	'kv-v3': perToken('v3'),
	'kv-qwen': perToken('qwen2-5-72b-grouped-que'),
	'kv-llama': perToken('llama-3-1-405b-grouped'),
	'kv-heads': as.count(latent('attention-heads')),
	'kv-tokens': as.count(
		techniqueField('multi-head-latent-attention-kv-cache-for-a-131-072-token-context-v3', 'tokens')
	),
	'kv-long-v3': long('v3'),
	'kv-long-qwen': long('qwen2'),
	'kv-long-llama': long('llama')
};
