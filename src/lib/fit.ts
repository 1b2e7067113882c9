/**
 * Growth fitted through amounts that have a day: a straight line of their logarithm to the base of ten over time, by
 * ordinary least squares, and how far it would have varied had other such amounts been drawn. Pure: the same points
 * give the same line, to the last digit.
 *
 * The interval is the percentile interval of a bootstrap over pairs: B. Efron and R. J. Tibshirani, “An Introduction to
 * the Bootstrap” (1993), chapters 9 and 13. It knows nothing of errors of the amounts themselves, nor of what is left out.
 */
import { DAY } from './format';
import { randomOf } from './random';

/** A positive amount on a day, epoch milliseconds. */
export interface Dated {
	readonly at: number;
	readonly value: number;
}

interface Line {
	/** Of y for each unit of x. */
	readonly slope: number;
	/** Of y where x is 0. */
	readonly intercept: number;
	/** Share of the variance of y that the line accounts for, from 0 to 1. */
	readonly r2: number;
}

export interface Growth {
	/** How many points. */
	readonly n: number;
	/** Factor a year: 2 is doubling, 0.5 halving. */
	readonly times: number;
	/** Ends of its interval. */
	readonly low: number;
	readonly high: number;
	readonly r2: number;
	/** Years in which the amount doubles; below 0 those in which it halves, without sign infinite where it stays. */
	readonly doubling: number;
	/** From the first point to the last, and the interval of the line's height there. */
	readonly line: readonly Dated[];
	readonly band: readonly (readonly [low: number, high: number])[];
}

/** Fewer points than these bear no line: of four, a resample has but two different ones too often. */
export const FEWEST = 5;
/** How sure the interval is, in percent. */
export const LEVEL = 90;

const YEAR = 365.25 * DAY;
/** How often the points are drawn again. */
export const RESAMPLES = 1000;
const SEED = 20240531;
/** Places at which the band is reckoned. */
const PLACES = 33;

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The line of least squares.
 *
 * @throws RangeError where no x differs from the others: no line, or any, goes through them.
 */
export function leastSquares(xs: readonly number[], ys: readonly number[]): Line {
	const [x0, y0] = [mean(xs), mean(ys)];
	let [xx, xy, yy] = [0, 0, 0];
	xs.forEach((x, i) => {
		const [dx, dy] = [x - x0, ys[i]! - y0];
		xx += dx * dx;
		xy += dx * dy;
		yy += dy * dy;
	});
	if (!(xx > 0)) throw new RangeError('least squares: every x is the same');
	const slope = xy / xx;
	// a level line through level points leaves nothing unaccounted for
	return { slope, intercept: y0 - slope * x0, r2: yy ? (xy * xy) / (xx * yy) : 1 };
}

/** Value at a share of sorted values, between two of them in proportion. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
	const at = share * (sorted.length - 1);
	const below = Math.floor(at);
	const [low, high] = [sorted[below]!, sorted[Math.ceil(at)]!];
	return low + (high - low) * (at - below);
}

/** Lines through points drawn again and again from the same ones, with replacement. */
function resampled(xs: readonly number[], ys: readonly number[]): Line[] {
	const random = randomOf(SEED);
	const lines: Line[] = [];
	while (lines.length < RESAMPLES) {
		const drawn = xs.map(() => Math.floor(random() * xs.length));
		const x = drawn.map((i) => xs[i]!);
		// all of one day bear no line: drawn once more
		if (x.some((one) => one !== x[0]))
			lines.push(
				leastSquares(
					x,
					drawn.map((i) => ys[i]!)
				)
			);
	}
	return lines;
}

/** The interval of what each line answers. */
function between(lines: readonly Line[], answer: (line: Line) => number): [number, number] {
	const tail = (1 - LEVEL / 100) / 2;
	const sorted = Float64Array.from(lines, answer).sort();
	return [10 ** quantile(sorted, tail), 10 ** quantile(sorted, 1 - tail)];
}

/**
 * Growth a year through dated amounts; `null` of fewer than `FEWEST`, or where all are of one day.
 *
 * @throws RangeError where an amount is not above 0: it has no logarithm.
 */
export function growthOf(points: readonly Dated[]): Growth | null {
	if (points.some(({ value }) => !(value > 0)))
		throw new RangeError('growth: an amount is not above 0');
	const days = points.map(({ at }) => at);
	const [first, last] = [Math.min(...days), Math.max(...days)];
	if (points.length < FEWEST || first === last) return null;
	// from the first of them on, so that nothing is lost in large numbers
	const xs = days.map((at) => (at - first) / YEAR);
	const ys = points.map(({ value }) => Math.log10(value));
	const { slope, intercept, r2 } = leastSquares(xs, ys);
	const lines = resampled(xs, ys);
	const [low, high] = between(lines, (line) => line.slope);
	const at = Array.from({ length: PLACES }, (_, i) => first + ((last - first) * i) / (PLACES - 1));
	const years = at.map((at) => (at - first) / YEAR);
	return {
		...{ n: points.length, times: 10 ** slope, low, high, r2 },
		doubling: Math.log10(2) / slope,
		line: at.map((at, i) => ({ at, value: 10 ** (intercept + slope * years[i]!) })),
		band: years.map((x) => between(lines, (line) => line.intercept + line.slope * x))
	};
}

/** A line that the reader has fitted: what it says, or why there is none, and what was published of the same. */
export interface Fit {
	readonly words: string;
	/** On what it rests, and what is not in it. */
	readonly more: string;
	readonly beside: string;
	readonly source: { readonly title: string; readonly url: string } | null;
}

type Choices = readonly (readonly [name: string, label: string])[];

/** What a reader may fit a line through: names that the key `fit` holds, and how they are called. */
export interface FitChoices {
	readonly runs: Choices;
	readonly weights: Choices;
	/** How the line is found, and what it does not know. */
	readonly how: string;
	/** What was published of the same. */
	readonly beside: string;
	readonly source: { readonly title: string; readonly url: string };
}
