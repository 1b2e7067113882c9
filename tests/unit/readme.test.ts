import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rows as losses } from '../../src/charts/losses/rows';
import { floorOf } from '../../src/charts/losses/view';
import { session } from '../../src/charts/market-day/session';
import { before } from '../../src/server/data/sessions';
import { date, inWords, usd } from '../../src/lib/format';
import { dataset, rowOf } from '../../src/server/data';
import { costOf, hourUsd, median, present, rentRatios } from '../../src/server/data/amounts';
import { REPORT } from '../../src/charts/demand/rows';
import { factsIn } from './words';

const notes = readFileSync('data/README.md', 'utf8').replace(/\s+/g, ' ');
const front = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');

/** `$37.3M`, to as many decimals as the notes print. */
const millions = (value: number, decimals = 1) => `$${(value / 1e6).toFixed(decimals)}M`;
const billions = (value: number) => `$${(value / 1e9).toFixed(1)}B`;
const one = (value: number) => value.toFixed(1);
const usdOf = (model: string, cost: string) => costOf(model, cost).usd;
/** What earlier tables had, each figure once, the lowest first. */
const earlier = (model: string) =>
	[
		...new Set(
			dataset('cost-revisions')
				.rows.filter((row) => row.model === model)
				.map(({ usd }) => usd)
		)
	]
		.filter((usd) => usd !== usdOf(model, 'amortized'))
		.sort((a, b) => a - b)
		.map((usd) => millions(usd));
const bill = (id: string) => present(rowOf('deepseek-bill', id).usd, id);
const firstOf = (days: readonly string[]) => [...days].sort()[0]!;

const released = dataset('models').rows.map(({ released }) => released);
const known = dataset('models').rows.flatMap(({ costs }) =>
	costs.flatMap(({ basis, known }) => (basis === 'amortized' && known ? known : []))
);
const copies = dataset('cost-revisions').rows.map(({ known }) => known);
const closes = dataset('nvidia-daily').rows;
const day = rowOf('market-losses', 'nvda-2025-01-27');
const growth = rowOf('beyond-the-run', 'growth-rate');
const servers = rowOf('beyond-the-run', 'deepseek-capex');
const llama = present(rowOf('models', 'llama-3-1-405b').gpuHours, 'hours of Llama') * hourUsd;
const spent = (year: number, kind: string) =>
	dataset('capex').rows.filter(
		(row) => row.company.startsWith('All') && row.year === year && row.kind === kind && row.primary
	)[0]?.capexUsdB;
const [ratioLeast = NaN, ratioMost = NaN] = [rentRatios[0], rentRatios.at(-1)];
const withStatus = (status: string) =>
	dataset('models').rows.filter(({ costs }) => costs.some((cost) => cost.status === status));

/** `$191.4M and $206.1M`: what renting the run comes to, the lowest first. */
const rents = (model: string) =>
	rowOf('models', model)
		.costs.flatMap(({ basis, usd }) => (basis === 'rented' && usd ? usd : []))
		.sort((a, b) => a - b)
		.map((usd) => millions(usd));
const month = (day: string) => date(day, 'monthLong');
const monthOf = (loss: string) => month(rowOf('market-losses', loss).date);
const firstGrowth = rowOf('beyond-the-run', 'growth-rate-first-version');
const plans = rowOf('capex', 'all-four-2026-guidance-2');
const tally = rowOf('capex', 'all-four-2026-guidance');
const arxiv = (id: string) => /arXiv [\d.]+\d/.exec(rowOf('sources', id).publisher)![0];
const curve = (end: string) =>
	one(Number(rowOf('techniques', `r1-zero-learning-curve-end-pass-1-${end}`).value));
/** The words of a row, to find in them what it says in no field of its own. */
const saysOf = (row: { readonly note: string | null }, words: string) =>
	row.note?.includes(words) ? words : `no ${words}`;
const chips = (id: string) => dataset('chip-controls').rows.find((row) => row.id.startsWith(id))!;

/** What the notes say, as the rows have it. */
const stated: readonly string[] = [
	`a model, ${firstOf(released).slice(0, 4)}–${released.sort().at(-1)!.slice(0, 4)}`,
	`a trading day of Nvidia since ${date(closes[0]!.id, 'long')}`,
	`a share, index or fund on ${date(session, 'long')}`,
	`above ${floorOf(losses)} billion dollars`,
	`from ${date(firstOf(dataset('events').rows.map(({ date }) => date)), 'monthLong')} on`,
	`closes and falls of ${date(session, 'long')}`,
	`A median of ${one(median(rentRatios))} times amortized (${one(ratioLeast)} to ${one(ratioMost)})`,
	`V3’s ${millions(bill('v3-total'))}, the rental value of one run`,
	`“more than ${millions(usdOf('gpt-4', 'said'), 0).replace('M', ' million')}” for GPT-4`,
	`or ${billions(present(servers.usdHigh, 'the servers'))} for every server`,
	`at V3’s ${usd(hourUsd)} an hour is ${millions(llama)}, ${inWords(Math.round(llama / bill('v3-total')))} times as much`,
	`(${date(firstOf([...known, ...copies]), 'long')} at the earliest)`,
	`${millions(usdOf('gpt-4', 'amortized'))} amortized (July 2026; ${earlier('gpt-4').join(' and ')} in earlier tables)`,
	`${millions(usdOf('gemini-1-0-ultra', 'amortized'))} amortized,`,
	`${millions(usdOf('llama-3-1-405b', 'amortized'))} amortized,`,
	`${earlier('gpt-4-5').join(', ')} and ${millions(usdOf('gpt-4-5', 'amortized'))} in ${inWords(earlier('gpt-4-5').length + 1)} tables`,
	`${usd(bill('r1-total'))} for its stage, ${millions(bill('v3-plus-r1'), 2)} with V3 (our sum)`,
	`${billions(present(servers.usdLow, 'the servers'))} as printed, ${billions(present(servers.usdHigh, 'the servers'))} as corrected`,
	`${growth.times} times a year, ${one(growth.timesLow!)}–${one(growth.timesHigh!)} (90%)`,
	`| Nvidia, ${date(session, 'long')} | ${day.lossUsdB} is used`,
	`${day.highUsdB} are the same prices`,
	`| Nvidia’s close that day | ${rowOf('nvidia-daily', session).close}, the official one`,
	`| Capital spending 2025 | ${spent(2025, 'actual')} with finance leases`,
	`| Capital spending 2026 | ${spent(2026, 'guidance')}, our sum of ${inWords(plans.sources.length)} plans of ${month(plans.asOf!)}; ${tally.capexUsdB} is a tally of ${date(tally.asOf!, 'monthLong').split(' ')[0]}, others run ${saysOf(tally, 'from 600 to 720')}`,
	`one page says ${saysOf(rowOf('capex', 'all-four-2025-actual'), 'about 520')}`,
	`Epoch AI, in ${rowOf('models', 'gpt-4').costs[0]!.dollarsYear} dollars`,
	`${rents('gpt-4').join(' and ')} rented, “more than ${millions(usdOf('gpt-4', 'said'), 0).replace('M', ' million')}” said, ${millions(usdOf('gpt-4', 'bought'), 0)} to buy`,
	`${rents('gemini-1-0-ultra').join(' and ')} rented: the price of TPUs`,
	`${rents('llama-3-1-405b')[0]!.replace('.0', '')} (read in press summaries) and ${rents('llama-3-1-405b')[1]} rented`,
	`and ${millions(usdOf('gpt-4-5', 'third-party'), 0)} elsewhere`,
	`${millions(usdOf('grok-4', 'amortized'), 0)} in Epoch’s table, ${millions(usdOf('grok-4', 'third-party'), 0)} in its study`,
	`Kimi K2 Thinking’s ${millions(usdOf('kimi-k2-thinking', 'third-party'))}`,
	`${millions(usdOf('deepseek-r1', 'third-party'), 2)} by Epoch before the disclosure`,
	`the ${saysOf(servers, 'count of 50,000 Hopper').slice('count of '.length)}s behind both are disputed`,
	`${one(firstGrowth.timesLow!)}–${one(firstGrowth.timesHigh!)} (95%) in the first version of the paper; ${saysOf(growth, '3.0 times without TPUs').replace(' times', '')}`,
	`${[592.7, 593, 595].map((usd) => saysOf(day, String(usd))).join(', ')} and ${day.highUsdB} are the same`,
	`${saysOf(day, '118.58')} was an early print`,
	`| R1-Zero on AIME 2024 | ${curve('first-version')}% in the first version of the paper, ${curve('nature-version-trained-to-10-400-ste')}% in Nature`,
	`V3 ${saysOf(rowOf('models', 'deepseek-v3'), '24 December')} in Epoch, ${Number(rowOf('models', 'deepseek-v3').released.slice(8))} used`,
	`drawn from ${REPORT === 60 ? 'sixty' : REPORT} days after`,
	`those of SpaceX in ${monthOf('spcx-2026-06-22')}`,
	`of Microsoft in ${monthOf('msft-2026-01-29')}`,
	`of ${monthOf('aapl-2025-04-03')} (a copy of CNBC’s table)`,
	`Alphabet’s in ${monthOf('googl-2026-06-22')}`,
	`those of ${monthOf('nvda-2024-04-19').slice(-4)} before the record`,
	`the tally of ${month(tally.asOf!)} and the years before ${spent(2025, 'actual') ? 2025 : ''}`,
	`H20 in ${month(chips('2024-01-03').date)}`,
	`on the ${/\d+%/.exec(chips('2025-08-11').event)?.[0]} and the RTX Pro 6000D in ${chips('2025-08-11').date.slice(0, 4)}`,
	`China’s summons of ${month(chips('2025-07-31').date)}`,
	`the counts of ${date(rowOf('adoption', 'hf-r1-derivative-models-2025-01-29').date, 'long')}`,
	`errors of ${/about .*%/.exec(dataset('technique-curves').method)?.[0]}`,
	`“The rising costs of training frontier AI models” (${rowOf('sources', 'cottier-2024-v1').date!.slice(0, 4)}), ${arxiv('cottier-2024')}`,
	`DeepSeek-V3 Technical Report (${arxiv('deepseek-v3-report')})`,
	`(${rowOf('sources', 'deepseek-r1-nature').publisher}, ${rowOf('sources', 'deepseek-r1-nature').date!.slice(0, 4)}; ${arxiv('deepseek-r1-paper')})`
];

/** What was read or counted outside of the data, and stands in no row. */
const readByHand: readonly string[] = [
	// by the press; the row has the lower and the higher of all
	'about $400M',
	'(“a few $10M’s”)',
	'Closes to 20 August 2026 agree with a second file on every day that both have, with a third on 201,',
	'on 817 (median gap 0.06%, worst 2.4%, a late print)',
	'From 21 August 2026 on they rest on two files, which another confirms to 22 September.',
	'joined from two files that agree on 52 shared days',
	'the filing for the one quarter whose release',
	// days of pages, in their sources
	'the plans of October 2025 for capital spending (Particle)',
	'R1’s stars and citations of September 2025'
];

/** What counts nothing that a row could change, and why. */
const allowed: readonly (readonly [why: string, pattern: RegExp])[] = [
	['code', /```.*?```|`[^`]*`/g],
	[
		'a number of a list, or a link',
		/(?<= )[1-5]\. (?=Put|Write|Leave|Set|A figure)|\]\([^)]*\)|https?:\S+/g
	],
	['the title of the story', /six-million-dollar/g],
	['a licence or a standard by its version', /CC BY 4\.0|OFL 1\.1|RFC 4180|UTF-8/g],
	[
		'Data Package by its versions',
		/Data Package 2\.0|readable as version 1 too|of version 1 take|version 2 advises/g
	],
	['a report by the years of its name', /AI Index Report 2024 and 2025/g],
	['a chip or a model by its name', /RTX Pro 6000D|Grok 3 and 4|Mistral Large 2/g],
	['the split, which the checks of the closes know', /split of 10:1 on 10 June 2024/g],
	[
		'a unit',
		/UsdB_?` ?\(billion dollars\)|\((?:billion dollars|million tokens|billion parameters)\)/g
	],
	[
		'a rate, and what a row is',
		/\b(?:an?|one)[- ](?:day|hour|month|quarter|year|session|minute)\b/gi
	],
	['the form of a table', /a range is two columns|power of ten|never 0 and|stands in two files/g],
	['how words are read', /halves, tenths and “one”/g],
	['a rule of the corrections', /\(for 90 days\)/g],
	['no count but another', /no second source|keys that stand twice|on two bases/g],
	['what a metric counts', /downloads in thirty days/g],
	['what scripts/size.ts holds', /under 16 kB/g]
];

const engines = (JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>)
	.engines as { node: string };
const [old = '', middle = '', newest = ''] = engines.node.match(/[1-9]\d(?:\.[1-9]\d*)?/g) ?? [];
const sixMillion = `In ${date(session, 'monthLong')} a price tag of ${inWords(Math.round(bill('v3-total') / 1e6))} million dollars`;
const fall = Math.round(
	(1 - rowOf('nvidia-daily', session).close / rowOf('nvidia-daily', before(session)).close) * 100
);
const ofFront = [
	sixMillion,
	`Nvidia fell ${fall} % in one session`,
	`Node ${old}, ${middle} or ${newest} and up`
];

/** Facts in a text beside those that are held to the rows, read by hand, or none. */
function unheld(text: string, phrases: readonly string[]): string[] {
	const rest = [...phrases].sort((a, b) => b.length - a.length);
	const beside = rest.reduce((left, phrase) => left.replaceAll(phrase, '_'), text);
	return factsIn(allowed.reduce((left, [, pattern]) => left.replace(pattern, '_'), beside)).map(
		({ around }) => around
	);
}

describe('data/README.md', () => {
	test.each(stated)('says as the rows do: %s', (phrase) => {
		expect(notes).toContain(phrase);
	});

	test.each(['withdrawn', 'disputed'])('names every model with a %s figure', (status) => {
		const [, said = ''] = new RegExp(`- \`${status}\`:(.*?) - \``).exec(notes) ?? [];
		for (const { name } of withStatus(status)) expect(said).toContain(name);
	});

	test('has the days from which all closes are', () => {
		expect(closes.map(({ id }) => id)).toContain(before(session));
	});
});

describe('README.md', () => {
	test.each(ofFront)('says as the data do: %s', (phrase) => {
		expect(front).toContain(phrase);
	});

	test('has the close of the fall in its examples', () => {
		const said = front.match(/Nvidia closed at \$[\d.]+\d/g) ?? [];
		expect(new Set(said)).toEqual(
			new Set([`Nvidia closed at $${rowOf('nvidia-daily', session).close}`])
		);
	});
});

test('neither says a figure that nothing holds', () => {
	expect(unheld(notes, [...stated, ...readByHand])).toEqual([]);
	expect(unheld(front, ofFront)).toEqual([]);
});

test.each(readByHand)('what was read by hand still stands there: %s', (phrase) => {
	expect(notes).toContain(phrase);
});

test('a figure changed by hand is found', () => {
	const changed = notes.replace('$388M in Epoch’s', '$999M in Epoch’s');
	expect(changed).not.toBe(notes);
	expect(unheld(changed, [...stated, ...readByHand]).join()).toContain('$999M');
});
