import { describe, expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { view } from '../../src/charts/training-cost/view';
import { describe as say } from '../../src/charts/training-cost/words';
import type { CostFigure, CostRow, State } from '../../src/charts/training-cost/types';
import { day, usdShort } from '../../src/lib/format';
import { projection } from '../../src/lib/scale';

const source = { title: 'A source', url: 'https://example.org' };
const figure = (usd: number, rest: Partial<CostFigure> = {}): CostFigure => ({
	id: rest.basis ?? 'amortized',
	basis: 'amortized',
	usd,
	low: null,
	high: null,
	dollarsYear: 2023,
	status: 'estimated',
	headline: true,
	known: null,
	before: [],
	source,
	...rest
});
const row = (id: string, released: string, costs: CostFigure[], rest: Partial<CostRow> = {}) => ({
	id,
	name: id.toUpperCase(),
	developer: 'A lab',
	lab: 'A lab',
	released,
	open: false,
	note: null,
	costs,
	...rest
});
const state: State = {
	basis: 'first',
	scale: 'log',
	from: '2022-01-01',
	to: '2026-01-01',
	focus: [],
	trend: false,
	compare: '',
	silent: false
};
const gpt = row('gpt-4', '2023-03-14', [
	figure(4e7, { low: 2e7, high: 8e7 }),
	figure(8e8, { basis: 'bought', headline: false })
]);
const v3 = row('v3', '2024-12-26', [figure(5.576e6, { basis: 'claimed', status: 'claimed' })], {
	lab: 'DeepSeek',
	open: true
});
const seen = (changes: Partial<State> = {}, rows: readonly CostRow[] = [gpt, v3]) =>
	view(rows, { ...state, ...changes });

test('a run stands at its release and its dollars, filled where its weights are open, blue where it is DeepSeek’s', () => {
	const { dots } = seen();
	expect(dots.map(({ id, x, y, hollow, tone }) => [id, x, y, hollow, tone])).toEqual([
		['gpt-4', day('2023-03-14'), 4e7, true, 'grey'],
		['v3', day('2024-12-26'), 5.576e6, false, 'deepseek']
	]);
	expect(dots.map(({ low, high }) => [low, high])).toEqual([
		[2e7, 8e7],
		[null, null]
	]);
});

test.each(['log', 'linear'] as const)(
	'on a %s scale a dearer run stands higher, a later one further right',
	(scale) => {
		const drawn = seen({ scale });
		const { x, y } = projection(drawn);
		const [first, second] = drawn.dots.map((dot) => [x(dot.x), y(dot.y)] as const);
		expect(first![0]).toBeLessThan(second![0]);
		expect(first![1]).toBeLessThan(second![1]);
	}
);

test('a price of the whole cluster is drawn where it is asked for, and only for who has one', () => {
	expect(seen({ basis: 'bought' }).dots.map(({ id, y }) => [id, y])).toEqual([['gpt-4', 8e8]]);
});

test('what is named is in ink, larger and at its own mark, and the other is pale', () => {
	const { dots, labels } = seen({ focus: ['gpt-4'] });
	expect(dots.map(({ tone, muted, r }) => [tone, muted, r])).toEqual([
		['ink', false, 6.5],
		['deepseek', true, 4.5]
	]);
	expect(labels).toMatchObject([
		{ x: day('2023-03-14'), y: 4e7, text: 'GPT-4, $40M', tone: 'ink' }
	]);
});

test('every figure of one model is drawn above the other, and no other model', () => {
	const { dots } = seen({ compare: 'gpt-4' });
	expect(dots.map(({ id, y }) => [id, y])).toEqual([
		['gpt-4/amortized', 4e7],
		['gpt-4/bought', 8e8]
	]);
});

test('rivals of a figure stand in its cell, and in words where it is named', () => {
	const rows = [
		row('a', '2023-01-01', [figure(4e7, { low: 3e7, high: 5e7 })]),
		row('b', '2024-01-01', [figure(6e7)])
	];
	const words = (focus: string[]) => say(view(rows, { ...state, focus }));
	expect(words(['a', 'b'])).toContain(
		`(rival figures from ${usdShort(3e7)} to ${usdShort(5e7)}); B, ${usdShort(6e7)}.`
	);
	expect(words(['b'])).not.toContain('rival');
	const cost = loaded('training-cost').about.columns.find(({ title }) => title.startsWith('Cost'))!;
	expect(cost.cell(rows[0])).toBe(
		'$40,000,000 estimated, 30,000,000 to 50,000,000, wear on the chips and power'
	);
	expect(cost.cell(rows[1])).toBe('$60,000,000 estimated, wear on the chips and power');
});

describe('the line of growth', () => {
	const source = { title: 'A paper', by: 'Somebody', url: 'https://example.org/' };
	const trend = { times: 2, low: 1.5, high: 3, interval: 90, known: null, source };
	const growing = (changes: Partial<State> = {}) =>
		view([{ ...gpt, trend }, v3], { ...state, trend: true, ...changes }).trend;

	test('goes through GPT-4 and doubles in a year where the paper says two times a year', () => {
		const { line, band } = growing({ to: '2025-03-14' })!;
		expect(line[1]).toEqual({ x: day('2023-03-14'), y: 4e7 });
		const years = (day('2025-03-14') - day('2023-03-14')) / (365.25 * 864e5);
		expect(line[2]!.y).toBeCloseTo(4e7 * 2 ** years, 0);
		expect(line[2]!.y).toBeGreaterThan(1.5e8);
		expect(line[0]!.y).toBeLessThan(4e7);
		expect([band[0][2]!.y, band[1][2]!.y].map((y) => y / 4e7)).toEqual([
			expect.closeTo(1.5 ** years),
			expect.closeTo(3 ** years)
		]);
	});

	test('has its words on itself, and none is drawn on a linear scale', () => {
		const { line, words } = growing()!;
		expect(words.text).toBe('2× a year');
		expect(words.y).toBeGreaterThan(line[0]!.y);
		expect(words.y).toBeLessThan(line[1]!.y);
		expect(growing({ scale: 'linear' })).toBeNull();
	});
});
