/** Ways out of a figure, each begun by a link that works without script. */
import { copied } from './copied';
import { readUrl, type Taken } from './snippets';

/** Carries out what a `data-do` link promises. */
export async function run(target: HTMLElement): Promise<void> {
	const { do: what } = target.dataset;
	const figure = target.closest('[data-figure]');
	if (what === 'theme') return theme();
	if (what === 'share') return share(document.title, location.href, target);
	if (!figure) return;
	const taken = takenFrom(figure);
	if (what === 'link') return copied(target, readUrl(taken));
	const { open } = await import('$lib/dialog');
	await open(figure, taken, what === 'download' ? 'download' : 'iframe');
}

/** What a figure shows now: its chart, its step and the reader's own choices. */
function takenFrom(figure: Element): Taken {
	const say = (name: string) => figure.getAttribute(`data-${name}`) ?? '';
	const embed = figure.querySelector<HTMLAnchorElement>('[data-do="embed"]')?.href ?? location.href;
	return {
		root: embed.slice(0, embed.lastIndexOf('/embed/')),
		chart: say('figure'),
		step: say('at'),
		query: say('query'),
		own: say('own'),
		title: figure.querySelector('[data-headline]')?.textContent ?? say('title')
	};
}

/** The system's own sheet where there is one, else the clipboard. */
export async function share(title: string, url: string, button: HTMLElement): Promise<void> {
	if (!navigator.share) return copied(button, url);
	await navigator.share({ title, url }).catch(() => undefined);
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
