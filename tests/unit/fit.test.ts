/** Growth fitted through dated amounts: against lines that are known, and against the rate that the paper published. */
import { describe, expect, test } from 'vitest';
import { DAY, day } from '$lib/format';
import { FEWEST, growthOf, leastSquares, quantile } from '$lib/fit';
import { randomOf } from '$lib/random';
import { loaded } from '$server/charts/all';
import { chosenOf } from '../../src/charts/training-cost/fitted';
import { growthWords, refusalOf } from '../../src/charts/training-cost/fit-words';
import type { CostRow, State } from '../../src/charts/training-cost/types';

const YEAR = 365.25 * DAY;
const START = day('2016-01-01');
/** Amounts a year apart from each other. */
const yearly = (values: readonly number[]) =>
	values.map((value, i) => ({ at: START + i * YEAR, value }));

describe('least squares', () => {
	test('an exact line has its own slope, and nothing unaccounted for', () => {
		expect(leastSquares([0, 1, 2], [1, 3, 5])).toEqual({ slope: 2, intercept: 1, r2: 1 });
		expect(leastSquares([4, 9], [3, 3])).toEqual({ slope: 0, intercept: 3, r2: 1 });
	});

	// F. J. Anscombe, “Graphs in Statistical Analysis” (The American Statistician 27, 1973): four sets, one line
	const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
	const sets = [
		[x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
		[x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
		[x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
		[
			[8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
			[6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]
		]
	] as const;
	test.each(sets)('Anscombe’s sets all have y = 3 + x / 2 and R² 0.67', (xs, ys) => {
		const { slope, intercept, r2 } = leastSquares(xs, ys);
		expect(slope).toBeCloseTo(0.5, 3);
		expect(intercept).toBeCloseTo(3, 2);
		expect(r2).toBeCloseTo(0.67, 2);
	});

	test('no line goes through points over one place', () => {
		expect(() => leastSquares([2, 2, 2], [1, 2, 3])).toThrow(RangeError);
	});
});

test('a quantile lies between two values in proportion', () => {
	expect([0, 0.25, 0.5, 1].map((share) => quantile([10, 20, 40], share))).toEqual([10, 15, 20, 40]);
});

describe('growth', () => {
	test('what doubles each year grows by two, surely, and doubles in a year', () => {
		const { times, low, high, r2, doubling, n, line, band } = growthOf(
			yearly([100, 200, 400, 800, 1600])
		)!;
		for (const factor of [times, low, high]) expect(factor).toBeCloseTo(2, 9);
		expect([n, r2, doubling].map((value) => Number(value.toFixed(9)))).toEqual([5, 1, 1]);
		expect(line.at(-1)!.at).toBe(START + 4 * YEAR);
		expect(line.at(-1)!.value).toBeCloseTo(1600, 6);
		expect(band.at(-1)![0]).toBeCloseTo(1600, 6);
	});

	test('what halves has a factor of a half, and a doubling time below nothing', () => {
		const { times, doubling } = growthOf(yearly([16, 8, 4, 2, 1]))!;
		expect([times, doubling].map((value) => Number(value.toFixed(9)))).toEqual([0.5, -1]);
	});

	test('fewer points than bear a line, and points of one day, have none', () => {
		expect(growthOf(yearly([1, 2, 4, 8]))).toBeNull();
		expect(FEWEST).toBe(5);
		expect(growthOf(yearly([1, 2, 4, 8, 16]).map((point) => ({ ...point, at: START })))).toBeNull();
		expect(() => growthOf(yearly([1, 2, 0, 8, 16]))).toThrow('not above 0');
	});

	/** So many amounts that grow by 2.4 a year, scattered by a factor of three or so. */
	function scattered(seed: number, n: number) {
		const random = randomOf(seed);
		const noise = () => random() + random() + random() - 1.5;
		return Array.from({ length: n }, () => {
			const years = random() * 8;
			return { at: START + years * YEAR, value: 1e5 * 2.4 ** years * 10 ** noise() };
		});
	}

	test('the same points have the same interval, to the last digit', () => {
		expect(growthOf(scattered(7, 40))).toEqual(growthOf(scattered(7, 40)));
	});

	test('nine intervals of ten hold the growth that the samples were drawn with', () => {
		const fits = Array.from({ length: 60 }, (_, i) => growthOf(scattered(100 + i, 40))!);
		const held = fits.filter(({ low, high }) => low <= 2.4 && high >= 2.4).length;
		expect(held / fits.length).toBeGreaterThan(0.8);
		expect(held / fits.length).toBeLessThan(0.98);
	});
});

describe('runs', () => {
	const { chart, rows } = loaded('training-cost');
	const state = { ...chart.initial, basis: 'amortized', fit: ['frontier'] } as unknown as State;
	const growth = (within: readonly CostRow[], state: State) => {
		const chosen = chosenOf(within, state);
		const points = chosen.runs.map(({ row, figure }) => ({
			at: day(row.released),
			value: figure.usd
		}));
		return { chosen, growth: growthOf(points) };
	};

	test('of the paper’s years and by its rule grow as it published', () => {
		const all = rows as readonly (CostRow & { trend?: { times: number } })[];
		// its first version is of May 2024
		const own = all.filter(({ released }) => released >= '2016-01-01' && released < '2024-06-01');
		const { growth: found } = growth(own, state);
		const { times } = all.find(({ trend }) => trend)!.trend!;
		expect(found!.n).toBeGreaterThan(40);
		expect(Math.abs(found!.times / times - 1)).toBeLessThan(0.05);
	});

	const one = (id: string, released: string, more: object = {}): CostRow => ({
		...{ id, name: id, developer: '', lab: '', released, open: true, note: null, frontier: true },
		costs: [
			{
				...{ id: 'a', basis: 'amortized', usd: 100, low: null, high: null, dollarsYear: 2023 },
				...{ status: 'estimated', headline: true, known: null, before: [] },
				source: { title: '', url: '' },
				...more
			}
		]
	});
	const days = ['2016-01-01', '2017-01-01', '2018-01-01', '2019-01-01', '2020-01-01'];
	const runs = days.map((day, i) => one(day, day, { usd: 100 * 3 ** i }));

	test('of one basis alone are in a line, and what is left out is counted by its reason', () => {
		const { chosen, growth: found } = growth(
			[
				...runs,
				one('claimed', '2020-02-01', { basis: 'claimed' }),
				one('withdrawn', '2020-02-01', { status: 'withdrawn' }),
				one('silent', '2020-02-01', { usd: null, basis: null, status: 'undisclosed' }),
				{ ...one('small', '2020-02-01'), frontier: undefined },
				{ ...one('closed', '2020-02-01'), open: false },
				{ ...one('untold', '2020-02-01'), open: null }
			],
			{ ...state, basis: 'first', fit: ['frontier', 'open'] }
		);
		expect(chosen.runs.map(({ row }) => row.id)).toEqual(days);
		expect(growthWords(found!, chosen)).toEqual({
			words:
				'Your line: 3× a year (90% interval 3–3×), doubling every 7.6 months, through 5 frontier runs with open weights.',
			more:
				'R² 1.00, from January 2016 to January 2020, wear on the chips and power in dollars of 2023. Left out: 1 whose figure was withdrawn, ' +
				'1 counted otherwise, 1 without any figure, 1 not known to be at the frontier, 1 with closed weights, 1 whose weights are not known.'
		});
	});

	test('that fall are said to halve, and where nothing is sure that is said', () => {
		const wild = [300, 20, 900, 40, 200].map((usd, i) => one(days[i]!, days[i]!, { usd }));
		const { chosen, growth: found } = growth(wild, { ...state, fit: ['all'] });
		const { words, more } = growthWords(found!, chosen);
		expect(words).toMatch(
			/^Your line: 0\.\d\d?× a year .* halving every [\d.]+ years, through 5 runs\.$/
		);
		expect(more).toContain('The interval holds 1: it may as well have stayed the same.');
	});

	test('that are too few are refused in words', () => {
		const { chosen, growth: none } = growth(runs.slice(1), { ...state, fit: ['all'] });
		expect(none).toBeNull();
		expect(refusalOf(chosen).words).toBe(
			'No line is fitted: 4 runs are too few, a line needs 5 at least.'
		);
	});
});
