import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { dataset } from '../../src/server/data';
import Demand from '../../src/charts/demand/Demand.svelte';
import type { Spending } from '../../src/charts/demand/types';
import { view } from '../../src/charts/demand/view';
import { describe } from '../../src/charts/demand/words';
import { day, usdShort } from '../../src/lib/format';
import { drawView, numbers, pick } from './layers/drawn';

const spending = (id: string, rest: Partial<Spending>): Spending => ({
	kind: 'company',
	id,
	name: 'Meta',
	begins: '2026-01-01',
	ends: '2026-12-31',
	usd: 1e11,
	low: null,
	high: null,
	planned: false,
	shown: true,
	basis: 'calendar year',
	known: null,
	since: '2026-01-01',
	note: null,
	source: { title: 'A report', url: 'https://example.org' },
	...rest
});
const rows = [
	spending('q4', { kind: 'quarter', begins: '2024-10-27', ends: '2025-01-26', usd: 3.558e10 }),
	spending('spent', { begins: '2025-01-01', ends: '2025-12-31' }),
	spending('plan', { planned: true, low: 9e10, high: 11e10 }),
	spending('old-plan', { planned: true, shown: false })
];

test('a quarter stands at its own end, and begins after the one before has ended', () => {
	const { bars, marks } = view(rows, { show: 'quarters', focus: [] });
	expect(bars[0]?.x[1]).toBe(day('2025-01-26'));
	expect(bars[0]?.x[0]).toBeGreaterThan(day('2024-10-27'));
	expect(marks[0]).toMatchObject({ x: day('2025-01-26'), y: 3.558e10 });
});

test('the quarter before the fall ends on the eve of its rule', () => {
	const { rows, chart } = loaded('demand');
	const { bars, notes } = view(rows as readonly Spending[], chart.initial as never);
	const before = bars.filter(({ x }) => x[1] < (notes[0]?.x ?? 0)).at(-1);
	expect(before).toMatchObject({ id: 'fy2025-q4', y: [0, 35.58e9] });
	expect((notes[0]?.x ?? 0) - (before?.x[1] ?? 0)).toBe(864e5);
});

test('the rule stands on the day of Nvidia’s largest loss', () => {
	const losses = dataset('market-losses').rows.filter(({ ticker }) => ticker === 'NVDA');
	const largest = losses.reduce((a, b) => (b.lossUsdB > a.lossUsdB ? b : a));
	const { rows, chart } = loaded('demand');
	const { notes } = chart.view(rows, chart.initial) as unknown as { notes: { x: number }[] };
	expect(notes[0]?.x).toBe(day(largest.date));
});

test('guidance is never drawn as spent, and its words say that it is planned', () => {
	const { bars, marks } = view(rows, { show: 'capex', focus: ['plan'] });
	expect(bars.map(({ id, hollow }) => [id, hollow])).toEqual([
		['spent', false],
		['plan', true]
	]);
	expect(marks.find(({ id }) => id === 'plan')?.title).toContain('planned');
	expect(marks.find(({ id }) => id === 'spent')?.title).not.toContain('planned');
});

test('quarters and years never share an axis', () => {
	const quarters = view(rows, { show: 'quarters', focus: [] });
	const years = view(rows, { show: 'capex', focus: [] });
	expect(quarters.bars.map(({ id }) => id)).toEqual(['q4']);
	expect(years.bars.map(({ id }) => id)).not.toContain('q4');
	expect(years.y).not.toEqual(quarters.y);
});

test('a quarter of twice the sales is a bar of twice the height, further right, and in Nvidia’s colour', () => {
	const quarter = (id: string, ends: string, usd: number) =>
		spending(id, { kind: 'quarter', begins: ends.replace(/-\d+-/, '-01-'), ends, usd });
	const two = [quarter('a', '2024-03-31', 2e10), quarter('b', '2025-03-31', 4e10)];
	const drawn = view(two, { show: 'quarters', focus: ['b'] });
	expect(drawn.bars.map(({ y }) => y)).toEqual([
		[0, 2e10],
		[0, 4e10]
	]);
	const [first, second] = pick(drawView(Demand, drawn), '.bar').map((bar) =>
		numbers(bar, 'x', 'y', 'height')
	);
	expect(second![0]).toBeGreaterThan(first![0]!);
	expect(second![2]! / first![2]!).toBeCloseTo(2, 2);
	// both stand on the foot of the plot
	for (const [, y, height] of [first!, second!]) expect(y! + height!).toBeCloseTo(100, 1);
	expect(drawn.bars.map(({ tone, muted }) => [tone, muted])).toEqual([
		['nvidia', true],
		['nvidia', false]
	]);
	expect(drawn.labels).toMatchObject([{ id: 'b', y: 4e10, text: '$40B', sub: 'to 31 Mar' }]);
});

const year = (year: number, usd: readonly number[], rest: Partial<Spending> = {}) =>
	['Amazon', 'Alphabet', 'Meta', 'Microsoft'].map((name, i) =>
		spending(`${name}-${year}`, {
			...{ name, begins: `${year}-01-01`, ends: `${year}-12-31` },
			...{ usd: usd[i]! * 1e9, basis: 'calendar year, cash purchases' },
			...rest
		})
	);
const all = (year: number, usd: number) =>
	spending(`all-${year}`, {
		...{ kind: 'all', name: 'All four', begins: `${year}-01-01`, ends: `${year}-12-31` },
		...{ usd: usd * 1e9, basis: 'calendar year, including finance leases' }
	});
const stacked = [
	spending('q1', { kind: 'quarter', fall: '2025-01-27' }),
	...year(2023, [1, 2, 3, 4]),
	...year(2024, [2, 2, 2, 2]),
	all(2024, 8),
	...year(2025, [4, 3, 3, 2]),
	all(2025, 12),
	...year(2026, [5, 5, 5, 5], { planned: true, known: '2026-07-30' })
];
const stack = (rows: readonly Spending[] = stacked) =>
	view(rows, { show: 'capex', focus: [] }).stacks!;

test('companies stand one on the other in their own year, in one order in every year', () => {
	const { blocks } = stack();
	const of = (year: number) => blocks.filter(({ id }) => id.endsWith(`-${year}`));
	expect(of(2023).map(({ name, y }) => [name, ...y.map((usd) => usd / 1e9)])).toEqual([
		['Amazon', 0, 1],
		['Alphabet', 1, 3],
		['Meta', 3, 6],
		['Microsoft', 6, 10]
	]);
	for (const { id, x } of blocks) {
		const year = Number(id.slice(-4));
		expect(x[0], id).toBeGreaterThan(day(`${year}-01-27`));
		expect(x[1], id).toBeLessThan(day(`${year}-12-31`));
	}
	expect(
		new Set(
			[2023, 2024, 2026].map((year) =>
				of(year)
					.map(({ name }) => name)
					.join()
			)
		).size
	).toBe(1);
});

test('a stack bears what was counted of all, or else our sum, and none where a company is missing', () => {
	const { sums } = stack();
	expect(sums.map(({ id, usd, counted, hollow }) => [id, usd / 1e9, counted, hollow])).toEqual([
		['sum-2023', 10, false, false],
		['all-2024', 8, true, false],
		['all-2025', 12, true, false],
		['sum-2026', 20, false, true]
	]);
	const without = stacked.filter(({ id }) => id !== 'Microsoft-2025');
	expect(stack(without).sums.map(({ year }) => year)).toEqual(['2023', '2024', '2026']);
	expect(stack(without).rise).toBeNull();
	// the count is then not drawn, and told as left out
	const words = (rows: readonly Spending[]) => describe(view(rows, { show: 'capex', focus: [] }));
	expect(words(without)).toContain('Not in this picture: 2 figures');
	expect(words(stacked)).toContain('2023 $10B (cash only; the sum is ours)');
});

test('the bracket is the growth of the year of the fall, where both years were counted in one way', () => {
	const { rise } = stack();
	expect(rise).toMatchObject({ from: 8e9, to: 12e9, text: '+50%' });
	expect(stack(stacked.filter(({ id }) => id !== 'all-2024')).rise).toBeNull();
	expect(stack(stacked.slice(1)).rise).toBeNull();
});

test('the rule of the fall stands between the stacks of the years round it', () => {
	const { blocks, fall } = stack();
	const of = (year: number) => blocks.find(({ id }) => id.endsWith(`-${year}`))!;
	expect(of(2024).x[1]).toBeLessThan(fall!);
	expect(of(2025).x[0]).toBeGreaterThan(fall!);
	const drawn = drawView(Demand, view(stacked, { show: 'capex', focus: [] }));
	const red = drawn.find(({ attributes }) => attributes.stroke === 'var(--loss)');
	const [rule] = numbers(red!, 'x1');
	const [last, next] = [7, 8].map((i) => numbers(pick(drawn, 'rect')[i]!, 'x', 'width'));
	expect(last![0]! + last![1]!).toBeLessThan(rule!);
	expect(rule!).toBeLessThan(next![0]!);
});

test('the companies of the data add up to what was counted of all four', () => {
	const { rows, chart } = loaded('demand');
	const { sums } = stack(rows as readonly Spending[]);
	expect(chart.initial).toMatchObject({ show: 'quarters' });
	for (const { year, usd, y, counted } of sums)
		if (counted) expect(Math.abs(usd - y) / usd, year).toBeLessThan(0.005);
});

test('a plan that is a range is told as one, in words and in the table', () => {
	const words = (show: 'quarters' | 'capex') => describe(view(rows, { show, focus: [] }));
	expect(words('capex')).toContain(
		`Plans that are ranges: Meta guided from ${usdShort(9e10)} to ${usdShort(11e10)}.`
	);
	expect(words('quarters')).not.toContain('guided');
	const { about, rows: all } = loaded('demand');
	const range = about.columns.at(-1)!;
	const plan = (all as readonly Spending[]).find(({ low }) => low !== null)!;
	expect(range.title).toBe('Range of the plan');
	expect(range.cell(plan)).toMatch(/^\$\S+( \S+)? to \$/);
});
