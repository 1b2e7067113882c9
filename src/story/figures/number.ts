/** Figures of chapter 2. */
import { past } from '$charts/training-cost/past';
import { rows } from '$charts/training-cost/rows';
import { all, Amount, apply, as, constant, days, having, is, one, to } from '$server/reckoning';
import { holds } from './holds';
import { bill, cost, counted, fallDay, released, rounded, v3Usd } from './pieces';
import { both, ratioOf, rents } from './rents';

const growth = one('beyond-the-run', 'growth-rate');
const g = growth.get('times');
const [v3, llama] = ['deepseek-v3', 'llama-3-1-405b'];
const logarithm = (of: Amount) => apply('logarithm', Math.log, of);
const years = (from: string, to: string) =>
	days(released(from), released(to)).over(constant(365.25, '365.25 days'));
const wholeYears = (from: string, to: string) => counted(rounded(years(from, to)), 'year');

const revisions = all('cost-revisions').where('model', is('gpt-4')).where('cost', is('amortized'));

/** The day of the fall: V3's dot is drawn as it was known on it. */
export const thatDay = fallDay.value;
const gpt4Then = revisions.where('known', to(fallDay)).last('known').get('usd');
const gThen = one('beyond-the-run', 'growth-rate-first-version').get('times');
const then = past(rows, thatDay);
const drawn = then.find(({ id }) => id === 'gpt-4');
holds(
	drawn?.trend?.times === gThen.value &&
		drawn.costs.some(({ id, usd }) => id === 'amortized' && usd === gpt4Then.value),
	'the picture of V3’s dot draws GPT-4 and the growth as they were known on the day of the fall'
);
holds(
	then.find(({ id }) => id === 'deepseek-r1')?.costs[0]?.status === 'undisclosed',
	'R1 had no figure on the day of the fall'
);
/** Where the growth line through GPT-4 stood on V3's date. */
const onLine = gpt4Then.times(apply('power', Math.pow, gThen, years('gpt-4', v3)));
const yearsBelow = logarithm(onLine.over(v3Usd)).over(logarithm(gThen));
holds(yearsBelow.value > 1, 'V3’s claim is far below the line');
const atRate = one('models', llama).get('gpuHours').times(bill('v3-total').get('usdPerGpuHour'));

const models = all('models');
const withStatus = (status: string) => models.where('costs', having('status', is(status)));
const silent = withStatus('undisclosed');
const undisclosed = new Set(silent.rows.map(({ id }) => id));
holds(
	['o1', 'gpt-5', 'deepseek-v4-pro'].every((id) => undisclosed.has(id)),
	'o1, GPT-5 and V4 are without a figure'
);

const gemini = one('models', 'gemini-1-0-ultra');
holds(ratioOf(gemini).value === rents.highest().value, 'Gemini Ultra moves most from wear to rent');

const grok4Bought = cost('grok-4', 'bought');
holds(
	models.rows.every(({ costs }) =>
		costs.every(({ basis, usd }) => basis === 'bought' || (usd ?? 0) < grok4Bought.value)
	),
	'no single model has cost what Grok 4’s cluster would'
);
holds(
	one('models', v3).row.costs.every(({ basis }) => basis !== 'bought'),
	'nobody prices a cluster of V3'
);

export const number = {
	'alexnet-year': as.date(released('alexnet'), 'year'),
	'alexnet-dollars': as.year(
		one('models', 'alexnet').entry('costs', 'amortized').get('dollarsYear')
	),
	alexnet: as.usdWords(rounded(cost('alexnet', 'amortized'))),
	'transformer-years': as.capital(wholeYears('alexnet', 'transformer')),
	transformer: as.usdWords(cost('transformer', 'amortized')),
	'scale-step': as.inWords(constant(10, '10, the base of the logarithmic scale')),
	'gpt3-amortized': as.usdWords(cost('gpt-3-175b', 'amortized')),
	growth: as.times(g),
	'growth-since': as.date(growth.get('since'), 'year'),
	'growth-low': as.fixed(growth.get('timesLow'), 1),
	'growth-high': as.fixed(growth.get('timesHigh'), 1),
	'growth-interval': as.percents(growth.get('intervalPct')),
	'growth-doubling': as.count(
		constant(12, '12 months')
			.times(logarithm(constant(2)))
			.over(logarithm(g))
	),
	'gpt4-amortized': as.usdWords(cost('gpt-4', 'amortized')),
	'gpt4-then': as.usdWords(gpt4Then),
	'gpt4-revisions': as.often(revisions.count()),
	'gpt4-rented': as.usdWords(cost('gpt-4', 'rented')),
	'gpt4-bought': as.usdWords(cost('gpt-4', 'bought')),
	'gpt4-said': as.usdWords(cost('gpt-4', 'said')),
	'gpt4-project': as.usdWords(cost('gpt-4', 'project')),
	'v3-years-below': as.inWords(rounded(yearsBelow)),
	'v3-line': as.usdWords(
		apply('rounded to millions', (usd) => Math.round(usd / 1e6) * 1e6, onLine)
	),
	'llama-hours': as.countWords(one('models', llama).get('gpuHours')),
	'llama-at-rate': as.usdWords(atRate),
	'llama-times-v3': as.inWords(rounded(atRate.over(v3Usd))),
	'rent-median': as.times(rents.middle()),
	'rent-count': as.count(both.count()),
	'gemini-amortized': as.usdWords(gemini.entry('costs', 'amortized').get('usd')),
	'gemini-rented': as.usdWords(gemini.entry('costs', 'rented').get('usd')),
	'grok4-amortized': as.usdWords(cost('grok-4', 'amortized')),
	'grok4-years-later': wholeYears('gpt-3-175b', 'grok-4'),
	'grok4-bought': as.usdWords(grok4Bought),
	'undisclosed-count': as.inWords(silent.count()),
	'withdrawn-count': as.inWords(withStatus('withdrawn').count())
};
