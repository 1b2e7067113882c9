/** Figures of chapter 2. */
import { past } from '$charts/training-cost/past';
import { rows } from '$charts/training-cost/rows';
import { all, Amount, apply, as, constant, days, having, is, one, to } from '$server/reckoning';
import { holds } from './holds';
import {
	bill,
	cost,
	fallDay,
	months,
	move,
	released,
	rounded,
	session,
	sessionBefore,
	v3Usd
} from './pieces';
import { both, ratioOf, rents } from './rents';

const growth = one('beyond-the-run', 'growth-rate');
const g = growth.get('times');
const [v3, llama] = ['deepseek-v3', 'llama-3-1-405b'];
const logarithm = (of: Amount) => apply('logarithm', Math.log, of);
const years = (from: string, to: string) =>
	days(released(from), released(to)).over(constant(365.25, '365.25 days'));

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

const claimedBefore = one('events', '2024-10-16-01-ai-kai-fu-lee-yi-lightning').get('date');
holds(
	months(days(claimedBefore, released('deepseek-v3'))).value >= 2 &&
		cost('yi-lightning', 'said').value < v3Usd.value &&
		move(sessionBefore(claimedBefore), session(claimedBefore.value)).value > 0,
	'months before V3 Kai-Fu Lee had claimed less for a model, and Nvidia rose that day'
);

export const number = {
	'alexnet-year': as.date(released('alexnet'), 'year'),
	alexnet: as.usdWords(rounded(cost('alexnet', 'amortized'))),
	growth: as.times(g),
	'growth-low': as.fixed(growth.get('timesLow'), 1),
	'growth-high': as.fixed(growth.get('timesHigh'), 1),
	'growth-interval': as.percents(growth.get('intervalPct')),
	'growth-doubling': as.count(
		constant(12, '12 months')
			.times(logarithm(constant(2)))
			.over(logarithm(g))
	),
	'gpt4-amortized': as.usdWords(cost('gpt-4', 'amortized')),
	'gpt4-revisions': as.often(revisions.count()),
	'gpt4-rented': as.usdWords(cost('gpt-4', 'rented')),
	'gpt4-bought': as.usdWords(cost('gpt-4', 'bought')),
	'gpt4-spread': as.often(rounded(cost('gpt-4', 'bought').over(cost('gpt-4', 'amortized')))),
	'gpt4-said': as.usdWords(cost('gpt-4', 'said')),
	'v3-years-below': as.inWords(rounded(yearsBelow)),
	'llama-at-rate': as.usdWords(atRate),
	'llama-times-v3': as.inWords(rounded(atRate.over(v3Usd))),
	'rent-median': as.times(rents.middle()),
	'rent-count': as.count(both.count()),
	'gemini-amortized': as.usdWords(gemini.entry('costs', 'amortized').get('usd')),
	'gemini-rented': as.usdWords(gemini.entry('costs', 'rented').get('usd')),
	'grok4-amortized': as.usdWords(cost('grok-4', 'amortized')),
	'grok4-bought': as.usdWords(grok4Bought),
	'undisclosed-count': as.inWords(silent.count())
};
