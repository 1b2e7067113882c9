import { describe, expect, test } from 'vitest';
import { days } from '../../src/config';
import type { CostRow } from '../../src/charts/training-cost/types';
import { readQuery } from '../../src/lib/state';
import { chartIds, loaded } from '../../src/server/charts/all';
import { dataset, rowOf } from '../../src/server/data';

/** A chart as the address `?asof=` draws it. */
function asOf(id: string, day: string) {
	const { chart, rows } = loaded(id);
	const { state, ignored } = readQuery(chart, rows, [['asof', day]], chart.initial);
	const view = chart.view(rows, state);
	return { view, ignored, words: chart.describe(view), rows: chart.asOf!.rows(rows, day) };
}
const ids = (view: unknown, shapes: string) =>
	(view as Record<string, { id: string }[]>)[shapes]!.map(({ id }) => id);
const before = (day: string) => new Date(Date.parse(day) - 864e5).toISOString().slice(0, 10);
const withPast = chartIds.filter((id) => loaded(id).chart.asOf);

test('the days that are offered are those of the fall and of R1’s own bill', () => {
	const fall = rowOf('market-losses', 'nvda-2025-01-27').date;
	const bill = dataset('events').rows.find(({ event }) => /appears in Nature/.test(event))!;
	expect(days).toEqual([fall, bill.date]);
});

test('five charts and more know their past', () => {
	expect(withPast).toEqual(
		expect.arrayContaining(['training-cost', 'releases', 'losses', 'prices', 'nvidia'])
	);
});

describe.each(withPast)('%s', (id) => {
	test('says of when it is, and is today’s without a day', () => {
		const { chart, rows } = loaded(id);
		expect(asOf(id, '2025-01-27').words).toMatch(
			/^As known on 27 January 2025; of what is known today [\d,]+ rows came later\. /
		);
		expect(chart.describe(chart.view(rows, chart.initial))).not.toContain('As known');
	});

	test('refuses a day that is none, and one before its story', () => {
		for (const day of ['2025-02-30', 'monday', '2024-12-31'])
			expect(asOf(id, day).ignored).toEqual([`asof=${day}`]);
	});
});

describe('what training costs', () => {
	const costs = (model: string, day: string) =>
		(asOf('training-cost', day).rows as readonly CostRow[]).find(({ id }) => id === model)?.costs ??
		[];

	test('R1 has no figure before the day on which its bill was printed', () => {
		const { costs: own } = rowOf('models', 'deepseek-r1');
		const day = own[0]!.known!;
		expect(day).toBe(days[1]);
		expect(costs('deepseek-r1', days[0])).toMatchObject([{ usd: null, status: 'undisclosed' }]);
		// an estimate by others was out, and is drawn as one
		expect(costs('deepseek-r1', before(day))).toMatchObject([
			{ basis: 'third-party', status: 'estimated' }
		]);
		expect(costs('deepseek-r1', day).map(({ usd }) => usd)).toContain(own[0]!.usd);
		expect(ids(asOf('training-cost', days[0]).view, 'dots')).toContain('deepseek-v3');
	});

	test('a figure is what it said on that day, on each side of each revision', () => {
		for (const { id, costs: now } of dataset('models').rows)
			for (const cost of now) {
				const said = dataset('cost-revisions').rows.filter(
					(row) => row.model === id && row.cost === cost.id
				);
				if (!said.length) continue;
				const steps = [...said, { ...cost, known: cost.known! }];
				expect(steps.map(({ known }) => known)).toEqual(steps.map(({ known }) => known).sort());
				steps.slice(1).forEach(({ known, usd }, i) => {
					const at = (day: string) => costs(id, day).find((figure) => figure.id === cost.id)?.usd;
					if (known < '2025') return;
					expect(at(known), `${id} on ${known}`).toBe(usd);
					if (before(known) >= '2025-01-01')
						expect(at(before(known)), `${id} before ${known}`).toBe(steps[i]!.usd);
				});
			}
	});

	test('a model that was estimated nobody knows when is left out, and not called silent', () => {
		const drawn = asOf('training-cost', days[0]).rows as readonly CostRow[];
		expect(costs('alexnet', days[0])).toEqual([]);
		for (const { id, costs } of drawn)
			if (costs.some(({ status }) => status === 'undisclosed'))
				expect(
					rowOf('models', id).costs.some(
						({ basis, status }) => basis === 'claimed' || status === 'undisclosed'
					),
					id
				).toBe(true);
	});

	test('GPT-4 was 40.6 million that Monday, and is less today', () => {
		const then = costs('gpt-4', days[0]).find(({ id }) => id === 'amortized')!;
		const now = rowOf('models', 'gpt-4').costs.find(({ id }) => id === 'amortized')!;
		expect(then).toMatchObject({ usd: 40_586_593, low: null, high: null });
		expect(now.usd).toBeLessThan(then.usd!);
	});
});

test('weights that came later were closed then, and a price of an unknown day is not shown', () => {
	const open = (day: string) =>
		(asOf('releases', day).rows as readonly { id: string; open: boolean | null }[]).find(
			({ id }) => id === 'grok-2'
		)?.open;
	expect(open(days[0])).toBe(false);
	const prices = asOf('prices', '2025-08-31').rows as readonly { id: string; when: string }[];
	expect(prices.some(({ when }) => when === 'unsure')).toBe(false);
});

test('a cluster’s price never stands where a run’s is asked for', () => {
	for (const day of [...days, '2025-07-31', '2025-12-01', '2026-03-01'])
		for (const { id, costs } of asOf('training-cost', day).rows as readonly CostRow[])
			for (const { headline, basis } of costs)
				expect(headline && (basis === 'bought' || basis === 'project'), `${id} ${day}`).toBe(false);
});

test('that evening Nvidia’s loss is the record, and nothing later is drawn', () => {
	const drawn = asOf('losses', days[0]).view as unknown as {
		blocks: readonly { id: string; date: string; lossUsdB: number }[];
	};
	const most = [...drawn.blocks].sort((a, b) => b.lossUsdB - a.lossUsdB)[0]!;
	expect(most.id).toBe('nvda-2025-01-27');
	expect(drawn.blocks.every(({ date }) => date <= days[0])).toBe(true);
	expect(ids(asOf('losses', before(days[0])).view, 'blocks')).not.toContain(most.id);
});

test('closes end on the day, releases and prices with what had come out', () => {
	const closes = asOf('nvidia', days[0]).view as unknown as { window: readonly { date: string }[] };
	expect(closes.window.at(-1)!.date).toBe(days[0]);
	for (const [id, field] of [
		['releases', 'released'],
		['prices', 'date']
	] as const) {
		const rows = asOf(id, days[0]).rows as readonly Record<string, string>[];
		expect(rows.some((row) => row[field]! > '2025-01-19')).toBe(true);
		expect(rows.every((row) => row[field]! <= days[0])).toBe(true);
	}
});
