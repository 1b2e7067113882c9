/** What follows the scroll itself: the header, the way that the opening's sum flies, and guesses made before. */

export {};

let last = scrollY;
addEventListener(
	'scroll',
	() => {
		const now = scrollY;
		if (Math.abs(now - last) < 6) return;
		document.documentElement.toggleAttribute('data-down', now > last && now > 80);
		last = now;
	},
	{ passive: true }
);

const opening = document.querySelector<HTMLElement>('[data-flight]');

/** Where the sum starts and lands, in pixels of the pinned box: read as the flight nears and after a resize. */
function measure() {
	const sum = opening?.querySelector('.total .amount');
	const dot = opening?.querySelector(`[data-id="${opening.dataset.flight}"]`);
	const pin = sum?.closest('[data-layer]')?.parentElement;
	if (!opening || !sum || !dot || !pin) return;
	const origin = pin.getBoundingClientRect();
	[sum, dot].forEach((end, i) => {
		const { x, y, width, height } = end.getBoundingClientRect();
		opening.style.setProperty(`--x${i}`, `${x + width / 2 - origin.x}px`);
		opening.style.setProperty(`--y${i}`, `${y + height / 2 - origin.y}px`);
	});
	opening.style.setProperty('--sum-size', getComputedStyle(sum).fontSize);
}

// the sum stands elsewhere in each state of its bill: look when the chapter's heading comes in
const morph = opening?.querySelector('[data-morph]');
if (morph) new IntersectionObserver(measure).observe(morph);
let resized: number | undefined;
addEventListener('resize', () => {
	clearTimeout(resized);
	resized = window.setTimeout(measure, 150);
});

try {
	if (sessionStorage.length) void import('./guess').then(({ restore }) => restore());
} catch {
	// no storage, so nothing was kept
}
