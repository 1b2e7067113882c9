import type { Label, Side } from '../chart';

/** Plot sizes, in pixels, that labels are placed for: a phone, a tablet, a desk. */
const sizes = [
	{ name: 'small', width: 250, height: 190 },
	{ name: 'medium', width: 560, height: 330 },
	{ name: 'large', width: 700, height: 430 }
] as const;

/** A label with the side it stands on and the narrowest plot it is shown at; `null` fits nowhere. */
export interface Placed {
	readonly label: Label;
	readonly side: Side;
	readonly from: 'small' | 'medium' | 'large' | null;
}

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const GAP = 9;

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

function boxOf(label: Label, side: Side, cx: number, cy: number): Box {
	const size = label.size ?? 13;
	const width = Math.max(textWidth(label.text, size), label.sub ? textWidth(label.sub, 13) : 0);
	const height = size * 1.15 + (label.sub ? 17 : 0);
	const left = side === 'right' ? cx + GAP : side === 'left' ? cx - GAP - width : cx - width / 2;
	const top = side === 'above' ? cy - GAP - height : side === 'below' ? cy + GAP : cy - size * 0.6;
	return { left, right: left + width, top, bottom: top + height };
}

const meets = (a: Box, b: Box) =>
	a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom + 1 && b.top < a.bottom + 1;

/**
 * Places labels in order of importance so that none is cut and none meets another, at each of
 * three plot sizes at once: the side that serves the narrowest plot wins. `at` projects to percent.
 */
export function place(
	labels: readonly Label[],
	at: (label: Label) => { x: number; y: number },
	taken: (width: number, height: number) => readonly Box[] = () => []
): Placed[] {
	const marks = (width: number, height: number) =>
		labels.map((label): Box => {
			const [x, y] = [(at(label).x / 100) * width, (at(label).y / 100) * height];
			return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
		});
	const boxes: Box[][] = sizes.map(({ width, height }) => [
		...taken(width, height),
		...marks(width, height)
	]);
	return labels.map((label) => {
		const { x, y } = at(label);
		let best: Placed & { rank: number } = { label, side: 'right', from: null, rank: 3 };
		for (const side of label.sides ?? (['right', 'left', 'above', 'below'] as const)) {
			const fits = sizes.map(({ width, height }, i) => {
				const box = boxOf(label, side, (x / 100) * width, (y / 100) * height);
				// the plot's own margins leave some room outside it
				const inside =
					box.left >= -4 && box.right <= width + 10 && box.top >= -14 && box.bottom <= height + 4;
				return inside && !boxes[i]?.some((other) => meets(box, other));
			});
			const rank = fits.lastIndexOf(false) + 1;
			if (rank < best.rank) best = { label, side, from: sizes[rank]?.name ?? null, rank };
		}
		sizes.forEach(({ width, height }, i) => {
			if (best.from && i >= best.rank)
				boxes[i]?.push(boxOf(label, best.side, (x / 100) * width, (y / 100) * height));
		});
		return best;
	});
}
