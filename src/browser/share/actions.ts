/** Actions of figures and prose, each begun by a link that works without script. */
import type { Part } from '$lib/parts';
import { copied } from '$browser/clipboard/copied';
import { toggle } from './note';
import { readUrl, type Taken } from '$lib/snippets';
import { frameTitle } from '$lib/called';

/** Carries out what a `data-do` link promises; `copy` is that of its address where it has already begun. */
export async function run(target: HTMLElement, copy?: Promise<void>): Promise<void> {
	const { do: what } = target.dataset;
	if (what === 'theme') return theme();
	if (what === 'present') return (await import('$browser/present')).start();
	if (what === 'note') return toggle(target as HTMLAnchorElement);
	const figure = target.closest<HTMLElement>('[data-figure]');
	if (!figure || what === 'link') return copied(target, copy ?? addressOf(target));
	if (what === 'table')
		return (await import('$browser/shown')).toggle(figure, (target as HTMLAnchorElement).href);
	if (what === 'sound') return (await import('$browser/sound')).toggle(figure);
	const { open } = await import('./dialog');
	await open(figure, takenFrom(figure), what === 'download' ? 'download' : 'iframe');
}

/** What the links Link and Share hand on: the figure's step with the reader's own choices, where the link itself leads, or the page. */
export function addressOf(target: Element): string {
	const figure = target.closest('[data-figure]');
	return figure ? readUrl(takenFrom(figure)) : (target as HTMLAnchorElement).href || location.href;
}

/** What a figure shows now: its chart, its step and the reader's own choices. */
function takenFrom(figure: Element): Taken {
	const say = (name: Part) => figure.getAttribute(`data-${name}`) ?? '';
	const embed = figure.querySelector<HTMLAnchorElement>('[data-do="embed"]')?.href ?? location.href;
	const title = figure.querySelector('[data-headline]')?.textContent ?? say('title');
	// in the story they end with a count of marks, which a picture elsewhere does not have
	const words = figure.querySelector('[data-words]')!.textContent.replace(/ \d+ marks?\.$/, '');
	return {
		root: embed.slice(0, embed.lastIndexOf('/embed/')),
		chart: say('figure'),
		step: say('at'),
		query: say('query'),
		fullQuery: say('own'),
		title,
		label: say('at') && !say('query') ? title : frameTitle(say('title'), words),
		words,
		...(say('query') ? { pictured: say('title') } : {})
	};
}

function theme() {
	const root = document.documentElement;
	const dark = root.dataset.theme
		? root.dataset.theme === 'dark'
		: matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme = dark ? 'light' : 'dark';
	try {
		localStorage.setItem('theme', root.dataset.theme);
	} catch {
		// storage may be closed to us; the choice then lasts for this page
	}
}
