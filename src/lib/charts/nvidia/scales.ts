/** From days and cents to the plot: domain, ticks, and one path for all windows. */
import { day } from '$lib/format';
import type { Close } from './view';

const DAY = 864e5;

export const percentWords = (share: number) =>
	`${share < -1e-9 ? '−' : share > 1e-9 ? '+' : ''}${Math.round(Math.abs(share) * 100)}%`;

/** The closes of the window with a share of air above and below; from zero where the lowest is near it. */
export function domainOf(window: readonly Close[], share: number): [number, number] {
	const values = window.map(({ close }) => close);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const air = (high - low || 1) * share;
	return [low < high / 3 ? 0 : low - air, high + air];
}

export function ticksOf(
	[low, high]: readonly [number, number],
	base: number | undefined
): number[] {
	const unit = base ? base / 100 : 1;
	const span = (high - low) / unit;
	const steps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500];
	const step = steps.find((step) => span / step <= 6) ?? 10 ** Math.ceil(Math.log10(span / 6));
	const ticks: number[] = [];
	const start = base ? Math.ceil((low / base - 1) * (100 / step)) : Math.ceil(low / step);
	for (let i = start; ; i++) {
		const value = base ? base * (1 + (i * step) / 100) : Number((i * step).toFixed(2));
		if (value > high) return ticks;
		ticks.push(value);
	}
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
