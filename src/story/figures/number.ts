/** Figures of chapter 2. */
import { FAR } from '$charts/training-cost/bracket';
import { past } from '$charts/training-cost/past';
import { rows } from '$charts/training-cost/rows';
import {
	all,
	Amount,
	apply,
	as,
	constant,
	days,
	having,
	is,
	isNot,
	one,
	to
} from '$server/reckoning';
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
const known = (model: string) => then.find(({ id }) => id === model);
holds(
	[v3, llama].every((model) => known(model)?.hours) && known('yi-lightning')?.costs.length === 1,
	'the hours of V3 and Llama 3.1 and the claim for Yi-Lightning were known on the day of the fall'
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

holds(
	atRate.over(v3Usd).value < FAR / 2,
	'V3 at the same rent is far from a hundredth of Llama 3.1'
);

const gpt4 = one('models', 'gpt-4');
const gpt4Rows = all('models').where('id', is('gpt-4'));
const gpt4Bases = new Set(
	gpt4.row.costs.flatMap(({ basis, usd }) => (usd === null || basis === 'said' ? [] : basis))
);
const gpt4Usd = gpt4.row.costs.flatMap(({ basis, usd }) => (basis === 'said' ? [] : (usd ?? [])));
holds(
	Math.min(...gpt4Usd) === cost('gpt-4', 'amortized').value &&
		Math.max(...gpt4Usd) === cost('gpt-4', 'bought').value,
	'GPT-4’s prices run from the wear to the machines, bought'
);

const models = all('models');
const withStatus = (status: string) => models.where('costs', having('status', is(status)));
const silent = withStatus('undisclosed');
const undisclosed = new Set(silent.rows.map(({ id }) => id));
holds(
	['o1', 'gpt-5', 'deepseek-v4-pro'].every((id) => undisclosed.has(id)),
	'o1, GPT-5 and V4 are without a figure'
);
holds(
	silent.rows.every(({ costs }) => costs.every(({ usd }) => usd === null)),
	'no receipt of a model without a figure has a total'
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
	'scale-step': as.inWords(constant(10, '10, the base of the logarithmic scale')),
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
	'gpt4-bought': as.usdWords(cost('gpt-4', 'bought')),
	'gpt4-spread': as.often(rounded(cost('gpt-4', 'bought').over(cost('gpt-4', 'amortized')))),
	'gpt4-said': as.usdWords(cost('gpt-4', 'said')),
	'gpt4-prices': as.inWords(
		new Amount(gpt4Bases.size, ['number of bases of ', ...gpt4Rows.parts, ', a remark left out'])
	),
	'gpt4-dollars': as.year(gpt4.entry('costs', 'amortized').get('dollarsYear')),
	'llama-at-rate': as.usdWords(atRate),
	'llama-times-v3': as.inWords(rounded(atRate.over(v3Usd))),
	hundredfold: as.count(constant(FAR, '100, as the claim has it')),
	'rent-median': as.times(rents.middle()),
	'rent-count': as.count(both.count()),
	'gemini-amortized': as.usdWords(gemini.entry('costs', 'amortized').get('usd')),
	'gemini-rented': as.usdWords(gemini.entry('costs', 'rented').get('usd')),
	'grok4-amortized': as.usdWords(cost('grok-4', 'amortized')),
	'grok4-bought': as.usdWords(grok4Bought),
	'undisclosed-count': as.inWords(silent.count()),
	'undisclosed-receipts': as.capital(as.inWords(silent.count())),
	'undisclosed-hours': as.inWords(silent.where('gpuHours', isNot(null)).count())
};
