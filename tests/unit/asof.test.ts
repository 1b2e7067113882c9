import { describe, expect, test } from 'vitest';
import { days } from '../../src/config';
import { isRelease, type Row } from '../../src/charts/releases/types';
import type { CostRow, CostView } from '../../src/charts/training-cost/types';
import type { Spending } from '../../src/charts/demand/types';
import { subOf } from '../../src/lib/define';
import { projection } from '../../src/lib/scale';
import { readQuery } from '../../src/lib/state';
import { chartIds, loaded } from '../../src/server/charts/all';
import { dataset, rowOf } from '../../src/server/data';
import { pastOf } from '../../src/server/table/past';

/** A chart as the address `?asof=` draws it. */
function asOf(id: string, day: string) {
	const { chart, rows } = loaded(id);
	const { state, ignored } = readQuery(chart, rows, [['asof', day]], chart.initial);
	const view = chart.view(rows, state);
	return { view, ignored, words: chart.describe(view), rows: chart.asOf!.rows(rows, day) };
}
const ids = (view: unknown, shapes: string) =>
	(view as Record<string, { id: string }[]>)[shapes]!.map(({ id }) => id);
const moved = (day: string, days: number) =>
	new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);
const before = (day: string) => moved(day, -1);
const after = (day: string) => moved(day, 1);
const withPast = chartIds.filter((id) => loaded(id).chart.asOf);

test('the days that are offered are those of the fall and of R1’s own bill', () => {
	const fall = rowOf('market-losses', 'nvda-2025-01-27').date;
	const bill = dataset('events').rows.find(({ event }) => /appears in Nature/.test(event))!;
	expect(days).toEqual([fall, bill.date]);
});

test('six charts know their past', () => {
	expect([...withPast].sort()).toEqual(
		['training-cost', 'releases', 'losses', 'prices', 'nvidia', 'demand'].sort()
	);
});

describe.each(withPast)('%s', (id) => {
	test('says of when it is, and is today’s without a day', () => {
		const { chart, rows } = loaded(id);
		expect(asOf(id, '2025-01-27').words).toMatch(
			/^As known on 27 January 2025; of what is known today [\d,]+ rows came later or cannot be dated\. /
		);
		expect(chart.describe(chart.view(rows, chart.initial))).not.toContain('As known');
	});

	test('refuses a day that is none, and of one outside its days draws the nearest and says so', () => {
		for (const day of ['2025-02-30', 'monday'])
			expect(asOf(id, day).ignored).toEqual([`asof=${day}`]);
		const early = asOf(id, '2024-12-31');
		expect(early.ignored).toEqual(['asof=2024-12-31 (drawn: 2025-01-01)']);
		expect(early.words).toMatch(/^As known on 1 January 2025;/);
		const late = asOf(id, '2999-01-01');
		expect(late.ignored).toEqual(['asof=2999-01-01 (drawn: today)']);
		expect(late.words).not.toContain('As known');
	});

	test('knows its newest day, and of the next no more', () => {
		const { chart, rows } = loaded(id);
		const newest = chart.asOf!.newest(rows);
		expect(newest > days[1] && newest <= dataset('models').updated).toBe(true);
		expect(asOf(id, newest).ignored).toEqual([]);
		expect(asOf(id, after(newest)).ignored).toHaveLength(1);
	});

	test('holds nothing of later: no end of an axis, no words', () => {
		const { view, words } = asOf(id, days[0]);
		const { x, marks } = view;
		if (x.kind === 'time' && id !== 'losses') expect(x.domain[1]).toBe(Date.parse(days[0]));
		expect(words).not.toMatch(/202[6-9]/);
		for (const { title, lines } of marks) expect([title, ...lines].join()).not.toMatch(/202[6-9]/);
		expect(subOf(loaded(id).chart, view)).not.toMatch(/rival|perhaps later/);
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

describe('what was spent on scale', () => {
	const drawn = (day: string) =>
		(asOf('demand', day).rows as readonly Spending[]).filter(({ shown }) => shown);
	const usdB = (of: string, year: string, day: string) =>
		drawn(day)
			.filter(({ name, ends }) => name === of && ends.startsWith(year))
			.map(({ usd, planned }) => [usd / 1e9, planned]);

	test('a quarter is known from the day of its release on', () => {
		for (const { id, known } of dataset('nvidia-quarters').rows) {
			const on = (day: string) => drawn(day).some((row) => row.id === id);
			expect(on(known), id).toBe(true);
			expect(on(before(known)), id).toBe(false);
		}
		expect(ids(asOf('demand', days[0]).view, 'bars').at(-1)).toBe('fy2025-q3');
	});

	test('a figure for a year is known from its own day on, a plan until the next', () => {
		for (const { id, known, asOf: planned } of dataset('capex').rows) {
			const day = known ?? planned;
			if (!day) continue;
			const rows = (day: string) => asOf('demand', day).rows as readonly Spending[];
			const has = (day: string) => rows(day).some((row) => row.id === id);
			expect(has(day), id).toBe(true);
			expect(has(before(day)), id).toBe(false);
		}
		expect(usdB('Alphabet', '2026', '2026-04-28')).toEqual([[180, true]]);
		expect(usdB('Alphabet', '2026', '2026-04-29')).toEqual([[185, true]]);
		expect(usdB('Alphabet', '2026', '2026-07-22')).toEqual([[200, true]]);
	});

	test('a year that nobody dates waits for the day on which its report was due', () => {
		expect(usdB('Amazon', '2024', '2025-02-28')).toEqual([]);
		expect(usdB('Amazon', '2024', '2025-03-01')).toEqual([[83, false]]);
		// a year that ended in June is drawn on no day beside the others
		expect(usdB('Microsoft', '2024', days[0])).toEqual([]);
		expect(usdB('Microsoft', '2024', '2025-03-01')).toEqual([[55.55, false]]);
		expect(usdB('Meta', '2024', days[0])).toEqual([]);
	});

	test('of several figures for a year one is drawn on any day', () => {
		for (const day of [...days, '2026-01-30', '2026-02-10', '2026-05-15', '2026-08-01']) {
			const years = drawn(day).map(({ name, ends }) => `${name} ${ends}`);
			expect(new Set(years).size, day).toBe(years.length);
		}
	});

	test('the rule of the fall stands from its day on, in the picture and its words', () => {
		const { view, words } = asOf('demand', before(days[0]));
		expect([ids(view, 'notes'), words.includes('a rule marks')]).toEqual([[], false]);
		const that = asOf('demand', days[0]);
		expect([ids(that.view, 'notes'), that.words.includes('a rule marks')]).toEqual([
			['fall'],
			true
		]);
	});
});

test('a figure cites the copy of the table that had it by then', () => {
	const cited = (day: string) =>
		(asOf('training-cost', day).rows as readonly CostRow[]).flatMap(({ costs }) =>
			costs.map(({ source }) => source.title)
		);
	expect(cited(days[0])).toContain('Data on AI Models, copy of 24 December 2024');
	expect(cited(days[0]).join()).not.toMatch(/July 2026/);
});

test('the words of the foot’s row stand clear of the dots above it', () => {
	const { view } = asOf('training-cost', days[0]);
	const { foot, dots } = view as unknown as CostView;
	const { x, y } = projection(view);
	const low = dots.filter((dot) => dot.y !== foot.y && y(foot.y) - y(dot.y) < 6);
	expect(low.map(({ id }) => id)).toContain('transformer');
	for (const dot of low) expect(x(dot.x) < foot.words || x(dot.x) > foot.words + 48).toBe(true);
});

test('the growth of that day is that of the paper’s first version', () => {
	const { chart, rows } = loaded('training-cost');
	const band = (asof: string) =>
		(
			chart.view(rows, { ...chart.initial, trend: true, asof }) as unknown as {
				trend: { band: { y: number }[][] };
			}
		).trend.band.map((line) => line.at(-1)!.y);
	const growth = rowOf('beyond-the-run', 'growth-rate-first-version');
	const [low, high] = band(days[0]);
	const { released } = rowOf('models', 'gpt-4');
	const years = (Date.parse(days[0]) - Date.parse(released)) / 864e5 / 365.25;
	expect(high! / low!).toBeCloseTo((growth.timesHigh! / growth.timesLow!) ** years, 6);
	expect(rowOf('sources', growth.sources[0]!).date! < days[0]).toBe(true);
});

test('weights that came later were closed then, and a price of an unknown day is not shown', () => {
	const open = (day: string) =>
		(asOf('releases', day).rows as readonly { id: string; open: boolean | null }[]).find(
			({ id }) => id === 'grok-2'
		)?.open;
	expect(open(days[0])).toBe(false);
	for (const { id, open, weightsLater } of asOf('training-cost', days[1])
		.rows as readonly CostRow[])
		if (weightsLater && weightsLater > days[1]) expect(open, id).toBe(false);
	const priced = (asOf('releases', '2025-08-31').rows as readonly Row[])
		.filter(isRelease)
		.filter(({ priceOutputUsdPerMtok }) => priceOutputUsdPerMtok !== null);
	expect(priced.length).toBeGreaterThan(9);
	for (const { id } of priced) expect(rowOf('models', id).priceIsLaunch, id).toBe(true);
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
		bars: readonly { id: string; date: string; lossUsdB: number }[];
	};
	const most = [...drawn.bars].sort((a, b) => b.lossUsdB - a.lossUsdB)[0]!;
	expect(most.id).toBe('nvda-2025-01-27');
	expect(drawn.bars.every(({ date }) => date <= days[0])).toBe(true);
	expect(ids(asOf('losses', before(days[0])).view, 'bars')).not.toContain(most.id);
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

describe.each(withPast)('the table of %s', (id) => {
	const { chart, about, rows } = loaded(id);
	const past = pastOf(rows, about.columns, chart.asOf!);
	const cells = (row: unknown) => about.columns.map(({ cell }) => cell(row));
	/** What a row of the page reads on a day; `[]` where it does not stand in it. */
	function read(row: unknown, day: string): string[] {
		const all = past.get(row);
		const then = all?.findLast(([from]) => from <= day);
		return all && !then ? [] : cells(row).map((text, i) => then?.[1][i] ?? text);
	}

	test('reads on a day what its rows said then', () => {
		const newest = chart.asOf!.newest(rows);
		const known = ['2025-01-01', '2025-01-26', '2025-01-27', '2025-09-16', '2025-09-17', newest];
		for (const day of [...known, before(newest), '2026-03-31']) {
			const page = rows.map((row) => read(row, day)).filter(({ length }) => length);
			expect(page, day).toEqual(chart.asOf!.rows(rows, day).map(cells));
		}
	});

	test('holds back what came later', () => {
		const shown = rows.filter((row) => read(row, '2025-01-27').length);
		expect(shown.length).toBe(chart.asOf!.rows(rows, '2025-01-27').length);
		expect(shown.length).toBeLessThan(rows.length);
	});
});
