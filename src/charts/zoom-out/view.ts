import type { Mark } from '$lib/chart';
import { usdShort } from '$lib/format';
import type { Asked, Placed, Pull, Sum, ZoomView } from './types';
import { wordsOf } from './words';

export interface State {
	/** Id of the sum whose square, with all smaller ones, fills the view. */
	readonly camera: string;
	/** Ids of the sums that a narrow room names beside the camera's. */
	readonly named: readonly string[];
}

/** The cameras through which the story's scroll pulls back, each on a timeline called by its place. */
export const WAY: readonly string[] = ['v3', 'gpt-4-5', 'servers', 'openai'];

/** The square that the story has its reader guess. */
const ASKED = 'servers';

/** How far a square stands from the one before, in percent of the largest side, and in sides of its own. */
const GAP = 2;
const APART = 0.06;
/** The largest side in percent of the width: above it there is room for words. */
const SIDE = 45;
/** Shape of the plot at which marks stand in their squares, in a narrow room too. */
const ASPECT = 1.5;

const round = (value: number) => Math.round(value * 1e4) / 1e4;

const scaled = ({ x, side, low, high, part, ...rest }: Placed, by: number): Placed => ({
	...rest,
	x: round(x * by),
	side: round(side * by),
	low: round(low * by),
	high: round(high * by),
	part: round(part * by)
});
/** Where a square ends, with the room for a higher rival figure. */
const rightOf = ({ x, side, high }: Placed) => x + Math.max(side, high);

/** Squares on one base, from the smallest on, in percent of a plot that holds them all. */
function inRow(rows: readonly Sum[]): Placed[] {
	const largest = Math.max(...rows.map(({ usd }) => usd));
	const side = (usd: number) => 100 * Math.sqrt(usd / largest);
	const row: Placed[] = [];
	for (const sum of [...rows].sort((a, b) => a.usd - b.usd)) {
		const { id, usd, low, high, share, status, tone } = sum;
		const before = row.at(-1);
		row.push({
			...{ id, status, tone, sum, side: side(usd), part: side(usd * (share ?? 0)) },
			...{ low: side(low ?? 0), high: side(high ?? 0) },
			x: before ? rightOf(before) + GAP + APART * side(usd) : 0
		});
	}
	const width = Math.max(...row.map(rightOf));
	return row.map((square) => scaled(square, 100 / width));
}

export function view(rows: readonly Sum[], { camera, named }: State): ZoomView {
	const squares = inRow(rows);
	const zoomOf = (id: string) => {
		const square = squares.find((square) => square.id === id);
		if (!square) throw new RangeError(`zoom-out: no sum "${id}"`);
		return round(Math.min(100 / rightOf(square), SIDE / square.side));
	};
	const zoom = zoomOf(camera);
	const frame = squares.findIndex(({ id }) => id === camera);
	const seen = squares.slice(0, frame + 1).map((square) => scaled(square, zoom));
	const names = [camera, ...named];
	const at = WAY.indexOf(camera);
	const pull = (n: number, to = at < 0 ? undefined : WAY[n]): Pull | null =>
		to === undefined ? null : { line: Math.max(n, at), by: round(zoomOf(to) / zoom) };
	return {
		x: { kind: 'linear', domain: [0, 100] },
		y: { kind: 'linear', domain: [0, 100] },
		camera,
		asked: camera === ASKED ? askedOf(seen) : null,
		squares,
		drawn: at < 0 ? seen.length : squares.length,
		broad: wordsOf(seen, names, true),
		narrow: wordsOf(seen, names, false),
		zoom,
		come: pull(at - 1),
		go: pull(at + 1),
		marks: seen.map(markOf),
		seen: seen.map(({ sum }) => sum)
	};
}

/** The largest square in view, beside all that was claimed. */
function askedOf(seen: readonly Placed[]): Asked {
	const { id, x, side, sum } = seen.at(-1)!;
	const claimed = seen.filter(({ status }) => status === 'claimed');
	const usd = claimed.reduce((total, { sum }) => total + sum.usd, 0);
	return { id, right: round(x + side), unit: round(side * Math.sqrt(usd / sum.usd)) };
}

/** A third into its square: between two marks the middle lies between their squares. */
const markOf = ({ id, x, side, sum: { usd, name, lines, source } }: Placed): Mark => ({
	id,
	x: round(x + side / 3),
	y: round((side / 2) * ASPECT),
	title: `${usdShort(usd)}: ${name}`,
	lines,
	source
});

export function describe({ seen, squares }: ZoomView): string {
	const list = seen.map(({ usd, name, words }) => `${usdShort(usd)} ${name} (${words})`);
	return (
		`Squares on one base, areas in proportion to US dollars: ${list.join('; ')}.` +
		(squares.length > seen.length ? ` Outside the view: ${squares.length - seen.length}.` : '')
	);
}
