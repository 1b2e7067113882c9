import type { DatasetId } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import type { Pair, Point, Row } from './types';

export const datasets: readonly DatasetId[] = [
	'benchmarks',
	'techniques',
	'technique-curves',
	'sources'
];

const curves = dataset('technique-curves');
/** How the curves were read, with the error. */
export const { method } = curves;
const curve = curves.rows;
const steps = [...new Set(curve.map(({ step }) => step))].sort((a, b) => a - b);

/** The lengths read last before a step and first after it. */
function around(step: number): readonly [number, number] | null {
	const read = curve.filter(({ meanTokens }) => meanTokens !== null);
	const before = read.filter((row) => row.step < step).at(-1)?.meanTokens;
	const after = read.find((row) => row.step > step)?.meanTokens;
	return before && after ? [before, after] : null;
}

const points = steps.map((step): Point => {
	const here = curve.filter((row) => row.step === step);
	return {
		kind: 'point',
		id: `step-${step}`,
		step,
		pass1: here.find(({ pass1Pct }) => pass1Pct !== null)?.pass1Pct ?? null,
		vote: here.find(({ majority16Pct }) => majority16Pct !== null)?.majority16Pct ?? null,
		tokens: here.find(({ meanTokens }) => meanTokens !== null)?.meanTokens ?? null,
		between: around(step),
		later: false,
		source: citation(here[0]?.sources[0] ?? '')
	};
});

const number = (id: string): number => {
	const { value } = rowOf('techniques', id);
	if (typeof value !== 'number')
		throw new RangeError(`data/techniques.json ${id}: the chart needs a number`);
	return value;
};
const nature = rowOf(
	'techniques',
	'r1-zero-learning-curve-end-pass-1-nature-version-trained-to-10-400-ste'
);
const later: Point = {
	kind: 'point',
	id: 'nature',
	step: number('grpo-training-steps'),
	pass1: number(nature.id),
	vote: null,
	tokens: null,
	between: null,
	later: true,
	source: citation(nature.sources[0] ?? '')
};

/** What each test asks for, in words that a chart has room for. */
const asks: Readonly<Record<string, string>> = {
	LiveCodeBench: 'code',
	DROP: 'reading',
	'MATH-500': 'mathematics',
	'AIME 2024': 'mathematics',
	'SWE-bench Verified': 'bugs',
	Codeforces: 'code',
	MMLU: 'general',
	'GPQA Diamond': 'science',
	'Aider-Polyglot': 'edits',
	SimpleQA: 'facts'
};
/** What a score is of, by its metric. */
const units: Readonly<Record<string, string>> = {
	'pass@1 (%)': '% right',
	'pass@1 with chain of thought (%)': '% right',
	'correct (%)': '% right',
	'accuracy (%)': '% right',
	percentile: 'percentile',
	rating: 'rating',
	'resolved (%)': '% solved',
	'3-shot F1': 'F1'
};

function known(words: Readonly<Record<string, string>>, of: string, id: string): string {
	const found = words[of];
	if (!found) throw new RangeError(`data/benchmarks.json ${id}: the chart has no words for ${of}`);
	return found;
}

const scores = dataset('benchmarks').rows;
const pairs = scores
	.filter(({ model }) => model === 'DeepSeek-R1')
	.flatMap((r1): Pair[] => {
		const rival = scores.find(
			({ model, benchmark, metric }) =>
				model === 'OpenAI o1-1217' && benchmark === r1.benchmark && metric === r1.metric
		);
		if (!rival) return [];
		return [
			{
				kind: 'pair',
				id: r1.id,
				name: r1.benchmark,
				metric: r1.metric,
				asks: known(asks, r1.benchmark, r1.id),
				unit: known(units, r1.metric, r1.id),
				r1: r1.score,
				o1: rival.score,
				source: citation(r1.sources[0] ?? '')
			}
		];
	})
	.sort((a, b) => b.r1 - b.o1 - (a.r1 - a.o1));

export const rows: readonly Row[] = [...points, later, ...pairs];
