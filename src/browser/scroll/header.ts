/** The story's header, which leaves on the way down and returns on the way up. */
import { watch, y } from './where';

const header = document.querySelector('.masthead');
const stays = matchMedia('(min-width: 64rem)');

/**
 * How far the page was scrolled when the header last came or went. By the scroll alone: listeners to wheel and
 * fingers would make the browser find what is under them each time.
 */
let from = y;
watch(() => {
	const way = y - from;
	if (Math.abs(way) < 6) return;
	from = y;
	if (stays.matches) header?.toggleAttribute('data-down', way > 0 && y > innerHeight / 2);
});

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
