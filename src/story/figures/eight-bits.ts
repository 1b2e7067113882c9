/** Figures of chapter 6: memory of weights and of conversations. */
import * as say from '$lib/format';
import { technique, techniqueField } from './pieces';

const fp8 = (id: string) => technique(`fp8-mixed-precision-${id}`);
const cache = (id: string) => technique(`multi-head-latent-attention-kv-cache-${id}`);
const weights = technique('mixture-of-experts-total-parameters');
/** Hard spaces keep a figure and its unit on one line. */
const gb = (bytes: number) => `${say.count(weights * bytes)}\u00a0GB`;
const kb = (id: string) => `${say.count(cache(`per-token-${id}`) / 1000)}\u00a0KB`;
const long = (id: string) => `${say.count(cache(`for-a-131-072-token-context-${id}`))}\u00a0GB`;
/** The files hold the module for predicting ahead besides the model. */
function shippedGb(): string {
	const shipped = fp8('released-weights-in-fp8-about');
	if (shipped <= weights)
		throw new RangeError('one-byte: the files are said to hold more than the model');
	return `${say.count(shipped)}\u00a0GB`;
}
const tokens = say.count(
	techniqueField('multi-head-latent-attention-kv-cache-for-a-131-072-token-context-v3', 'tokens')
);

export const eightBits = {
	'fp32-bits': say.count(8 * fp8('bytes-per-weight-fp32')),
	'bf16-bits': say.count(8 * fp8('bytes-per-weight-bf16')),
	'fp8-bits': say.count(8 * fp8('bytes-per-weight-fp8')),
	'v2-cache': `${-cache('v2-against-deepseek-67b')}%`,
	'fp32-gb': gb(fp8('bytes-per-weight-fp32')),
	'bf16-gb': gb(fp8('bytes-per-weight-bf16')),
	'fp8-gb': gb(fp8('bytes-per-weight-fp8')),
	'shipped-gb': shippedGb(),
	'four-bit-gb': `${say.count(fp8('common-4-bit-build-of-r1'))}\u00a0GB`,
	'fp8-weights': say.count(weights),
	'fp8-loss': `${fp8('relative-loss-error-against-bf16-below')}%`,
	'kv-v3': kb('v3'),
	'kv-qwen': kb('qwen2-5-72b-grouped-que'),
	'kv-llama': kb('llama-3-1-405b-grouped'),
	'kv-heads': say.count(technique('multi-head-latent-attention-attention-heads')),
	'kv-tokens': tokens,
	'kv-long-v3': long('v3'),
	'kv-long-qwen': long('qwen2'),
	'kv-long-llama': long('llama')
};
