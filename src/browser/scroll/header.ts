/** The story's header, which leaves on the way down and returns on the way up. */

export {};

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

/** Over the loss the header has its colour. */
const over = new Set<Element>();
const fields = new IntersectionObserver(
	(seen) => {
		for (const { isIntersecting, target } of seen)
			if (isIntersecting) over.add(target);
			else over.delete(target);
		header?.toggleAttribute('data-field', over.size > 0);
	},
	{ rootMargin: '0% 0% -99% 0%' }
);
document.querySelectorAll('main [data-field]').forEach((field) => fields.observe(field));
