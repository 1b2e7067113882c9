import type { Label, Side } from '../chart';

/** Plot sizes, in pixels, that labels are placed for: a phone, a tablet, a desk. */
export const sizes = [
	{ name: 'small', width: 250, height: 190 },
	{ name: 'medium', width: 560, height: 330 },
	{ name: 'large', width: 700, height: 430 }
] as const;
export type SizeName = (typeof sizes)[number]['name'];

/** A label with the side it stands on and the narrowest plot it is shown at; `null` fits nowhere. */
export interface Placed {
	readonly label: Label;
	readonly side: Side;
	readonly from: SizeName | null;
}

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}
/** In percent of the plot. */
interface Point {
	readonly x: number;
	readonly y: number;
}

const around: readonly Side[] = [
	'right',
	'left',
	'above',
	'below',
	'above-right',
	'below-right',
	'above-left',
	'below-left'
];
const GAP = 9;
/** Nearer at the corners, where the mark's circle curves away. */
const CORNER = 6;

/** Width of a text in pixels, a little on the generous side: classes of letters in Libre Franklin 600. */
export function textWidth(text: string, size: number): number {
	let em = 0;
	for (const c of text)
		em += /[ .,:;'’il|!()·]/.test(c)
			? 0.31
			: /[A-Z%@]/.test(c)
				? 0.72
				: /[mw—]/.test(c)
					? 0.88
					: 0.6;
	return em * size;
}

/** Where the words begin from their mark, in pixels: which end they hang on, and the shift of their first baseline. */
export function offsetOf(side: Side, { sub, size = 13 }: Pick<Label, 'sub' | 'size'>) {
	const [vertical, horizontal = vertical] = side.split('-');
	const corner = side.includes('-');
	const gap = corner ? CORNER : GAP;
	const dx = horizontal === 'right' ? gap : horizontal === 'left' ? -gap : 0;
	const dy =
		vertical === 'above'
			? -gap - size * 0.25 - (sub ? 17 : 0)
			: vertical === 'below'
				? gap + size * 0.8
				: size * 0.34;
	return { dx, dy, anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle' } as const;
}

const widthOf = ({ text, sub, size = 13 }: Label) =>
	Math.max(textWidth(text, size), sub ? textWidth(sub, 13) : 0);

function boxOf(label: Label, width: number, side: Side, cx: number, cy: number): Box {
	const size = label.size ?? 13;
	const { dx, dy, anchor } = offsetOf(side, label);
	const left = cx + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
	const top = cy + dy - size * 0.94;
	return { left, right: left + width, top, bottom: top + size * 1.15 + (label.sub ? 17 : 0) };
}

export const meets = (a: Box, b: Box) =>
	a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom && b.top < a.bottom;

/**
 * Places labels in order of importance so that none is cut and none meets another, at each of
 * three plot sizes at once: the side that serves the narrowest plot wins, and among those the one
 * that covers the fewest points of `near`. `at` projects to percent.
 */
export function place(
	labels: readonly Label[],
	at: (label: Label) => Point,
	taken: (width: number, height: number) => readonly Box[] = () => [],
	near: readonly Point[] = []
): Placed[] {
	const dot = ({ x, y }: Point, { width, height }: { width: number; height: number }): Box => {
		const [cx, cy] = [(x / 100) * width, (y / 100) * height];
		return { left: cx - 5, right: cx + 5, top: cy - 5, bottom: cy + 5 };
	};
	const hard: Box[][] = sizes.map((size) => [
		...taken(size.width, size.height),
		...labels.map((label) => dot(at(label), size))
	]);
	const soft = sizes.map((size) => near.map((point) => dot(point, size)));
	return labels.map((label) => {
		const { x, y } = at(label);
		const width = widthOf(label);
		const boxes = (side: Side) =>
			sizes.map((plot) =>
				boxOf(label, width, side, (x / 100) * plot.width, (y / 100) * plot.height)
			);
		let best = { side: 'right' as Side, rank: 3, covers: Infinity };
		for (const side of label.sides ?? around) {
			const placed = boxes(side);
			const fits = placed.map((box, i) => inside(box, i) && !hard[i]?.some((b) => meets(b, box)));
			const rank = fits.lastIndexOf(false) + 1;
			if (rank > best.rank) continue;
			const covers = placed.reduce(
				(sum, box, i) => sum + (soft[i]?.filter((b) => meets(b, box)).length ?? 0),
				0
			);
			if (rank < best.rank || covers < best.covers) best = { side, rank, covers };
			if (best.rank + best.covers === 0) break;
		}
		boxes(best.side).forEach((box, i) => i >= best.rank && hard[i]?.push(box));
		return { label, side: best.side, from: sizes[best.rank]?.name ?? null };
	});
}

/** The plot's own margins leave some room outside it. */
function inside({ left, right, top, bottom }: Box, i: number): boolean {
	const { width, height } = sizes[i] ?? sizes[0];
	return left >= -4 && right <= width + 10 && top >= -14 && bottom <= height + 4;
}
