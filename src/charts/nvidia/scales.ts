/** From days and cents to the plot: domain, ticks, and one path for all windows. */
import { DAY, day } from '$lib/format';
import { percentOf, ticksOf } from '$lib/scale';
import type { Close } from './types';

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
export function pathOf(closes: readonly Close[]): string {
	const start = day(closes[0]?.date ?? '');
	let last = { x: 0, y: 0 };
	return closes
		.map(({ date, close }, i) => {
			const at = { x: (day(date) - start) / DAY, y: -Math.round(close * 100) };
			const text = i ? `l${at.x - last.x} ${at.y - last.y}` : `M${at.x} ${at.y}`;
			last = at;
			return text;
		})
		.join('');
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

/** Where full colour ends, in percent of the plot: with the plot itself where no day is given. */
export function drawnTo(iso: string, domain: readonly [number, number]): number {
	const inDomain = Math.min(domain[1], Math.max(domain[0], day(iso)));
	return iso ? percentOf({ kind: 'time', domain }, 'x')(inDomain) : 100;
}
