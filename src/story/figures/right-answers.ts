/** Figures of chapter 4: R1-Zero's training, and R1 against o1. */
import { all, alsoIn, apply, as, is, isNot, One, one } from '$server/reckoning';
import { median } from '$server/data/amounts';
import { holds } from './holds';
import { technique } from './pieces';

const zero = (id: string) => as.fixed(technique(`r1-zero-learning-curve-${id}`), 1, '%');
const curves = all('technique-curves');
const lengths = curves.where('curve', is('r1-zero-response-length'));
const first = lengths.first('step').get('meanTokens');
const final = lengths.last('step').get('meanTokens');

const scores = all('benchmarks').where('metric', isNot('rating'));
const rival = scores.where('model', is('OpenAI o1-1217'));
const tests = scores
	.where('model', is('DeepSeek-R1'))
	.where('benchmark', alsoIn(rival, 'benchmark'));
const pairs = tests.each().flatMap((r1) =>
	rival
		.each()
		.filter(({ row }) => row.benchmark === r1.row.benchmark)
		.map((o1) => ({ r1, o1, lead: r1.get('score').less(o1.get('score')) }))
);
const leads = pairs.map(({ lead }) => lead);
const ahead = apply(
	'number above 0 among',
	(...values) => values.filter((value) => value > 0).length,
	...leads
);
const behind = apply(
	'number below 0 among',
	(...values) => values.filter((value) => value < 0).length,
	...leads
);
holds(pairs.length === tests.rows.length, 'each test has one score of R1 and one of o1');
holds(ahead.value + behind.value === pairs.length, 'R1 leads o1 or trails it on every test');

holds(
	Math.abs(median(leads.map(({ value }) => value))) < 2,
	'level-with-o1: R1 stands level with o1, no two points apart at the median'
);

const widest = apply('lowest of', Math.min, ...leads);
const worst = pairs.reduce((a, b) => (b.lead.value < a.lead.value ? b : a)).r1;
holds(
	leads.every(({ value }) => Math.abs(value) <= -widest.value),
	'no gap between R1 and o1 is wider than the one that is named'
);
holds(
	one('models', 'o1').row.costs.every(({ usd }) => usd === null),
	'there is not even an estimate for o1’s training'
);

const stages = all('techniques').where('topic', is('r1-pipeline')).where('part', is('stages'));
holds(
	stages.rows.every(({ label }, i) => /reinforcement learning/i.test(label) === (i % 2 === 1)),
	'R1’s stages are examples, then practice, then both again'
);

export const rightAnswers = {
	'zero-start': zero('start-pass-1'),
	'zero-end': zero('end-pass-1-first-version'),
	'zero-tokens-start': as.count(first),
	'zero-tokens-end': as.count(final),
	'zero-tokens-times': as.count(final.over(first)),
	'pairs-all': as.inWords(tests.count()),
	'pairs-ahead': as.inWords(ahead),
	'pairs-behind': as.inWords(behind),
	'pair-worst': as.words(
		new One('benchmarks', worst.id, worst.row, '', [
			' (where R1 less o1 is the ',
			...widest.parts,
			')'
		]).get('benchmark')
	),
	'pair-worst-points': as.fixed(widest.times(-1), 1)
};
