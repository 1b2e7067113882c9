/** Where the blocks hang, set once when the site is built: a window's blocks never change but for what was known on a day. */
import { day } from '$lib/format';
import { CEILING, windowOf, type Place, type Since } from './view';

/** Width over height of the plot that blocks are packed for; on any other they only gain air. */
export const ASPECT = 1.3;
/** How far a block may hang from its day, in widths of its own: it still covers the day. */
const SHIFTS = [0, -0.25, 0.25, -0.5, 0.5];
/** Lowest edge of a block, percent of the plot from its top. */
const FLOOR = 96;

interface Loss {
	readonly id: string;
	readonly date: string;
	readonly lossUsdB: number;
}
interface Block {
	readonly id: string;
	/** Middle, top and side in percent of the plot's height. */
	readonly x: number;
	readonly y: number;
	readonly side: number;
}

/** Each block as high as it can hang, the largest first, with its area in `unit`² a billion dollars. */
function hang(losses: readonly (Loss & { x: number })[], unit: number): Block[] {
	const hung: Block[] = [];
	for (const { id, lossUsdB, x } of losses) {
		const side = unit * Math.sqrt(lossUsdB);
		const tries = SHIFTS.map((shift) => {
			const at = x + shift * side;
			const near = hung.filter((other) => Math.abs(other.x - at) < (other.side + side) / 2 - 1e-9);
			const free = (y: number) =>
				near.every((other) => y >= other.y + other.side - 1e-9 || y + side <= other.y + 1e-9);
			const y = [CEILING, ...near.map((other) => other.y + other.side)]
				.sort((a, b) => a - b)
				.find(free);
			return { id, x: at, y: y ?? Infinity, side };
		});
		hung.push(tries.reduce((best, next) => (next.y < best.y - 1e-9 ? next : best)));
	}
	return hung;
}

/** The blocks of a window with the largest unit at which all of them hang in the plot; it ends after a `newest` day. */
export function pack(losses: readonly Loss[], since: Since, newest?: string): Map<string, Place> {
	const [from, to] = windowOf(
		since,
		losses.map(({ date }) => ({ date, ...(newest ? { newest } : {}) }))
	);
	const wide = 100 * ASPECT;
	const inside = losses
		.filter(({ date }) => day(date) >= from)
		.map((loss) => ({ ...loss, x: ((day(loss.date) - from) / (to - from)) * wide }))
		.toSorted((a, b) => b.lossUsdB - a.lossUsdB);
	let blocks = inside.length ? hang(inside, 2) : [];
	for (let unit = 2; blocks.some(({ y, side }) => y + side > FLOOR); unit -= 0.005)
		blocks = hang(inside, unit);
	return new Map(
		blocks.map(({ id, x, y, side }) => [
			id,
			{ x: from + (x / wide) * (to - from), y, width: side / ASPECT, height: side }
		])
	);
}
