import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import type { Price, State } from '../../src/charts/prices/types';
import { view } from '../../src/charts/prices/view';
import { day } from '../../src/lib/format';
import { projection } from '../../src/lib/scale';

const source = { title: 'A price list', url: 'https://example.org' };
const price = (id: string, date: string, usd: number, rest: Partial<Price> = {}): Price => ({
	id,
	name: `DeepSeek-${id}`,
	lab: 'DeepSeek',
	date,
	usd,
	open: true,
	when: 'launch',
	line: true,
	note: null,
	source,
	...rest
});
const state: State = {
	from: '2025-01-01',
	to: '2026-12-31',
	focus: [],
	search: '',
	deepseekLine: false,
	pair: []
};
const rows = [
	price('A', '2025-01-20', 2),
	price('B', '2025-03-01', 8, { when: 'unsure', line: false, open: false }),
	price('C', '2026-01-01', 4),
	price('C-peak', '2026-02-01', 6, { when: 'peak' }),
	price('C-off', '2026-02-01', 3, { when: 'off-peak' }),
	price('D', '2026-03-01', 1, { line: false })
];

test('a price that is not known to be the launch price is a broken ring, and its words say so', () => {
	const { dots, marks } = view(rows, state);
	expect(dots.filter(({ ghost }) => ghost).map(({ id }) => id)).toEqual(['B']);
	expect(marks.find(({ id }) => id === 'B')?.lines[0]).toContain(
		'not known to be the launch price'
	);
});

test('prices set after a launch stay away until DeepSeek’s line is asked for', () => {
	const ids = (deepseekLine: boolean) =>
		view(rows, { ...state, deepseekLine }).dots.map(({ id }) => id);
	expect(ids(false)).toEqual(['A', 'B', 'C', 'D']);
	expect(ids(true)).toContain('C-peak');
});

test('the line holds each price until the next, and parts where peak hours cost more', () => {
	const { line } = view(rows, { ...state, deepseekLine: true });
	const end = day('2026-03-01');
	expect(line).toEqual([
		{ x: day('2025-01-20'), y: 2 },
		{ x: day('2026-01-01'), y: 2 },
		{ x: day('2026-01-01'), y: 4 },
		{ x: day('2026-02-01'), y: 4 },
		{ x: day('2026-02-01'), y: 6 },
		{ x: end, y: 6 },
		{ x: 0, y: null },
		{ x: day('2026-02-01'), y: 3 },
		{ x: end, y: 3 }
	]);
});

test('a pair is joined, with how many times dearer the first is', () => {
	const { line, labels } = view(rows, { ...state, pair: ['B', 'A'] });
	expect(line.map(({ y }) => y)).toEqual([8, 2]);
	expect(labels).toMatchObject([{ id: 'pair', text: '4×' }]);
});

test('open weights are filled and closed ones hollow', () => {
	expect(view(rows, state).dots.map(({ hollow }) => hollow)).toEqual([false, true, false, false]);
});

test('a price stands at its day and dollars, a dearer one higher, ten times always as far', () => {
	const three = [
		price('A', '2025-02-01', 1),
		price('B', '2025-06-01', 10, { lab: 'A lab', open: false }),
		price('C', '2025-09-01', 100)
	];
	const drawn = view(three, { ...state, focus: ['B'] });
	expect(drawn.dots.map(({ x, y, tone, hollow, muted }) => [x, y, tone, hollow, muted])).toEqual([
		[day('2025-02-01'), 1, 'deepseek', false, true],
		[day('2025-06-01'), 10, 'ink', true, false],
		[day('2025-09-01'), 100, 'deepseek', false, true]
	]);
	expect(drawn.labels).toMatchObject([{ x: day('2025-06-01'), y: 10, text: 'DeepSeek-B, $10' }]);
	const { x, y } = projection(drawn);
	const [a, b, c] = drawn.dots.map((dot) => [x(dot.x), y(dot.y)] as const);
	expect(a![0] < b![0] && b![0] < c![0]).toBe(true);
	expect(a![1] - b![1]).toBeGreaterThan(0);
	expect(a![1] - b![1]).toBeCloseTo(b![1] - c![1], 6);
});

test('a pair is read from the dearer to the cheaper, whichever is named first', () => {
	const { chart, rows } = loaded('prices');
	const words = (pair: string[]) =>
		chart.describe(chart.view(rows, { ...chart.initial, pair })).match(/Named: .*?×/)?.[0];
	expect(words(['deepseek-r1', 'gpt-4'])).toMatch(/[1-9].*×/);
	expect(words(['deepseek-r1', 'gpt-4'])).toBe(words(['gpt-4', 'deepseek-r1']));
});

test('what a search finds is drawn large, in full and with its name, and nothing else is', () => {
	const { dots, labels } = view(rows, { ...state, search: 'b' });
	expect(dots.map(({ id, r, muted }) => [id, r, muted])).toEqual([
		['A', 4.5, true],
		['B', 6, false],
		['C', 4.5, true],
		['D', 4.5, true]
	]);
	expect(labels.map(({ id }) => id)).toEqual(['B']);
});

test('a pair is joined where DeepSeek’s own line is not', () => {
	const both = { ...state, pair: ['B', 'A'] };
	expect(view(rows, both).labels.map(({ text }) => text)).toEqual(['4×']);
	expect(view(rows, both).line.map(({ y }) => y)).toEqual([8, 2]);
	expect(view(rows, { ...both, deepseekLine: true }).labels).toEqual([]);
});
