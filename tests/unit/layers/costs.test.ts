/** Layers of the charts of dollars: each mark stands where its datum says. */
import { describe, expect, test } from 'vitest';
import Bands from '../../../src/charts/calculator/Bands.svelte';
import type { CalculatorView } from '../../../src/charts/calculator/types';
import { redOf } from '../../../src/charts/nvidia/fall';
import Lines from '../../../src/charts/nvidia/Lines.svelte';
import Room from '../../../src/charts/nvidia/Room.svelte';
import Ranges from '../../../src/charts/training-cost/Ranges.svelte';
import Sheet from '../../../src/charts/training-cost/Sheet.svelte';
import { footCell } from '../../../src/charts/training-cost/foot';
import Trend from '../../../src/charts/training-cost/Trend.svelte';
import type { CostDot } from '../../../src/charts/training-cost/types';
import { anchorOf, axes, cornersOf, draw, numbers, pick } from './drawn';

const log = { x: axes.x, y: { kind: 'log', domain: [1, 10_000] } } as const;
const bands = { x: axes.x, y: { kind: 'band', domain: ['a', 'b'] } } as const;

describe('training cost', () => {
	const dot = (id: string, x: number, y: number, rest: Partial<CostDot> = {}): CostDot => ({
		id,
		x,
		y,
		tone: 'grey',
		hollow: false,
		muted: false,
		r: 4.5,
		status: 'estimated',
		low: null,
		high: null,
		...rest
	});

	test('a range begins at its low figure and ends at its high one, on the day of its dot', () => {
		const dots = [
			dot('one', 50, 100, { low: 10, high: 1000, tone: 'deepseek' }),
			dot('two', 150, 10, { low: 1, high: 100, muted: true }),
			dot('alone', 100, 10)
		];
		const bars = draw(Ranges, { dots }, log);
		expect(bars.map((bar) => numbers(bar, 'x', 'y', 'height'))).toEqual([
			[25, 25, 50],
			[75, 50, 50]
		]);
		expect(bars.map(({ attributes }) => attributes.fill)).toEqual([
			'var(--deepseek)',
			'var(--grey)'
		]);
		expect(bars.map(({ attributes }) => /\bmuted\b/.test(attributes.class ?? ''))).toEqual([
			false,
			true
		]);
	});

	test('the line of growth rises from its first point to its last, inside its band', () => {
		const to = (y: number) => [
			{ x: 0, y: 10 },
			{ x: 200, y }
		];
		const drawn = draw(Trend, { line: to(1000), band: [to(100), to(10_000)] }, log);
		expect(cornersOf(pick(drawn, '.trend')[0])).toEqual([
			[0, 75],
			[100, 25]
		]);
		expect(cornersOf(pick(drawn, '.band')[0])).toEqual([
			[0, 75],
			[100, 50],
			[100, 0],
			[0, 75]
		]);
	});

	test('the row of models without a figure has its rule and its words at its own height', () => {
		const cell = footCell({ y: 10, words: 30, count: 1, named: true }, axes);
		expect(cell.y).toBe('80%');
		const drawn = draw(Sheet, { cells: [cell] }, axes);
		expect(numbers(pick(drawn, 'line')[0], 'x2', 'y2')).toEqual([100, 0]);
		expect(pick(drawn, 'text')[0]?.attributes.x).toBe('30%');
	});
});

describe('Nvidia', () => {
	test('the fall goes from the first close to the second', () => {
		const close = { date: '2025-01-24', close: 40 };
		const days = [close, close] as const;
		const ends = { from: { x: 40, y: 40 }, to: { x: 50, y: 10 }, days };
		const drawn = draw(Lines, { lines: [redOf({ ...ends, share: -0.75, lossUsd: 589e9 })] });
		expect(numbers(pick(drawn, 'line')[0], 'x1', 'y1', 'x2', 'y2')).toEqual([20, 20, 25, 80]);
	});

	test('what was lost lies below Friday’s close, above Monday’s, to the right of the fall', () => {
		const lost = {
			monday: 'Monday',
			share: '−75.00%',
			loss: '$589 billion',
			below: 100,
			whole: 100
		};
		const ends = { from: { x: 40, y: 40 }, to: { x: 50, y: 10 } };
		const room = { ...ends, left: 25, friday: -5, words: 'Friday', lost };
		const drawn = draw(Room, { room });
		expect(numbers(drawn[0], 'x', 'y', 'width', 'height')).toEqual([25, 20, 75, 60]);
		expect(pick(drawn, 'rect')[0]?.attributes).toMatchObject({ width: '100%', height: '100%' });
		expect(pick(drawn, 'text').map(({ text }) => text)).toEqual(
			expect.arrayContaining(['Friday', 'Monday', '−75.00%', '$589 billion'])
		);
		expect(numbers(pick(drawn, '.reveal-fall')[0], 'x1', 'y1', 'x2', 'y2')).toEqual([
			-5, 0, 0, 100
		]);
	});
});

describe('the reader’s bill', () => {
	const view = (bands: CalculatorView['bands']) =>
		({ bands, ticks: [0, 100, 200], total: 150, tone: 'deepseek' }) as unknown as CalculatorView;
	const band = { name: 'Staff', span: '', amount: '', strong: false };

	test('the bar of an assumption runs from its least bill to its greatest, in its own band', () => {
		const both = [
			{ ...band, id: 'a', bar: [50, 150] as const },
			{ ...band, id: 'b', bar: [20, 200] as const }
		];
		const drawn = draw(Bands, { view: view(both) }, bands);
		const bars = pick(drawn, '.bar');
		expect(bars.map((bar) => numbers(bar, 'x', 'width'))).toEqual([
			[25, 50],
			[10, 90]
		]);
		expect(bars.map((bar) => anchorOf(bar)[1])).toEqual([0, 50]);
	});

	test('dollars stand at their own places along the foot, and the bill at its total', () => {
		const drawn = draw(Bands, { view: view([]) }, bands);
		expect(pick(drawn, '.tick').map((tick) => [tick.text, anchorOf(tick)[0]])).toEqual([
			['$0', 0],
			['$100', 50],
			['$200', 100]
		]);
		const own = pick(drawn, 'text').at(-1);
		expect([own?.text, ...numbers(own, 'x')]).toEqual(['$150 on this bill', 75]);
		expect(own?.attributes.color).toBe('var(--deepseek)');
	});
});
