import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { dataset } from '../../src/server/data';
import Demand from '../../src/charts/demand/Demand.svelte';
import { describe, view, type Spending } from '../../src/charts/demand/view';
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

test('companies share the days of their own year, and leave it to no other', () => {
	const both = [rows[1]!, rows[2]!, spending('other', { name: 'Amazon', planned: true })];
	const { bars } = view(both, { show: 'capex', focus: [] });
	for (const { id, x } of bars) {
		const year = id === 'spent' ? 2025 : 2026;
		expect(x[0], id).toBeGreaterThan(day(`${year}-01-01`));
		expect(x[1], id).toBeLessThan(day(`${year}-12-31`));
	}
	const [amazon, meta] = ['other', 'plan'].map((id) => bars.find((bar) => bar.id === id)!);
	expect(amazon!.x[1]).toBeLessThan(meta!.x[0]);
	// as much air before the first of the four as behind the last
	const [first, last] = [amazon!.x[0] - day('2026-01-01'), day('2026-12-31') - meta!.x[1]];
	expect(Math.abs(first - last)).toBeLessThan(20 * 864e5);
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
