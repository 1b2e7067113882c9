/** What a key comes to and the browser leaves out of sight is brought back into it. */

export {};

/** The words of the opening, which leave as the page scrolls. */
const words = document.querySelector('[data-field] h1')?.parentElement;

addEventListener('focusin', ({ target }) => {
	const stop = target as Element;
	if (!stop.matches(':focus-visible')) return;
	if (words?.contains(stop)) scrollTo(0, 0);
	// in a row or a table that moves sideways, what is cut by its edge counts as seen
	else if (stop.closest('[data-controls], [data-table]'))
		stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
