/**
 * Where the reader is: known without asking the page while it scrolls, for an answer would lay it out, and
 * observers of all parts cost more still. In a window of another size what crosses its middle stays there, as
 * far through it; where the size lays nothing out anew, as when the bar of a phone's browser comes or goes,
 * nothing moves.
 */

const all = [
	...document.querySelectorAll('main > :not([data-scene], details, [popover]), [data-step]')
];
const unfolded = () => all.filter((part) => !part.closest('details:not([open])'));

/** Where parts of the page begin and end, down from its head. */
const edgesOf = (parts: readonly Element[]) => [
	0,
	...parts.flatMap((part) => {
		const { top, bottom } = part.getBoundingClientRect();
		return [top + scrollY, bottom + scrollY];
	}),
	document.documentElement.scrollHeight
];

let parts = unfolded();
let edges = edgesOf(parts);
/** How far the page is scrolled, in pixels. */
export let y = scrollY;
let [width, height] = [innerWidth, innerHeight];
let turning = 0;

/** The last edge that has come to the middle of the window. */
const reached = () => edges.findLastIndex((edge) => edge <= y + height / 2);

/** The parts that have begun above the middle of the window, and all that are not folded away. */
export const passed = (): [begun: readonly Element[], all: readonly Element[]] => [
	parts.slice(0, Math.ceil(reached() / 2)),
	parts
];

const looks: (() => void)[] = [];
/** Calls `look` when the page was scrolled or laid out anew, between two frames. */
export const watch = (look: () => void) => void looks.push(look);
const tell = () => looks.forEach((look) => look());

function turn() {
	turning = 0;
	const now = edgesOf(parts);
	const at = reached();
	const middle = y + height / 2;
	[width, height] = [innerWidth, innerHeight];
	const [from = 0, to = from] = edges.slice(at, at + 2);
	const [top = 0, bottom = top] = now.slice(at, at + 2);
	if (now.some((edge, i) => Math.abs(edge - edges[i]!) > 1)) {
		const share = (middle - from) / (to - from || 1);
		scrollTo({ top: top + share * (bottom - top) - height / 2, behavior: 'instant' });
	}
	edges = now;
	y = scrollY;
	tell();
}

let asked: number | undefined;
/** Between two frames, where the page is laid out already and to ask it costs nothing. */
function look() {
	asked = undefined;
	if (turning) return;
	y = scrollY;
	tell();
}

// in the frame of the new size, once figures have gone where they belong in it
addEventListener('resize', () => (turning ||= requestAnimationFrame(turn)));
addEventListener('scroll', () => (asked ??= window.setTimeout(look, 100)), { passive: true });
new ResizeObserver(() => {
	if (innerWidth !== width || turning) return;
	parts = unfolded();
	edges = edgesOf(parts);
	tell();
}).observe(document.body);
