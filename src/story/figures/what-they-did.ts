/** Figures of chapter 10: what the others did, what DeepSeek did, and who went on paying. */
import { rowOf } from '$server/data';
import * as say from '$lib/format';
import { present } from '$server/data/amounts';
import { gap } from './pieces';

const output = (id: string) =>
	present(rowOf('models', id).priceOutputUsdPerMtok, `the output price of ${id}`);
const later = (id: string) => rowOf('price-history', id);
const [cut, peak, offPeak] = [
	later('v4-pro-2026-05-22'),
	later('v4-pro-2026-08-16-peak'),
	later('v4-pro-2026-08-16-off-peak')
];
const released = (id: string) => rowOf('models', id).released;
const capex = (id: string) => present(rowOf('capex', id).capexUsdB, `capital spending ${id}`);
const quarter = (id: string) => rowOf('nvidia-quarters', id);
const billions = (usdB: number) => say.usdWords(usdB * 1e9);
/** Revenue to one decimal, as the chart labels it: `$35.6 billion`. */
const revenue = (id: string) => say.usdWords(Math.round(quarter(id).datacenterUsdB * 10) * 1e8);

/** A figure of a claim's finding, by the words that label it. */
function finding(claim: string, label: string): number {
	const value = rowOf('claims', claim).figures.find((figure) => figure.label === label)?.value;
	return present(typeof value === 'number' ? value : null, `${label} of ${claim}`);
}

export const whatTheyDid = {
	'promise-to-r1-days': say.count(gap('2024-12-20', released('deepseek-r1'))),
	'r1-to-llama4-days': say.count(gap(released('deepseek-r1'), released('llama-4-maverick'))),
	'study-groups': say.inWords(finding('meta-accelerated-llama', 'Study groups')),
	'o1-price': say.usd(output('o1')),
	'r1-price': say.price(output('deepseek-r1')),
	'o1-times-r1': say.count(output('o1') / output('deepseek-r1')),
	'v3-price': say.price(output('deepseek-v3')),
	'o3-mini-price': say.price(output('o3-mini')),
	'o3-mini-cut': say.percent(1 - output('o3-mini') / output('o1')),
	'r1-to-o3-mini-days': say.inWords(gap(released('deepseek-r1'), released('o3-mini'))),
	'r1-to-gpt45-weeks': say.inWords(
		Math.floor(gap(released('deepseek-r1'), released('gpt-4-5')) / 7)
	),
	'gpt45-price': say.usd(output('gpt-4-5')),
	'o1-pro-price': say.usd(output('o1-pro-api')),
	'v32-price': say.price(output('deepseek-v3-2-exp')),
	'v4-price': say.price(output('deepseek-v4-pro')),
	'v4-cut-price': say.price(cut.outputUsdPerMtok),
	'v4-cut-share': say.percent(1 - cut.outputUsdPerMtok / output('deepseek-v4-pro')),
	'v4-peak-price': say.price(peak.outputUsdPerMtok),
	'v4-off-peak-price': say.price(offPeak.outputUsdPerMtok),
	'permanent-days': say.count(gap(cut.date, peak.date)),
	'dc-then': revenue('fy2025-q4'),
	'dc-now': revenue('fy2027-q1'),
	'dc-growth': say.times(quarter('fy2027-q1').datacenterUsdB / quarter('fy2025-q4').datacenterUsdB),
	'capex-2024': billions(capex('all-four-2024-actual')),
	'capex-2025': billions(capex('all-four-2025-actual')),
	'capex-rise': say.percent(capex('all-four-2025-actual') / capex('all-four-2024-actual') - 1),
	'capex-2026': billions(capex('all-four-2026-guidance')),
	'deepseek-round': say.usdWords(
		finding('frontier-budget-falsified', 'DeepSeek first outside round')
	)
};
