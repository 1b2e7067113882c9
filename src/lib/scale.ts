import { scaleBand, scaleLinear, scaleLog, ticks } from 'd3';
import type { Axis, View } from './chart';

/** The D3 scale of an axis, without a range; time is linear in milliseconds, and `ticks.ts` knows its calendar. */
export function scaleOf(axis: Axis) {
	if (axis.kind === 'band') return scaleBand<string>().domain(axis.domain);
	return (axis.kind === 'log' ? scaleLog() : scaleLinear()).domain(axis.domain);
}

/**
 * A function from data units to percent of the plot, for either axis; y grows downwards.
 * Bands answer with their middle.
 */
export function percentOf(axis: Axis, end: 'x' | 'y'): (value: number | string) => number {
	if (axis.kind === 'band') {
		const band = scaleBand<string>().domain(axis.domain).range([0, 100]);
		return (value) => (band(String(value)) ?? 0) + band.bandwidth() / 2;
	}
	const range = end === 'x' ? [0, 100] : [100, 0];
	const scale = scaleOf(axis).copy() as ReturnType<typeof scaleLinear<number>>;
	scale.range(range);
	return (value) => Number(scale(Number(value)));
}

/** Both axes of a view at once. */
export function projection(view: Pick<View, 'x' | 'y'>) {
	return { x: percentOf(view.x, 'x'), y: percentOf(view.y, 'y') };
}

type Domain = readonly [low: number, high: number];

/** About so many round values of a domain. */
export const ticksOf = ([low, high]: Domain, count: number): number[] => ticks(low, high, count);

/** A domain that ends at round values, about so many of them apart. */
export const niceOf = (domain: Domain, count: number): [number, number] =>
	scaleLinear().domain(domain).nice(count).domain() as [number, number];

/** At most so many powers of ten of a log domain; 2 and 5 times them too where it spans less than three. */
export function logTicksOf(domain: Domain, most = 10): number[] {
	const decades = Math.log10(domain[1] / domain[0]);
	const scale = scaleLog().domain(domain);
	return decades < 3
		? scale.ticks(100).filter((tick) => /^[125]e/.test(tick.toExponential()))
		: scale.ticks(Math.min(most, Math.floor(decades)));
}
