/** Figures of chapter 7: R1-Zero's training, and R1 against o1. */
import { dataset } from '$server/data';
import * as say from '$lib/format';
import { present } from '$server/data/amounts';
import { technique } from './pieces';

const zero = (id: string) => `${technique(`r1-zero-learning-curve-${id}`).toFixed(1)}%`;
const lengths = dataset('technique-curves').rows.flatMap(({ meanTokens }) => meanTokens ?? []);
const last = Math.max(...dataset('technique-curves').rows.map(({ step }) => step));
const [first, final] = [lengths[0], lengths.at(-1)].map((n) =>
	present(n, 'the length of an answer')
);

const scores = dataset('benchmarks').rows.filter(({ metric }) => metric !== 'rating');
const of = (name: string) => scores.filter(({ model }) => model === name);
const pairs = of('DeepSeek-R1').flatMap((r1) => {
	const o1 = of('OpenAI o1-1217').find(({ benchmark }) => benchmark === r1.benchmark);
	return o1 ? [{ name: r1.benchmark, r1: r1.score, o1: o1.score, lead: r1.score - o1.score }] : [];
});
const pair = (name: string) => pairs.find((pair) => pair.name === name);
const behind = pairs.reduce((a, b) => (b.lead < a.lead ? b : a));
const ahead = pairs.filter(({ lead }) => lead > 0);

export const rightAnswers = {
	'zero-start': zero('start-pass-1'),
	'zero-end': zero('end-pass-1-first-version'),
	'zero-nature': zero('end-pass-1-nature-version-trained-to-10-400-ste'),
	'zero-steps': say.count(last),
	'zero-nature-steps': say.count(technique('grpo-training-steps')),
	'zero-group': say.inWords(technique('grpo-answers-per-question-group-size-g')),
	'zero-tokens-start': say.count(first ?? NaN),
	'zero-tokens-end': say.count(final ?? NaN),
	'zero-tokens-times': say.count((final ?? NaN) / (first ?? NaN)),
	'pairs-all': say.inWords(pairs.length),
	'pairs-ahead': say.inWords(ahead.length),
	'pairs-behind': say.inWords(pairs.length - ahead.length),
	'pair-aime-r1': `${present(pair('AIME 2024')?.r1, 'R1 on AIME')}%`,
	'pair-aime-o1': `${present(pair('AIME 2024')?.o1, 'o1 on AIME')}%`,
	'pair-worst': behind.name,
	'pair-worst-points': (-behind.lead).toFixed(1),
	'pair-stages': say.inWords(
		dataset('techniques').rows.filter(
			({ topic, part }) => topic === 'r1-pipeline' && part === 'stages'
		).length
	)
};
