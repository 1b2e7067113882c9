/** Figures of chapter 3. */
import { apply, as, days, one } from '$server/reckoning';
import { holds } from './holds';
import { bill, cost, months, released, v3Usd } from './pieces';

const beyond = (id: string) => one('beyond-the-run', id);
const pair = bill('v3-plus-r1').get('usd');
const servers = beyond('deepseek-capex');
/** To two digits, as many as the server bill has. */
const multiple = apply(
	'rounded to 2 digits',
	(times) => Number(times.toPrecision(2)),
	servers.get('usd').over(pair)
);
const orion = one('models', 'gpt-4-5').entry('costs', 'amortized');
const openai = beyond('openai-2024-rd');
const finalRuns = beyond('openai-2024-final-runs');
holds(
	finalRuns.row.year === openai.row.year,
	'the share of final runs is of the year of that compute'
);
holds(
	[v3Usd, cost('gpt-4', 'said'), orion.get('usd')].every(
		({ value }) => value < servers.get('usd').value
	) && servers.get('usd').value < openai.get('usd').value,
	'the servers are the largest square until OpenAI’s comes'
);
holds(
	servers.get('usdLow').value < servers.get('usd').value,
	'SemiAnalysis printed a smaller sum as well'
);
const printed = one('sources', 'deepseek-r1-nature').get('date');

export const leftOut = {
	'r1-to-price-months': as.inWords(months(days(released('deepseek-r1'), printed))),
	'pair-claimed': as.usdWords(pair),
	'servers-printed': as.usdWords(servers.get('usdLow')),
	'servers-multiple': as.count(multiple),
	'claim-of-servers': as.part(multiple),
	'openai-year': as.year(openai.get('year')),
	'final-share-low': as.percents(finalRuns.get('sharePctLow'))
};
