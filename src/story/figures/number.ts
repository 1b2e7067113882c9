/** Figures of chapter 2. */
import { rowOf } from '$server/data';
import * as say from '$lib/format';
import { hourUsd, median, present, rentRatios } from '$server/data/amounts';
import { cost, gap, models, v3Usd } from './pieces';

const growth = rowOf('beyond-the-run', 'growth-rate');
const g = present(growth.times, 'growth');
const llamaHours = present(
	rowOf('models', 'llama-3-1-405b').gpuHours,
	'the hours of Llama 3.1 405B'
);
const v3Released = rowOf('models', 'deepseek-v3').released;
const years = gap(rowOf('models', 'gpt-4').released, v3Released) / 365.25;
/** Where the growth line through GPT-4 stands on V3's date. */
const onLine = cost('gpt-4', 'amortized') * g ** years;
const yearsBelow = Math.log(onLine / v3Usd) / Math.log(g);
const withStatus = (status: string) =>
	models.filter(({ costs }) => costs.some((cost) => cost.status === status)).length;
/** One decimal even where it is 0: the ends of an interval. */
const decimal = (value: number | null) => present(value, 'the interval of growth').toFixed(1);

export const number = {
	alexnet: say.usdWords(Math.round(cost('alexnet', 'amortized'))),
	transformer: say.usdWords(cost('transformer', 'amortized')),
	'gpt3-amortized': say.usdWords(cost('gpt-3-175b', 'amortized')),
	growth: say.times(g),
	'growth-low': decimal(growth.timesLow),
	'growth-high': decimal(growth.timesHigh),
	'growth-doubling': say.count((12 * Math.log(2)) / Math.log(g)),
	'gpt4-amortized': say.usdWords(cost('gpt-4', 'amortized')),
	'gpt4-rented': say.usdWords(cost('gpt-4', 'rented')),
	'gpt4-bought': say.usdWords(cost('gpt-4', 'bought')),
	'gpt4-said': say.usdWords(cost('gpt-4', 'said')),
	'gpt4-project': say.usdWords(cost('gpt-4', 'project')),
	'v3-years-below': say.inWords(Math.round(yearsBelow)),
	'v3-line': say.usdWords(Math.round(onLine / 1e6) * 1e6),
	'llama-hours': say.countWords(llamaHours),
	'llama-at-rate': say.usdWords(llamaHours * hourUsd),
	'llama-times-v3': say.inWords(Math.round((llamaHours * hourUsd) / v3Usd)),
	'rent-median': say.times(median(rentRatios)),
	'rent-count': say.count(rentRatios.length),
	'gemini-amortized': say.usdWords(cost('gemini-1-0-ultra', 'amortized')),
	'gemini-rented': say.usdWords(cost('gemini-1-0-ultra', 'rented')),
	'grok4-amortized': say.usdWords(cost('grok-4', 'amortized')),
	'grok4-bought': say.usdWords(cost('grok-4', 'bought')),
	'undisclosed-count': say.inWords(withStatus('undisclosed')),
	'withdrawn-count': say.inWords(withStatus('withdrawn'))
};
