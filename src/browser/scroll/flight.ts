/** The way that the sum of the opening flies, as custom properties of the flyer that CSS moves. */

export {};

const opening = document.querySelector<HTMLElement>('[data-flight]');

/** A place in percent of a plot, in pixels of the window. */
function spot(part: Element, x: number, y: number) {
	const { left, top, width, height } = part.closest('.plot')!.getBoundingClientRect();
	return { x: left + (x / 100) * width, y: top + (y / 100) * height };
}
const share = (part: Element, name: string) => parseFloat(part.getAttribute(name) ?? '');

/**
 * Where the sum starts and lands, in pixels of the pinned box. It goes by the attributes, which say
 * where things will be: their boxes may still be on the way there.
 */
function measure() {
	const sum = opening?.querySelector('.total .amount');
	const line = sum?.parentElement;
	const dot = opening?.querySelector(`[data-id="${opening.dataset.flight}"]`);
	const flyer = opening?.querySelector<HTMLElement>('[data-flyer]');
	// an opening that is far away is not laid out, nor asked to be
	if (!opening?.matches('[data-near]') || !sum || !line || !dot || !flyer?.parentElement) return;
	const origin = flyer.parentElement.getBoundingClientRect();
	const start = spot(sum, 100, share(line, 'y') + share(line, 'height') / 2);
	start.x -= sum.getBoundingClientRect().width / 2;
	[start, spot(dot, share(dot, 'cx'), share(dot, 'cy'))].forEach(({ x, y }, i) => {
		flyer.style.setProperty(`--x${i}`, `${x - origin.x}px`);
		flyer.style.setProperty(`--y${i}`, `${y - origin.y}px`);
	});
	flyer.style.setProperty('--sum-size', getComputedStyle(sum).fontSize);
}

/**
 * It is measured while the chapter's heading, which flies it, is in the window, and behind the frame
 * that laid the boxes out: asked for in a frame, they would be laid out for the asking.
 */
let flies = false;
const settle = () => flies && requestAnimationFrame(() => setTimeout(measure));
const morph = opening?.querySelector('[data-morph]');
if (morph)
	new IntersectionObserver((entries) => {
		flies = entries.at(-1)!.isIntersecting;
		if (flies) measure();
	}).observe(morph);
// each step moves the sum, and where nothing tweens no transition ends
opening?.addEventListener('drawn', settle);
opening?.addEventListener(
	'transitionend',
	({ target }) => (target as Element).matches('.total') && settle(),
	{ passive: true }
);
let resized: number | undefined;
addEventListener('resize', () => {
	clearTimeout(resized);
	resized = window.setTimeout(measure, 150);
});
