import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/lib/chart';
import type { NumberControl } from '../../src/lib/controls';
import { loaded } from '../../src/server/charts/all';
import {
	assumptionsOf,
	billOf,
	presetsOf,
	settle,
	stateBill,
	swing,
	type CalculatorRow,
	type State
} from '../../src/charts/calculator/bill';
import { rows } from '../../src/charts/calculator/rows';
import { view } from '../../src/charts/calculator/view';
import { projection } from '../../src/lib/scale';
import { digits, usdShort } from '../../src/lib/format';
import { writeQuery } from '../../src/lib/state';
import { readQuery, refusal } from '../../src/lib/state';
import { steps } from '../../src/story/steps';

const { chart } = loaded('calculator');
const initial = chart.initial as unknown as State;
const choose = (preset: string) => settle(rows, initial, { ...initial, preset });

describe('known answers', () => {
	test.each([
		['deepseek-v3', 2_788_000, 5_576_000],
		['deepseek-r1', 147_000, 294_000],
		['llama-3-1-405b', 30_840_000, 61_680_000],
		['llama-4-maverick', 2_380_000, 4_760_000]
	])('%s: %d hours make $%d', (preset, hours, total) => {
		const state = choose(preset);
		expect(state).toMatchObject({ preset, hours, price: 2 });
		expect(stateBill(rows, state).total).toBe(total);
	});

	test('the first bill is V3’s, and its step takes Ai2’s share from the data', () => {
		const v3 = presetsOf(rows).find(({ id }) => id === 'deepseek-v3');
		expect(initial).toMatchObject({ hours: v3?.hours, price: v3?.price });
		const ai2 = assumptionsOf(rows).find(({ id }) => id === 'trials')?.middle;
		expect(steps.find(({ id }) => id === 'own-trials')?.state.trials).toBe(ai2?.value);
	});
});

test('failed runs are a share of all compute: at half, the run is doubled', () => {
	expect(billOf({ ...initial, hours: 100, price: 2, trials: 50, staff: 7 }, 1)).toEqual({
		run: 200,
		trials: 200,
		staff: 7,
		total: 407
	});
});

test('more hours, a dearer hour, more failed runs or more staff never cost less', () => {
	for (const key of ['hours', 'price', 'trials', 'staff'] as const) {
		const values = key === 'trials' ? [0, 1, 50, 99] : [1, 2, 1e3, 1e9];
		const totals = values.map((value) => billOf({ ...initial, [key]: value }, 3).total);
		expect(totals, key).toEqual([...totals].sort((a, b) => a - b));
	}
});

test('a number of the reader’s own ends the preset, and choosing one again fills the fields', () => {
	const own = settle(rows, initial, { ...initial, hours: 5 });
	expect(own).toMatchObject({ preset: 'own', hours: 5 });
	const back = settle(rows, own, { ...own, preset: 'llama-3-1-405b' });
	expect(back).toMatchObject({ preset: 'llama-3-1-405b', hours: 30_840_000 });
	const asked = settle(rows, initial, { ...initial, preset: 'llama-3-1-405b', hours: 5 });
	expect(asked).toMatchObject({ preset: 'own', hours: 5 });
});

test('owned chips divide the rent by the median ratio of 24 models, 3.0', () => {
	const { total } = stateBill(rows, { ...initial, by: 'amortized' });
	expect(5_576_000 / total).toBeCloseTo(3.02, 2);
});

test('the assumptions stand in order of how far each alone moves the total', () => {
	const assumption = (id: 'hours' | 'price', low: number, high: number): CalculatorRow => ({
		...{ part: 'assumption', id, name: id, span: '', low, high, middle: null, why: '' },
		source: null
	});
	const two = [assumption('hours', 0.5, 2), assumption('price', 2, 20)];
	const state: State = { ...initial, hours: 10, price: 2, show: 'tornado' };
	expect(view(two, state).bands).toMatchObject([
		{ id: 'price', bar: [20, 200] },
		{ id: 'hours', bar: [10, 40] }
	]);
});

test('staff at half of the whole doubles it', () => {
	const staff = rows.find((row) => row.id === 'staff');
	if (staff?.part !== 'assumption') throw new Error('no range for staff');
	const half = { ...staff, low: 0, high: 50 };
	expect(swing(rows, { ...initial, hours: 10, price: 2, staff: 3 }, half)).toEqual([20, 40]);
});

test('the strip holds the smallest and the largest bill there can be', () => {
	for (const [hours, price] of [
		[1, 0.01],
		[1e10, 1e3]
	] as const) {
		const { x, total } = view(rows, { ...initial, hours, price, show: 'scale' });
		expect(total).toBeGreaterThanOrEqual(Number(x.domain[0]));
		expect(total).toBeLessThanOrEqual(Number(x.domain[1]));
	}
});

describe('numbers that a reader writes', () => {
	test('a digit typed behind a number in groups goes on with it', () => {
		const { state } = readQuery(chart, rows, [['hours', '2,788,0001']], chart.initial);
		expect(state.hours).toBe(27_880_001);
	});

	const hours = chart.controls.find(({ key }) => key === 'hours') as NumberControl;
	const read = (text: string) => readQuery(chart, rows, [['hours', text]], chart.initial);

	test.each(['2788000', '2,788,000', '2 788 000', '2\u202f788\u202f000', '2.788e6', ' 2788000.0 '])(
		'“%s” reads as 2788000',
		(text) => {
			expect(read(text)).toEqual({ state: { ...chart.initial, hours: 2_788_000 }, ignored: [] });
		}
	);

	test.each(['many', '-5', '0', '', '1e999', '20000000000', '2,5', '1,2,3', '0x10', 'NaN', '5 h'])(
		'“%s” is refused with a reason, and the last good number stays',
		(text) => {
			expect(refusal(hours, text)).toMatch(/^Not a number|^From 1 to 10,000,000,000/);
			expect(read(text)).toEqual({ state: chart.initial, ignored: [`hours=${text}`] });
		}
	);

	test('the address has plain digits, the field has them in groups', () => {
		const state = { ...chart.initial, hours: 30_840_000, price: 2.5 };
		expect(writeQuery(chart as Chart, state, chart.initial)).toBe('?hours=30840000&price=2.5');
		expect([30_840_000, 1234.5678, 1e12, 0].map(digits)).toEqual([
			'30,840,000',
			'1,234.5678',
			'1,000,000,000,000',
			'0'
		]);
	});
});

test('the bill stands among published figures at its own total, a dearer one further right', () => {
	const standing = (id: string, usd: number) =>
		({
			part: 'standing',
			id,
			name: id,
			lane: 'rented',
			usd,
			label: id,
			tone: 'grey',
			hollow: true,
			source: { title: 'A source', url: 'https://example.org' }
		}) as const;
	const two = [standing('cheap', 1e6), standing('dear', 1e8)];
	const drawn = view(two, { ...initial, hours: 1e6, price: 10, show: 'scale' });
	expect(drawn.dots.map(({ id, x, y }) => [id, x, y])).toEqual([
		['cheap', 1e6, 'rented'],
		['dear', 1e8, 'rented'],
		['own', 1e7, 'rented']
	]);
	expect(drawn.bands.find(({ id }) => id === 'rented')?.amount).toBe('1 of 2 below');
	const { x } = projection(drawn);
	const [cheap, dear, own] = drawn.dots.map((dot) => x(dot.x));
	expect(own! - cheap!).toBeGreaterThan(0);
	expect(own! - cheap!).toBeCloseTo(dear! - own!, 6);
	expect(drawn.labels.map(({ text, x }) => [text, x])).toEqual([
		['cheap', 1e6],
		['dear', 1e8]
	]);
});

test('the dearest bill that its fields allow is in words that can be read, on an axis with room for them', () => {
	const { chart, rows } = loaded('calculator');
	const dearest = { ...initial, hours: 1e10, price: 1e3, trials: 99, staff: 1e12 };
	const drawn = view(rows as CalculatorRow[], { ...dearest, show: 'scale' });
	expect(drawn.sum).toBe('$1,001 trillion');
	expect(drawn.ticks.length).toBeLessThanOrEqual(7);
	expect(chart.view(rows, { ...chart.initial, show: 'scale' })).toMatchObject({
		ticks: [1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
	});
});

test('the bar of an assumption goes from its least bill to its greatest', () => {
	const trials = {
		part: 'assumption',
		id: 'trials',
		name: 'Failed runs',
		span: '0% to 50%',
		low: 0,
		high: 50,
		middle: null,
		why: '',
		source: null
	} as const;
	const { bands, x } = view([trials], { ...initial, hours: 100, price: 2, show: 'tornado' });
	expect(bands).toMatchObject([{ id: 'trials', bar: [200, 400], amount: '$200 to $400' }]);
	expect(x.domain[0]).toBe(0);
});

test.each(['rented', 'amortized'] as const)(
	'this bill stands in the lane of chips that are %s',
	(by) => {
		const { dots, bands } = view(rows, { ...initial, by, show: 'scale' });
		expect(dots.find(({ id }) => id === 'own')?.y).toBe(by);
		expect(bands.filter(({ strong }) => strong).map(({ id }) => id)).toEqual([by]);
	}
);

test('amounts are as exact as they were keyed in, and change their unit once they are rounded', () => {
	const lines = (state: Partial<State>) => view(rows, { ...initial, ...state }).lines[0]!;
	expect(lines({ hours: 1.5, price: 0.125 }).sub).toBe('1.5 GPU-hours × $0.125');
	expect(lines({ hours: 1, price: 2.5 }).sub).toBe('1 GPU-hour × $2.50');
	expect(lines({ hours: 99.999, price: 1 }).amount).toBe('$100');
	expect(lines({ hours: 999_999_999.6, price: 1 }).amount).toBe('$1 billion');
	const { ticks } = view(rows, { ...initial, hours: 1, price: 0.01, show: 'scale' });
	const words = ticks.map(usdShort);
	expect(new Set(words).size).toBe(words.length);
});
