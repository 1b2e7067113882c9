/** The story's views of a chart, on its page: each a link to a state, which is drawn in place. */

const views = () => document.querySelectorAll<HTMLAnchorElement>('[data-view]');

/** The view that a plain click asks for. */
export function wanted(event: MouseEvent): HTMLAnchorElement | null {
	if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
	return (event.target as Element).closest<HTMLAnchorElement>('[data-view]');
}

/** Marks the view that is drawn, and gives the figure its finding: that holds for this state. */
export function mark(figure: Element, text: string) {
	for (const view of views()) {
		const now = view.search === text;
		if (now) view.setAttribute('aria-current', 'true');
		else view.removeAttribute('aria-current');
		if (!now || !text) continue;
		figure.querySelector('[data-headline]')!.textContent = view.textContent;
		figure.querySelector('[data-sub]')!.textContent = view.dataset.sub!;
		figure.querySelector('[data-said]')!.textContent = view.textContent;
	}
}
