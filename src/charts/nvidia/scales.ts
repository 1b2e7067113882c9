/** From days and cents to the plot: domain, ticks, and one path for all windows. */
import { DAY, day } from '$lib/format';
import { ticksOf } from '$lib/scale';
import type { Close, Point } from './types';

export const percentWords = (share: number) =>
	`${share < -1e-9 ? '−' : share > 1e-9 ? '+' : ''}${Math.round(Math.abs(share) * 100)}%`;

/** The closes of the window with a share of air above and below; from zero where the lowest is near it. */
export function domainOf(window: readonly Close[], share: number): [number, number] {
	const values = window.map(({ close }) => close);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const air = (high - low || 1) * share;
	return [low < high / 3 ? 0 : low - air, high + air];
}

/** About five round prices, or round percents of a `base`, answered as prices. */
export function ticksIn([low, high]: readonly [number, number], base: number | undefined) {
	if (!base) return ticksOf([low, high], 5);
	const percent = (close: number) => (close / base - 1) * 100;
	return ticksOf([percent(low), percent(high)], 5).map((tick) => base * (1 + tick / 100));
}

/** Whole numbers, relative, so that the picture stays small: `M0 -3012l1 83`. */
export function pathOf(points: readonly Point[]): string {
	let last = { x: 0, y: 0 };
	return points
		.map(({ x, y }, i) => {
			const at = { x, y: -Math.round(y) };
			const text = i ? `l${at.x - last.x} ${at.y - last.y}` : `M${at.x} ${at.y}`;
			last = at;
			return text;
		})
		.join('');
}

/** Days since the first of all closes, and cents. */
export function pointsOf(closes: readonly Close[], start = closes[0]?.date ?? ''): Point[] {
	return closes.map(({ date, close }) => ({ x: (day(date) - day(start)) / DAY, y: close * 100 }));
}

/** As CSS writes it, whose pixels are the units of the picture. */
export function transformOf(
	[x0, x1]: readonly [number, number],
	[y0, y1]: readonly [number, number],
	start: number
): string {
	const sx = 100 / ((x1 - x0) / DAY);
	const sy = 100 / ((y1 - y0) * 100);
	const shift = -((x0 - start) / DAY) * sx;
	return `translate(${shift.toFixed(4)}px, ${(y1 * 100 * sy).toFixed(4)}px) scale(${sx.toFixed(5)}, ${sy.toFixed(6)})`;
}

/** Where the line stands on a day, between two closes where there was none. */
export function heightOn(closes: readonly Close[], iso: string): number | null {
	const next = closes.findIndex(({ date }) => date >= iso);
	const [before, after] = [closes[next - 1], closes[next]];
	if (!after || after.date === iso || !before) return after?.date === iso ? after.close : null;
	const share = (day(iso) - day(before.date)) / (day(after.date) - day(before.date));
	return before.close + share * (after.close - before.close);
}
