/** The words of a chart's page that follow its picture: citations, what it shows, and the table of its day. */
import type { Drawn } from './address';
import { readAsOf } from './past';

/** Puts the state into the address that the page's citations name: `Cite.svelte` writes which that is. */
function cite(query: string) {
	for (const part of document.querySelectorAll<HTMLElement>('[data-cite]')) {
		const before = part.dataset.cite!;
		const after = before.replace(/\?.*$/, '') + query;
		part.textContent = part.textContent.replace(before, () => after);
		part.dataset.cite = after;
	}
}

/** Writes what was drawn into the words of the page around a figure. */
export function tell(figure: Element, { live: { state }, text }: Drawn) {
	cite(text);
	const shows = document.querySelector('[data-shows]');
	if (shows) shows.textContent = figure.querySelector('[data-words]')!.textContent;
	if (state.asof !== undefined) readAsOf(String(state.asof));
}
