import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rows as losses } from '../../src/charts/losses/rows';
import { floorOf } from '../../src/charts/losses/view';
import { session } from '../../src/charts/market-day/session';
import { before } from '../../src/server/data/sessions';
import { date, inWords, usd } from '../../src/lib/format';
import { dataset, rowOf } from '../../src/server/data';
import { costOf, hourUsd, median, present, rentRatios } from '../../src/server/data/amounts';

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
	`| Capital spending 2026 | ${spent(2026, 'guidance')}, our sum`
];

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

test('README.md says of the fall what the closes say', () => {
	const fall = Math.round(
		(1 - rowOf('nvidia-daily', session).close / rowOf('nvidia-daily', before(session)).close) * 100
	);
	expect(front).toContain(`In ${date(session, 'monthLong')} a price tag of`);
	expect(front).toContain(`Nvidia fell ${fall} % in one session`);
	expect(front).toContain(`Nvidia closed at $${rowOf('nvidia-daily', session).close}`);
});
