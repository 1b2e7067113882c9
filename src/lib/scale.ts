import { scaleBand, scaleLinear, scaleLog } from 'd3';
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
