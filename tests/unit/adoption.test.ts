import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import Adoption from '../../src/charts/adoption/Adoption.svelte';
import type { CountRow, Show } from '../../src/charts/adoption/types';
import { view } from '../../src/charts/adoption/view';
import { DAY, day } from '../../src/lib/format';
import { cornersOf, drawView, numbers, pick } from './layers/drawn';

const { rows } = loaded('adoption');
const counts = rows as readonly CountRow[];
const seen = (show: Show) => view(counts, { show });

test('a rolling count is drawn as printed, falls as well as rises, and says that it is rolling', () => {
	const { lines, marks, words } = seen('rolling');
	const printed = counts.filter(({ show }) => show === 'rolling').map(({ value }) => value);
	const drawn = lines.flatMap(({ points }) => points.map(({ y }) => y));
	expect(drawn).toEqual(printed);
	expect(drawn.some((value, i) => value < (drawn[i - 1] ?? 0))).toBe(true);
	expect(words).toContain('rolling');
	for (const { lines } of marks) expect(lines.join()).toMatch(/rolling.*not to be added up/);
});

test('no line joins two metrics', () => {
	for (const show of ['rolling', 'app'] as const)
		for (const { points } of seen(show).lines) {
			const metrics = points.map(({ id }) => counts.find((row) => row.id === id)?.metric);
			expect(new Set(metrics).size).toBe(1);
		}
});

test('bars are as long as their counts, and the wall has a square for each derivative', () => {
	const { bars, wall } = seen('week');
	expect(bars.map(({ x }) => x)).toEqual([
		[0, 540_000],
		[0, 2_500_000],
		[0, 700_000],
		[0, 3_200_000]
	]);
	expect(wall).toBe(550);
	expect(seen('families').wall).toBe(0);
});

const row = (id: string, date: string, value: number, rest: Partial<CountRow> = {}): CountRow => ({
	id,
	date,
	metric: 'downloads',
	value,
	show: 'rolling',
	series: 'r1',
	tone: 'deepseek',
	hollow: true,
	text: '',
	when: '',
	side: 'above',
	title: id,
	lines: [],
	source: { title: 'A source', url: 'https://example.org' },
	...rest
});

test('a count stands at its day and value, and the line through three rises where they rise', () => {
	const three = [
		row('a', '2025-02-10', 1e6),
		row('b', '2025-03-10', 3e6, { text: '3 million' }),
		row('c', '2025-04-10', 2e6)
	];
	const drawn = view(three, { show: 'rolling' });
	expect(drawn.dots.map(({ id, x, y }) => [id, x, y])).toEqual([
		['a', day('2025-02-10'), 1e6],
		['b', day('2025-03-10'), 3e6],
		['c', day('2025-04-10'), 2e6]
	]);
	expect(drawn.labels).toMatchObject([{ text: '3 million', x: day('2025-03-10'), y: 3e6 }]);
	const corners = cornersOf(pick(drawView(Adoption, drawn), '.line')[0]);
	const dots = pick(drawView(Adoption, drawn), 'circle').map((dot) => numbers(dot, 'cx', 'cy'));
	expect(corners).toEqual(dots);
	const [a, b, c] = corners.map(([, y]) => y!);
	expect([b! < a!, b! < c!, c! < a!]).toEqual([true, true, true]);
});

test('bars of two counts lie one below the other, each from zero, under its own words', () => {
	const bar = { show: 'families', series: 'bar' } as const;
	const two = [
		row('a', '2026-02-01', 50, { ...bar, text: 'Qwen' }),
		row('b', '2026-02-01', 200, { ...bar, text: 'Llama' })
	];
	const drawn = drawView(Adoption, view(two, { show: 'families' }));
	const bars = pick(drawn, 'rect').map((rect) => numbers(rect, 'x', 'width', 'y'));
	expect(bars).toEqual([
		[0, 25, 25],
		[0, 100, 75]
	]);
	expect(pick(drawn, 'text').map((text) => [text.text, ...numbers(text, 'y')])).toEqual([
		['Qwen', 25],
		['Llama', 75]
	]);
});

const app = (
	id: string,
	date: string,
	value: number,
	series: string,
	rest: Partial<CountRow> = {}
) => row(id, date, value, { show: 'app', series, hollow: false, ...rest });

test('each measure of the app has an axis of its own: the highest of each stands equally high', () => {
	const drawn = view(
		[
			app('week', '2025-02-02', 50, 'downloads'),
			app('before', '2025-01-26', 5, 'downloads'),
			app('month', '2025-03-31', 2000, 'a month'),
			app('later', '2025-12-23', 1000, 'a month'),
			app('users', '2025-12-23', 100, 'a week')
		],
		{ show: 'app' }
	);
	const height = (id: string) => {
		const { y } = [...drawn.bars, ...drawn.stems].find((mark) => mark.id === id)!;
		return y[1] - y[0];
	};
	expect(height('month')).toBeCloseTo(height('week'), 6);
	expect(height('users')).toBeCloseTo(height('week'), 6);
	expect(height('before')).toBeCloseTo(height('week') / 10, 6);
	expect(height('later')).toBeCloseTo(height('month') / 2, 6);
	const bases = [...drawn.bars, ...drawn.stems].map(({ y }) => y[1]);
	expect(new Set(bases).size).toBe(3);
	expect(drawn.ticks).toEqual([]);
});

test('the ticks of a measure are in its own units, its zero where its marks end', () => {
	const { panels, dots } = view(
		[app('a', '2025-03-31', 150e6, 'a month'), app('b', '2025-03-31', 150, 'a week')],
		{ show: 'app' }
	);
	expect(panels.map(({ ticks }) => ticks.map(({ words }) => words))).toEqual([
		['0', '1'],
		['0', '100M'],
		['0', '100']
	]);
	for (const [panel, id] of [
		[panels[1]!, 'a'],
		[panels[2]!, 'b']
	] as const) {
		const [zero, hundred] = panel.ticks.map(({ y }) => y);
		expect(zero).toBeCloseTo(panel.base, 6);
		const top = dots.find((dot) => dot.id === id)!.y;
		expect((panel.base - top) / (zero! - hundred!)).toBeCloseTo(1.5, 6);
	}
});

test('a panel keeps to itself: title, marks and zero lie above the next title', () => {
	const { panels, dots, bars } = seen('app');
	expect(panels).toHaveLength(3);
	panels.forEach(({ top, base }, i) => {
		expect(base).toBeLessThanOrEqual(panels[i + 1]?.top ?? 100);
		const tops = [...dots.map(({ y }) => y), ...bars.map(({ y }) => y[0])];
		const own = tops.filter((y) => y <= base && y > top);
		expect(own.length).toBeGreaterThan(0);
		// a title has its own height
		expect(Math.min(...own)).toBeGreaterThan(top + 8);
	});
});

test('nothing is joined over time without a figure: a dotted stretch lies between the counts', () => {
	const { gaps, lines } = view(
		[
			app('a', '2025-01-31', 2, 'a month'),
			app('b', '2025-02-28', 3, 'a month'),
			app('c', '2025-12-31', 1, 'a month')
		],
		{ show: 'app' }
	);
	expect(lines).toEqual([]);
	const own = gaps.filter(({ id }) => id.includes('month'));
	expect(own).toHaveLength(1);
	expect(own[0]!.x[0]).toBeGreaterThan(day('2025-02-28'));
	expect(own[0]!.x[1]).toBeLessThan(day('2025-12-31'));
});

test('a week’s bar spans its seven days; a count of people stands at its day, down to zero', () => {
	const drawn = view(
		[app('w', '2025-02-02', 9, 'downloads'), app('m', '2025-03-31', 9, 'a month')],
		{ show: 'app' }
	);
	const [from, to] = drawn.bars[0]!.x;
	expect(from).toBeGreaterThanOrEqual(day('2025-01-27'));
	expect(to).toBeLessThanOrEqual(day('2025-02-03'));
	expect(to - from).toBe(6 * DAY);
	const elements = drawView(Adoption, drawn);
	const [stem] = pick(elements, '.stem').map((e) => numbers(e, 'x1', 'x2', 'y1', 'y2'));
	const [dot] = pick(elements, '.dot').map((e) => numbers(e, 'cx', 'cy'));
	const zeros = pick(elements, '.zero').map((e) => numbers(e, 'y1')[0]);
	expect([stem![0], stem![2]]).toEqual([stem![1], dot![1]]);
	expect(dot![0]).toBe(stem![0]);
	expect(zeros).toContain(stem![3]);
});

test('a rival is a ring over the count of the same day, its stem dotted behind', () => {
	const { dots, stems, panels } = view(
		[
			app('own', '2025-12-23', 80, 'a week'),
			app('rival', '2025-12-23', 155, 'rival', { tone: 'ink', hollow: true, text: 'Rival: 155' })
		],
		{ show: 'app' }
	);
	expect(dots.map(({ id, x, hollow }) => [id, x, hollow])).toEqual([
		['own', day('2025-12-23'), false],
		['rival', day('2025-12-23'), true]
	]);
	expect(dots[1]!.y).toBeLessThan(dots[0]!.y);
	expect(stems.map(({ id, dotted }) => [id, dotted])).toEqual([
		['rival', true],
		['own', false]
	]);
	expect(new Set(stems.map(({ y }) => y[1]))).toEqual(new Set([panels[2]!.base]));
});

test('the cursor stops at every count of the app, and the words give each with its measure', () => {
	const { marks, words } = seen('app');
	const drawn = counts.filter(({ show }) => show === 'app');
	expect(new Set(marks.map(({ id }) => id))).toEqual(new Set(drawn.map(({ id }) => id)));
	for (const title of seen('app').panels.map(({ title }) => title)) expect(words).toContain(title);
});

test('both ends of a measure keep their words before those between', () => {
	const { labels } = view(
		['01', '02', '03'].map((month) =>
			app(month, `2025-${month}-28`, 5, 'a month', { text: month })
		),
		{ show: 'app' }
	);
	expect(labels.map(({ text }) => text)).toEqual(['01', '03', '02']);
});
