/**
 * One cursor for mouse, touch and keyboard over a plot: it stops at the nearest mark and says its
 * words in the details box and to a screen reader. It needs no framework, so the embed's plain
 * script and the awake figure share it.
 */
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

/** Index of the stop nearest to a point of the plot, all in pixels; `-1` where there are none. */
export function nearest(
	stops: readonly Stop[],
	point: { x: number; y: number },
	size: { width: number; height: number },
	snap: Snap
): number {
	let best = -1;
	let least = Infinity;
	stops.forEach((stop, i) => {
		const dx = snap === 'y' ? 0 : (stop.x / 100) * size.width - point.x;
		const dy = snap === 'x' ? 0 : (stop.y / 100) * size.height - point.y;
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

type Parts = [plot: HTMLElement, ring: HTMLElement, details: HTMLElement, said: HTMLElement];
const element = (tag: string, textContent: string, more?: object): HTMLElement =>
	Object.assign(document.createElement(tag), { textContent, ...more });

/** Rings a stop and writes its words beside it; without a stop hides both. */
function draw(ring: HTMLElement, details: HTMLElement, stop?: Stop) {
	ring.hidden = details.hidden = !stop;
	if (!stop) return;
	ring.style.cssText = `left:${stop.x}%;top:${stop.y}%`;
	details.replaceChildren(
		element('strong', stop.title),
		...stop.lines.map((line) => element('span', line)),
		stop.source
			? element('a', stop.source.title, {
					href: stop.source.url,
					target: '_blank',
					rel: 'noopener'
				})
			: ''
	);
	// beside the mark where there is room; phones dock it by CSS
	details.style.cssText = `--x:${stop.x}%;--y:${stop.y}%`;
	details.classList.toggle('flip', stop.x > 50);
	details.classList.toggle('up', stop.y > 50);
}

/** Index of the stop nearest to a pointer over a plot. */
function under(event: PointerEvent, plot: Element, all: readonly Stop[], snap: Snap) {
	const box = plot.getBoundingClientRect();
	const point = { x: event.clientX - box.left, y: event.clientY - box.top };
	return nearest(all, point, box, snap);
}

/**
 * Gives a figure's plot its cursor. `stops` is asked anew each time the details open.
 * The figure holds `[data-plot]` (the plot's box), `[data-ring]`, `[data-details]` and `[data-said]`.
 * `onMark` hears each mark that it comes to. Answers a function that closes the details, for when the
 * picture changes under them.
 */
export function cursor(figure: Element, snap: Snap, stops: () => readonly Stop[], onMark?: OnMark) {
	const [plot, ring, details, said] = (['plot', 'ring', 'details', 'said'] satisfies Part[]).map(
		(name) => figure.querySelector(`[data-${name}]`)
	) as unknown as Parts;
	let all: readonly Stop[] = [];
	let at = -1;
	function show(i: number, aloud?: boolean) {
		// a cursor without stops leaves the details to the one that has them
		if (i === at) return;
		at = i;
		const stop = all[i];
		draw(ring, details, stop);
		if (stop && aloud) said.textContent = [stop.title, ...stop.lines].join(', ');
		if (stop) onMark?.(stop);
	}
	const close = () => show(-1);
	// closed since: the picture may have changed under a pointer that rests
	const current = () => (at < 0 ? (all = stops()) : all);
	const follow = (event: PointerEvent) => show(under(event, plot, current(), snap));

	plot.tabIndex = 0;
	plot.addEventListener('pointerdown', (event) => ((all = stops()), follow(event)));
	plot.addEventListener('pointermove', follow);
	plot.addEventListener('pointerleave', (event) => {
		if (event.pointerType === 'mouse' && !details.contains(event.relatedTarget as Node)) close();
	});
	details.addEventListener('pointerleave', close);
	plot.addEventListener('keydown', (event) => {
		const next = walk(event.key, at, current().length);
		if (next === null || event.metaKey || event.ctrlKey || event.altKey) return;
		event.preventDefault();
		show(next, true);
	});
	figure.addEventListener('keydown', (event) => {
		if ((event as KeyboardEvent).key !== 'Escape' || at < 0) return;
		close();
		plot.focus();
	});
	return close;
}
