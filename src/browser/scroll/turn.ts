/**
 * Where the reader was, for a window of another size: what crosses its middle stays there, as far through it.
 * Where the size lays nothing out anew, as when the bar of a phone's browser comes or goes, nothing moves.
 */

export {};

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
let y = scrollY;
let [width, height] = [innerWidth, innerHeight];
let turning = 0;

function turn() {
	turning = 0;
	const now = edgesOf(parts);
	const middle = y + height / 2;
	[width, height] = [innerWidth, innerHeight];
	const at = edges.findLastIndex((edge) => edge <= middle);
	const [from = 0, to = from] = edges.slice(at, at + 2);
	const [top = 0, bottom = top] = now.slice(at, at + 2);
	if (now.some((edge, i) => Math.abs(edge - edges[i]!) > 1)) {
		const share = (middle - from) / (to - from || 1);
		scrollTo({ top: top + share * (bottom - top) - height / 2, behavior: 'instant' });
	}
	edges = now;
	y = scrollY;
}

// in the frame of the new size, once figures have gone where they belong in it
addEventListener('resize', () => (turning ||= requestAnimationFrame(turn)));
addEventListener('scroll', () => turning || (y = scrollY), { passive: true });
new ResizeObserver(() => {
	if (innerWidth !== width || turning) return;
	parts = unfolded();
	edges = edgesOf(parts);
}).observe(document.body);
