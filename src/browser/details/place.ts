/** Where the details box stands: off its mark, and inside what is seen of the page. */

export interface Rect {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}
/** From one place on an axis to another. */
type Span = readonly [from: number, to: number];

/** What stays free round a mark, its ring included. */
const gap = 14;
const clamp = (value: number, [from, to]: Span) => Math.max(from, Math.min(value, to));

/**
 * The nearest place to its own, `box`, where a box lies inside of `view` and not over its mark. One that finds no
 * room takes what there is above or below, and is that high. Beside the mark it stands above or below the `row` of a pointer
 * that walks along the marks, which then does not run into it on its way.
 */
export function placed(box: Rect, mark: { x: number; y: number }, view: Rect, row?: number): Rect {
	const { width } = box;
	const left = clamp(box.left, [view.left, Math.max(view.left, view.left + view.width - width)]);
	const over = mark.x + gap > left && mark.x - gap < left + width;
	const middle = over ? mark.y : row;
	const [above, below]: Span = [view.top, view.top + view.height];
	if (middle === undefined) {
		const height = Math.min(box.height, view.height);
		return { left, top: clamp(box.top, [above, below - height]), width, height };
	}
	const room = { up: middle - gap - above, down: below - middle - gap };
	const own = box.top + box.height / 2 < middle ? 'up' : 'down';
	const other = own === 'up' ? 'down' : 'up';
	const larger = room[own] >= room[other] ? own : other;
	const side = ([own, other] as const).find((side) => room[side] >= box.height) ?? larger;
	const height = Math.max(0, Math.min(box.height, room[side]));
	const span: Span =
		side === 'up' ? [above, middle - gap - height] : [middle + gap, below - height];
	return { left, top: clamp(box.top, span), width, height };
}

/** Whether a pointer that was at `from` and is at `to` goes towards a box, or stands where it was. */
export function towards(from: { x: number; y: number }, to: { x: number; y: number }, box: Rect) {
	const way = { x: to.x - from.x, y: to.y - from.y };
	// what share of its way so far leads it in at one edge and out at the other, on each axis
	const spans = (
		[
			[from.x, way.x, box.left, box.left + box.width],
			[from.y, way.y, box.top, box.top + box.height]
		] as const
	).map(([start, step, near, far]): Span => {
		if (!step) return start < near || start > far ? [Infinity, -Infinity] : [-Infinity, Infinity];
		const ends = [(near - start) / step, (far - start) / step] as const;
		return [Math.min(...ends), Math.max(...ends)];
	});
	const [enters, leaves] = [
		Math.max(...spans.map(([from]) => from)),
		Math.min(...spans.map(([, to]) => to))
	];
	return enters <= leaves && leaves >= 1;
}
