/** What follows the scroll itself: the header, the way that the opening's sum flies, and guesses made before. */

import './masthead';
import './place';

/**
 * Where the header stays in the window, it leaves on the way down and returns on the way up. It goes
 * by the scroll alone, a few looks a second and one at its end: listeners to wheel and fingers would
 * make the browser find what is under them each time, and a timer would have the page laid out to
 * answer it. A browser that does not tell the end is looked at each time.
 */
const header = document.querySelector('.masthead');
const pause = 'onscrollend' in window ? 150 : 0;
let y = scrollY;
let seen = 0;
function look({ type, timeStamp }: Event) {
	if (type === 'scroll' && timeStamp - seen < pause) return;
	seen = timeStamp;
	const way = scrollY - y;
	if (Math.abs(way) < 6) return;
	y += way;
	header?.toggleAttribute('data-down', way > 0 && y > innerHeight / 2);
}
const stays = matchMedia('(min-width: 64rem)');
const follow = () => {
	for (const type of ['scroll', 'scrollend'])
		if (stays.matches) addEventListener(type, look, { passive: true });
		else removeEventListener(type, look);
};
stays.addEventListener('change', follow);
follow();

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

/** Share of an element's way through the window, as CSS's `cover` range counts it. */
const cover = (top: number, height: number) => (innerHeight - top) / (innerHeight + height);

/**
 * For browsers without view timelines: how far each scrubbed scene has come, from 0 to 1, as the
 * custom property that its paused animations take their time from. The ranges are those of the CSS.
 */
function scrub() {
	for (const part of document.querySelectorAll<HTMLElement>('[data-scrub], [data-morph]')) {
		const { top, height } = part.getBoundingClientRect();
		const name = part.dataset.scrub ?? 'morph';
		const least = Math.min(height, innerHeight);
		const [from, to] =
			name === 'draw'
				? [0.18, 0.5]
				: name === 'fall'
					? [0.2, 0.57]
					: [(0.2 * least) / (innerHeight + height), 1 - (0.9 * least) / (innerHeight + height)];
		const at = Math.min(1, Math.max(0, (cover(top, height) - from) / (to - from)));
		part.closest<HTMLElement>('[data-scene]')?.style.setProperty(`--${name}`, at.toFixed(4));
	}
}
if (!CSS.supports('animation-timeline', '--fall')) {
	let asked = 0;
	addEventListener(
		'scroll',
		() => {
			asked ||= requestAnimationFrame(() => {
				asked = 0;
				scrub();
			});
		},
		{ passive: true }
	);
	scrub();
}

try {
	// lost, the guess can be made again
	if (sessionStorage.length) import('./guess').then(({ restore }) => restore()).catch(() => {});
} catch {
	// no storage, so nothing was kept
}
