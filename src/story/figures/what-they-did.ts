/** Figures of chapter 10: what the others did, what DeepSeek did, and who went on paying. */
import { dataset, rowOf } from '$server/data';
import * as say from '$lib/format';
import { present } from '$server/data/amounts';
import { holds } from './holds';
import { gap, models } from './pieces';

const output = (id: string) =>
	present(rowOf('models', id).priceOutputUsdPerMtok, `the output price of ${id}`);
const later = (id: string) => rowOf('price-history', id);
const [cut, peak, offPeak] = [
	later('v4-pro-2026-05-22'),
	later('v4-pro-2026-08-16-peak'),
	later('v4-pro-2026-08-16-off-peak')
];
const released = (id: string) => rowOf('models', id).released;
const month = (iso: string) => say.date(iso, 'monthLong');
/** A day of a year that the words beside it name: `31 January`. */
const dayOf = (iso: string) => say.date(iso, 'long').slice(0, -' 2025'.length);
const highestPrice = Math.max(...models.map((model) => model.priceOutputUsdPerMtok ?? 0));
holds(output('o1-pro-api') === highestPrice, 'o1-pro’s price is the highest');
holds(peak.outputUsdPerMtok > output('deepseek-r1'), 'the peak price is above R1’s');

const capexRow = (id: string) => rowOf('capex', id);
const capex = (id: string) => present(capexRow(id).capexUsdB, `capital spending ${id}`);
const billions = (usdB: number) => say.usdWords(usdB * 1e9);

const plan = capexRow('all-four-2026-guidance-2');
const plans = dataset('capex').rows.filter(
	({ company, year, kind }) => kind === 'guidance' && year === plan.year && company !== plan.company
);
const sum = (rows: typeof plans) => rows.reduce((all, { id }) => all + capex(id), 0);
const newest = plans.filter(({ primary }) => primary);
/** Each company's plan before its newest. */
const before = newest.map(({ company }) =>
	plans.findLast((row) => row.company === company && !row.primary)!
);
holds(
	newest.length === 4 && sum(newest) === plan.capexUsdB,
	'the middles of the four plans add up'
);
holds(sum(newest) > sum(before), 'the bet on scale was not revised down');
holds(
	newest.every(
		({ id, company }, i) => capex(id) < capex(before[i]!.id) === (company === 'Microsoft')
	),
	'Microsoft’s plan alone had fallen'
);
holds(
	present(plan.asOf, 'the day of the plans').startsWith(String(plan.year)),
	'the plans were for the year they were made in'
);

const quarters = dataset('nvidia-quarters').rows;
const then = rowOf('nvidia-quarters', 'fy2025-q4');
const now = quarters.at(-1)!;
holds(
	quarters.every(
		({ periodEnd, datacenterUsdB }, i) =>
			periodEnd <= then.periodEnd || datacenterUsdB > (quarters[i - 1]?.datacenterUsdB ?? 0)
	),
	'each bar since the fall stands above the one before it'
);
/** Revenue to one decimal, as the chart labels it: `$35.6 billion`. */
const revenue = ({ datacenterUsdB }: typeof now) =>
	say.usdWords(Math.round(datacenterUsdB * 10) * 1e8);

/** Ids that the chart of demand labels, by its steps. */
export const labelled = {
	quarters: [now.id, then.id],
	capex: [plan.id, 'all-four-2025-actual', 'all-four-2024-actual']
};

/** A figure of a claim's finding, by the words that label it. */
function finding(claim: string, label: string): number {
	const value = rowOf('claims', claim).figures.find((figure) => figure.label === label)?.value;
	return present(typeof value === 'number' ? value : null, `${label} of ${claim}`);
}

export const whatTheyDid = {
	'promise-date': say.date(released('o3-announced'), 'long'),
	'promise-to-r1-days': say.count(gap(released('o3-announced'), released('deepseek-r1'))),
	'o3-mini-date': dayOf(released('o3-mini')),
	'llama4-date': dayOf(released('llama-4-maverick')),
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
	'v32-month': month(released('deepseek-v3-2-exp')),
	'v4-price': say.price(output('deepseek-v4-pro')),
	'v4-month': month(released('deepseek-v4-pro')),
	'v4-to-cut-weeks': say.inWords(Math.round(gap(released('deepseek-v4-pro'), cut.date) / 7)),
	'v4-cut-price': say.price(cut.outputUsdPerMtok),
	'v4-cut-share': say.percent(1 - cut.outputUsdPerMtok / output('deepseek-v4-pro')),
	'v4-peak-price': say.price(peak.outputUsdPerMtok),
	'v4-off-peak-price': say.price(offPeak.outputUsdPerMtok),
	'permanent-days': say.count(gap(cut.date, peak.date)),
	'peak-month': month(peak.date),
	'dc-then': revenue(then),
	'dc-now': revenue(now),
	'dc-until': month(now.periodEnd),
	'dc-growth': say.times(now.datacenterUsdB / then.datacenterUsdB),
	'capex-2024': billions(capex('all-four-2024-actual')),
	'capex-2025': billions(capex('all-four-2025-actual')),
	'capex-rise': say.percent(capex('all-four-2025-actual') / capex('all-four-2024-actual') - 1),
	'capex-plan-month': month(present(plan.asOf, 'the day of the plans')),
	'capex-plan': billions(capex(plan.id)),
	'deepseek-round-month': month(
		rowOf('events', '2026-06-16-deepseek-closes-its-first-outside-round').date
	),
	'deepseek-round': say.usdWords(finding('insight-over-resources', 'First outside round')),
	'deepseek-round-founder': say.percent(
		finding('insight-over-resources', 'of which from the founder, about') / 100
	)
};
