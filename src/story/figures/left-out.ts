/** Figures of chapter 3. */
import { rowOf } from '$server/data';
import * as say from '$lib/format';
import { present } from '$server/data/amounts';
import { bill, gap, v3Usd } from './pieces';

const beyond = (id: string) => rowOf('beyond-the-run', id);
const pair = present(bill('v3-plus-r1').usd, 'the sum of V3 and R1');
const servers = beyond('deepseek-capex');
const serversUsd = present(servers.usd, 'the server bill');
/** To two digits, as many as the server bill has. */
const multiple = Number((serversUsd / pair).toPrecision(2));
const orion = rowOf('models', 'gpt-4-5').costs.find(({ id }) => id === 'amortized');
const shares = beyond('final-run-share');
const fleet = rowOf('claims', 'frontier-budget-falsified').figures.find(
	({ unit }) => unit === 'Hopper GPUs'
)?.value;
const share = (percent: number | null) => `${present(percent, 'a share of final runs')}%`;

const printed = present(rowOf('sources', 'deepseek-r1-nature').date, 'the day of R1’s bill');

export const leftOut = {
	'r1-to-price-months': say.inWords(
		Math.round(gap(rowOf('models', 'deepseek-r1').released, printed) / 30.44)
	),
	'r1-on-v3': say.percent(present(bill('r1-total').usd, 'the R1 stage') / v3Usd, 1),
	'pair-claimed': say.usdWords(pair),
	servers: say.usdWords(serversUsd),
	'servers-printed': say.usdWords(present(servers.usdLow, 'the server bill as printed')),
	'servers-multiple': say.count(multiple),
	hoppers: say.count(present(Number(fleet), 'the count of chips')),
	'gpt45-estimate': say.usdWords(present(orion?.usd, 'GPT-4.5')),
	'gpt45-low': say.usdWords(present(orion?.usdLow, 'the lowest figure for GPT-4.5')),
	'gpt45-high': say.usdWords(present(orion?.usdHigh, 'the highest figure for GPT-4.5')),
	'openai-research': say.usdWords(
		present(beyond('openai-2024-rd').usd, 'OpenAI’s research compute')
	),
	'final-share-low': share(shares.sharePctLow),
	'final-share-high': share(shares.sharePctHigh)
};
