/** What follows the scroll itself, and guesses: those that are near, and those that were made before; presenting, where the address asks for it. */
import './focus';
import './header';
import './masthead';
import './place';
import './scrub';
import './where';

// lost, it is asked for again by what the reader does with a guess
const guess = () => {
	near.disconnect();
	import('./guess').catch(() => {});
};
const near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && guess(), {
	rootMargin: '100%'
});
document.querySelectorAll('[data-guess]').forEach((asked) => near.observe(asked));

// lost, the story stands to be scrolled
if (/^\?present\b/.test(location.search))
	import('$browser/present').then(({ resume }) => resume()).catch(() => {});

try {
	if (sessionStorage.length) guess();
} catch {
	// no storage, so nothing was kept
}
