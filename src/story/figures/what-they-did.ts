/** Figures of chapter 6: what the others did, what DeepSeek did, and who went on paying. */
import { all, apply, as, before, constant, days, is, isNot, matches, one } from '$server/reckoning';
import { holds } from './holds';
import { counted, fallDay, finding, released, rounded, weeks } from './pieces';
const output = (id: string) => one('models', id).get('priceOutputUsdPerMtok');
const later = (id: string) => one('price-history', id);
const [cut, peak, offPeak] = [
	later('v4-pro-2026-05-22'),
	later('v4-pro-2026-08-16-peak'),
	later('v4-pro-2026-08-16-off-peak')
];
const peakPrice = peak.get('outputUsdPerMtok');
const month = (day: typeof fallDay) => as.date(day, 'monthLong');
const models = all('models');
holds(models.highest('priceOutputUsdPerMtok').id === 'o1-pro-api', 'o1-pro’s price is the highest');
holds(peakPrice.value > output('deepseek-r1').value, 'the peak price is above R1’s');
const afterR1 = days(released('deepseek-r1'), released('o1-pro-api'));
holds(
	one('models', 'o1-pro-api').row.lab === 'OpenAI' && afterR1.value > 0 && afterR1.value < 90,
	'price-way-up: OpenAI set that price weeks after R1'
);
holds(
	output('o3-mini').value < output('o1').value &&
		output('o3-mini').value > output('deepseek-r1').value,
	'o3-mini undercut o1, and not R1'
);
holds(
	['o3-mini-accelerated', 'meta-accelerated-llama'].every(
		(id) => one('claims', id).row.verdict === 'contradicted'
	),
	'neither o3-mini nor Llama 4 was pulled forward'
);
const listed = all('price-history').where('model', is('deepseek-v4-pro'));
holds(
	listed.rows
		.filter(({ date }) => date >= peak.row.date)
		.every(({ id }) => id === peak.id || id === offPeak.id),
	'price-way-up: V4-Pro’s peak and off-peak prices are the newest'
);
holds(
	models.rows.every(
		({ lab, name, released: day }) =>
			lab !== 'DeepSeek' || day <= released('deepseek-v4-pro').value || /Flash/.test(name)
	),
	'price-way-up: V4-Pro is DeepSeek’s strongest model yet'
);
holds(
	all('promises').rows.every(({ model, dueFrom }) => {
		const { inReleases, released: day } = one('models', model).row;
		return !inReleases || day >= dueFrom;
	}),
	'not-pulled-forward: no dot stands left of its bracket'
);
const behemoth = models
	.where('name', matches(/^Llama 4/, 'begins with Llama 4'))
	.highest('paramsTotalB');
holds(
	behemoth.id === 'llama-4-behemoth-preview' &&
		models.rows.every(({ name, inReleases }) => !/Behemoth/.test(name) || !inReleases),
	'not-pulled-forward: Behemoth, the largest Llama 4, is not among the releases'
);
const before2025 = one('capex', 'all-four-2024-actual');
const in2025 = one('capex', 'all-four-2025-actual');
const plan = one('capex', 'all-four-2026-guidance-2');
/** The last year that is drawn in cash alone: nobody counted all four with leases. */
const inCash = one('capex', 'amazon-2023-actual');
holds(
	all('capex').rows.every(
		({ company, year, kind, primary, definition, yearBasis }) =>
			kind !== 'actual' ||
			!primary ||
			yearBasis !== 'calendar year' ||
			year > inCash.row.year === (company === 'All four') ||
			(company !== 'All four' && (year > inCash.row.year || definition.startsWith('cash')))
	),
	'demand-capex: spending is in cash until then, and counted with leases since'
);
holds(plan.row.capexUsdB! > in2025.row.capexUsdB!, 'demand-capex: the plans are higher again');
const plans = all('capex')
	.where('kind', is('guidance'))
	.where('year', is(plan.row.year))
	.where('company', isNot(plan.row.company));
const newest = plans.where('primary', is(true));
const planned = newest.sum('capexUsdB');
holds(planned.value === plan.row.capexUsdB, 'the middles of the four plans add up');
holds(fallDay.value.startsWith(String(in2025.row.year)), 'spending rose in the year of the fall');

const quarters = all('nvidia-quarters');
const then = quarters.where('periodEnd', before(fallDay)).last('periodEnd');
const now = quarters.last('periodEnd');
holds(days(then.get('periodEnd'), fallDay).value === 1, 'a quarter ended on the eve of the fall');
holds(
	quarters.rows.every(
		({ periodEnd, datacenterUsdB }, i, { [i - 1]: last }) =>
			periodEnd <= then.row.periodEnd || datacenterUsdB > (last?.datacenterUsdB ?? 0)
	),
	'each bar since the fall stands above the one before it'
);
/** Revenue to one decimal, as the chart labels it: `$35.6 billion`. */
const revenue = (quarter: typeof now) =>
	as.billions(
		apply(
			'rounded to one decimal',
			(usdB) => Math.round(usdB * 10) / 10,
			quarter.get('datacenterUsdB')
		)
	);

/** Ids that the chart of demand labels, by its steps. */
export const labelled = {
	quarters: [now.id, then.id]
};
const v4 = released('deepseek-v4-pro');
const round = (label: string) => finding('insight-over-resources', label).number;
/** What a price is below another, as a share of that. */
const below = (price: typeof peakPrice, other: typeof peakPrice) =>
	as.percent(constant(1).less(price.over(other)));
holds(
	round('of which from the founder, about').value >= 25,
	'a good part of DeepSeek’s round came from its founder'
);

const prices = {
	'o1-price': as.usd(output('o1')),
	'r1-price': as.price(output('deepseek-r1')),
	'r1-part-of-o1': as.ordinal(rounded(output('o1').over(output('deepseek-r1')))),
	'o3-mini-times-r1': as.often(rounded(output('o3-mini').over(output('deepseek-r1')))),
	'v32-price': as.price(output('deepseek-v3-2-exp')),
	'v32-month': month(released('deepseek-v3-2-exp')),
	'v4-price': as.price(output('deepseek-v4-pro')),
	'v4-month': month(v4),
	'v4-to-cut-weeks': as.inWords(weeks(days(v4, cut.get('date')))),
	'v4-cut-price': as.price(cut.get('outputUsdPerMtok')),
	'v4-cut-share': below(cut.get('outputUsdPerMtok'), output('deepseek-v4-pro')),
	'v4-peak-price': as.price(peakPrice),
	'v4-off-peak-price': as.price(offPeak.get('outputUsdPerMtok')),
	'permanent-days': as.count(days(cut.get('date'), peak.get('date'))),
	'peak-month': month(peak.get('date'))
};

export const whatTheyDid = {
	'llama4-target': as.words(finding('meta-accelerated-llama', 'Expected in October 2024').text),
	'llama4-date': as.dayMonth(released('llama-4-maverick')),
	'study-groups': as.inWords(finding('meta-accelerated-llama', 'Study groups').number),
	...prices,
	'dc-then': revenue(then),
	'dc-now': revenue(now),
	'dc-growth': as.times(now.get('datacenterUsdB').over(then.get('datacenterUsdB'))),
	'capex-buyers': as.capital(counted(newest.count(), 'large buyer')),
	'capex-rise': as.percent(in2025.get('capexUsdB').over(before2025.get('capexUsdB')).less(1)),
	'capex-cash-until': as.year(inCash.get('year')),
	'deepseek-round': as.usdWords(round('First outside round'))
};
