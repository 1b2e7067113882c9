import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import Adoption from '../../src/charts/adoption/Adoption.svelte';
import { view, type CountRow, type Show } from '../../src/charts/adoption/view';
import { day } from '../../src/lib/format';
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
