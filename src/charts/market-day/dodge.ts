/** Where the dots stand: no state changes it, so it is set once, when the site is built. */
import { trades, type Trade } from './types';
import { domainOf } from './view';

/** The smallest plot that dots are set for, in pixels: on a larger one they only move apart. */
export const reference = { width: 224, height: 168 };
/** Room that one dot takes on it, in pixels from edge to edge. */
export const DOT = 8;

/**
 * Sets dots beside their line so that none covers another: each, in the order given, as near to the
 * line as it can stand, on either side of it. In and out in percent of the plot.
 */
export function dodge(xs: readonly number[]): number[] {
	const placed: { x: number; y: number }[] = [];
	return xs.map((percent) => {
		const x = (percent / 100) * reference.width;
		const near = placed.filter((other) => Math.abs(other.x - x) < DOT);
		const edges = near.flatMap((other) => {
			const reach = Math.sqrt(DOT ** 2 - (other.x - x) ** 2) + 1e-6;
			return [other.y + reach, other.y - reach];
		});
		const y =
			[0, ...edges]
				.sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)
				.find((y) => near.every((other) => Math.hypot(other.x - x, other.y - y) >= DOT)) ?? 0;
		placed.push({ x, y });
		return (y / reference.height) * 100;
	});
}

interface Move {
	readonly id: string;
	readonly trade: Trade;
	readonly changePct: number;
}

/** Percent of the plot from its left, by the domain of all of them. */
function lefts(moves: readonly Move[], all: readonly Move[]): number[] {
	const [low, high] = domainOf(all);
	return moves.map(({ changePct }) => ((changePct - low) / (high - low)) * 100);
}

/** Heights in lanes: each dot as near to the middle of its lane as there is room. */
export function lanesOf(moves: readonly Move[]): Map<string, number> {
	const height = 100 / trades.length;
	const heights = trades.flatMap((trade, lane) => {
		const own = moves.filter((move) => move.trade === trade);
		const off = dodge(lefts(own, moves));
		return own.map(({ id }, i) => [id, (lane + 0.5) * height + (off[i] ?? 0)] as const);
	});
	return new Map(heights);
}
