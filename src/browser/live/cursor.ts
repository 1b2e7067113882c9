/**
 * One cursor for mouse, touch and keyboard over a plot: it stops at the nearest mark and says its
 * words in the details box and to a screen reader. It needs no framework, so the embed's plain
 * script and the awake figure share it.
 */
import type { Box } from '$browser/details/box';
import type { Cursor, Parts } from '$browser/details/cursor';
import type { Part } from '$lib/parts';
import type { Packed, Snap, Stop } from '$lib/packed';

/** Hears of a stop that the cursor comes to. */
type OnMark = (stop: Stop) => void;

/** The stops that a page or a file carries. */
export const unpack = ({ stops, sources, ids }: Packed): Stop[] =>
	stops.map(([x, y, source, title, ...lines], i) => ({
		id: ids?.[i],
		x,
		y,
		title,
		lines,
		source: sources[source]
	}));

/** Index of the stop nearest to a point over the box of a plot, all in pixels; `-1` where there are none. */
export function nearest(
	stops: readonly Stop[],
	point: { x: number; y: number },
	{ x, y, width, height }: Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>,
	snap: Snap
): number {
	let best = -1;
	let least = Infinity;
	stops.forEach((stop, i) => {
		const dx = snap === 'y' ? 0 : x + (stop.x / 100) * width - point.x;
		const dy = snap === 'x' ? 0 : y + (stop.y / 100) * height - point.y;
		const distance = dx * dx + dy * dy;
		if (distance < least) {
			least = distance;
			best = i;
		}
	});
	return best;
}

/** Where a key leads from a stop: arrows walk in order, Home and End jump; other keys `null`. */
export function walk(key: string, at: number, count: number): number | null {
	if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1);
	if (key === 'ArrowLeft' || key === 'ArrowUp') return at < 0 ? count - 1 : Math.max(at - 1, 0);
	if (key === 'Home') return Math.min(0, count - 1);
	return key === 'End' ? count - 1 : null;
}

const element = (tag: string, textContent: string, more?: object): HTMLElement =>
	Object.assign(document.createElement(tag), { textContent, ...more });

/** Rings a stop and writes its words beside it, and says which it is; without a stop hides both. */
function draw([, ring, details]: Parts, stop?: Stop, onMark?: OnMark) {
	ring.hidden = details.hidden = !stop;
	if (!stop) return;
	ring.style.cssText = `left:${stop.x}%;top:${stop.y}%`;
	details.replaceChildren(
		element('strong', stop.title),
		...stop.lines.map((line) => element('span', line)),
		// a tab of its own comes without a way back to this one
		stop.source
			? element('a', stop.source.title, {
					href: stop.source.url,
					target: '_blank'
				})
			: ''
	);
	// beside the mark where there is room; phones dock it by CSS
	details.style.cssText = `--x:${stop.x}%;--y:${stop.y}%`;
	details.classList.toggle('flip', stop.x > 50);
	details.classList.toggle('up', stop.y > 50);
	onMark?.(stop);
}

/**
 * Gives a figure's plot its cursor. The figure holds `[data-plot]` (the plot's box), `[data-ring]`, `[data-details]`
 * and `[data-said]`. `onMark` hears each mark that it comes to.
 */
export function cursor(figure: Element, snap: Snap, stops: Cursor['stops'], onMark?: OnMark) {
	const parts = (['plot', 'ring', 'details', 'said'] satisfies Part[]).map((name) =>
		figure.querySelector(`[data-${name}]`)
	) as unknown as Parts;
	const [plot, , details] = parts;
	const told: Cursor = { stops, show };
	let [all, at]: [readonly Stop[], number] = [[], -1];
	/** What says the details, places and pins them; it comes with the first press, or the first of them. */
	let box: Box | undefined;
	const boxed = (then: (box: Box) => void) =>
		box
			? then(box)
			: import('$browser/details/box').then(
					({ Box }) => then((box ??= new Box(parts, snap, told, go))),
					() => undefined
				);
	const current = () => (at < 0 ? (all = told.stops()) : all);
	function show(i: number, event?: Event) {
		const stop = current()[i];
		if (i !== at) draw(parts, stop, onMark);
		at = i;
		if (stop || box) void boxed((box) => i === at && box.show(event, stop, i, all.length));
	}
	const go = (event: MouseEvent) =>
		show(nearest(current(), event, plot.getBoundingClientRect(), snap), event);
	plot.tabIndex = 0;
	plot.onpointerdown = (event) => boxed((box) => (box.down = event));
	plot.onpointermove = (event) => (box?.keeps(event) ?? event.pointerType === 'touch') || go(event);
	plot.onclick = go;
	// the details may open under the pointer, which leaves the plot for them; by the time their box is here it may be back
	plot.onpointerleave = details.onpointerleave = (event) =>
		boxed((box) => plot.matches(':hover') || box.keeps(event) || show(-1));
	plot.onkeydown = (event) => {
		const next = walk(event.key, at, current().length);
		if (next === null || event.metaKey || event.ctrlKey || event.altKey) return;
		event.preventDefault();
		show(next, event);
	};
	return told;
}
