import type { DatasetId } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import type { Amount } from './view';

export const datasets: readonly DatasetId[] = ['techniques', 'sources'];

const number = (id: string): number => {
	const { value } = rowOf('techniques', id);
	if (typeof value !== 'number')
		throw new RangeError(`data/techniques.json ${id}: the chart needs a number`);
	return value;
};
/** Parameters of V3, in billions. */
export const weights = number('mixture-of-experts-total-parameters');

/** What V3 kept in a format during training, in the words of the data. */
const kept = (format: string) =>
	dataset('techniques')
		.rows.filter(
			({ topic, fields }) =>
				topic === 'fp8-mixed-precision' && fields.some(({ value }) => value === format)
		)
		.map(({ label }) => label);

const formats = ['FP32', 'BF16', 'FP8'].map((name): Amount => {
	const row = rowOf('techniques', `fp8-mixed-precision-bytes-per-weight-${name.toLowerCase()}`);
	return {
		id: name.toLowerCase(),
		kind: 'weights',
		name,
		full: `V3’s weights in ${name}`,
		sub:
			name === 'FP8'
				? 'most multiplications; the released weights'
				: 'in training: ' +
					kept(name).join(', ').replace('optimizer first and second', 'the optimizer’s'),
		deepseek: name === 'FP8',
		each: number(row.id),
		value: weights * number(row.id),
		derived: true,
		source: citation(row.sources[0] ?? '')
	};
});

const shrunk = rowOf('techniques', 'fp8-mixed-precision-common-4-bit-build-of-r1');
const fourBits: Amount = {
	id: 'four-bits',
	kind: 'weights',
	name: '4-bit',
	full: 'A common 4-bit build of R1',
	sub: 'R1’s, shrunk after release by others',
	deepseek: false,
	each: null,
	value: number(shrunk.id),
	derived: shrunk.derived,
	source: citation(shrunk.sources[0] ?? '')
};

/** Ids in data/techniques.json of the memory for one token, and for the longest context. */
const models = [
	['Llama', 'Llama-3.1-405B', 'llama-3-1-405b-grouped', 'llama'],
	['Qwen', 'Qwen2.5-72B', 'qwen2-5-72b-grouped-que', 'qwen2'],
	['V3', 'DeepSeek-V3', 'v3', 'v3']
] as const;
const memory = 'multi-head-latent-attention-kv-cache';

const [, tokens] =
	/([\d,]+)-token context/.exec(
		rowOf('techniques', `${memory}-for-a-131-072-token-context-v3`).label
	) ?? [];
if (!tokens) throw new RangeError('data/techniques.json: no context says how long it is');
/** Tokens of the long context. */
export const contextTokens = Number(tokens.replace(',', ''));
/** Sizes of the models on which the loss of each format was tested: `16B and 230B`. */
export const testedOn = String(
	rowOf('techniques', 'fp8-mixed-precision-models-on-which-the-loss-error-was-tested').value
);

export const rows: readonly Amount[] = [
	...formats,
	fourBits,
	...models.flatMap(([name, full, token, context]): Amount[] => {
		const each = number(`${memory}-per-token-${token}`);
		return (['cache', 'context'] as const).map((kind) => {
			const row = rowOf(
				'techniques',
				kind === 'cache'
					? `${memory}-per-token-${token}`
					: `${memory}-for-a-131-072-token-context-${context}`
			);
			return {
				id: `${kind}-${name.toLowerCase()}`,
				kind,
				name,
				full,
				sub: `${full}, ${name === 'V3' ? 'latent attention' : 'grouped-query attention'}`,
				deepseek: name === 'V3',
				each,
				value: kind === 'cache' ? each : Number(row.value),
				derived: row.derived,
				source: citation(row.sources[0] ?? '')
			};
		});
	})
];
