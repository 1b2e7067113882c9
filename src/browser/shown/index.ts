/**
 * The table of what a figure shows, over its picture; in windows too small for both, over all. It follows the
 * figure to another step and to the reader's own state.
 */
import type { Stop } from '$lib/packed';
import { adopt } from '$browser/sheets/adopted';
import { shownIn, type Shown } from '$browser/live/shown';
import { attend, heardIn, hush, nameIn, SOUNDS } from '$browser/sound';
import look from './shown.css?inline';

const small = matchMedia('(max-width: 47.99rem), (max-height: 27rem)');
const panels = new WeakMap<Element, HTMLDialogElement>();

const made = <Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	more: Partial<HTMLElementTagNameMap[Name]> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
	const element = Object.assign(document.createElement(name), more);
	element.append(...children);
	return element;
};

/** A mark: its name, what its details say, and its source. */
function rowOf({ title, lines, source }: Stop): HTMLTableRowElement {
	const link = source && made('a', { href: source.url, target: '_blank' }, source.title);
	return made(
		'tr',
		{},
		made('th', { scope: 'row' }, title),
		made('td', {}, ...lines.map((line) => made('span', {}, line))),
		made('td', {}, link ?? '—')
	);
}

function tableOf(stops: readonly Stop[], caption: string): HTMLTableElement {
	const heads = ['Mark', 'Details', 'Source'].map((name) => made('th', { scope: 'col' }, name));
	return made(
		'table',
		{},
		made('caption', {}, caption),
		made('thead', {}, made('tr', {}, ...heads)),
		made('tbody', {}, ...stops.map(rowOf))
	);
}

/** What the panel holds, and what fills it with what is shown now. */
function panelOf(figure: HTMLElement, whole: string) {
	const hears = made('p', { className: 'hears' });
	const shut = made('button', { type: 'button', className: 'shut' }, 'Close');
	const scroller = made('div', { className: 'rows', tabIndex: 0, role: 'region' });
	const more = made('a', { href: whole }, 'All rows of the chart, with their sources');
	// out of a frame it leads to a tab of its own
	if (!figure.querySelector('[data-foot]')) more.target = '_blank';
	const panel = made(
		'dialog',
		{ className: 'shown' },
		made('div', { className: 'head' }, hears, shut),
		scroller,
		made('p', { className: 'more' }, more)
	);
	panel.dataset.shown = '';
	shut.onclick = () => panel.close();
	panel.onclick = ({ target }) => target === panel && panel.close();
	const fill = (shown: Shown) => {
		const table = tableOf(shown.stops, figure.querySelector('[data-headline]')!.textContent);
		panel.ariaLabel = scroller.ariaLabel = `Table: ${table.caption!.textContent}`;
		const words = heardIn(shown);
		const button = made('button', { type: 'button' }, 'Play as sound');
		button.dataset.do = 'sound';
		hears.replaceChildren(...(words ? [button, made('span', {}, words)] : []));
		nameIn(figure);
		scroller.replaceChildren(table);
		scroller.scrollTop = 0;
	};
	return { panel, scroller, fill };
}

/** Marks the row of the mark that sounds, and keeps it in the middle. */
function mark(scroller: HTMLElement, at: number) {
	const { rows } = scroller.querySelector('tbody')!;
	for (const row of rows) row.classList.toggle('sounds', row.sectionRowIndex === at);
	const row = rows[at];
	if (!row) return;
	// in low windows the whole panel scrolls
	const scrolls =
		scroller.scrollHeight > scroller.clientHeight ? scroller : scroller.parentElement!;
	const [box, own] = [scrolls, row].map((part) => part.getBoundingClientRect());
	scrolls.scrollTop += own!.top - box!.top - box!.height / 2;
}

/** Keeps a panel true to its figure: another step or state fills it anew, what sounds is marked, and it closes where the figure is left. */
function follow(
	figure: HTMLElement,
	{ panel, scroller, fill }: ReturnType<typeof panelOf>
): () => void {
	const ended = new AbortController();
	const { signal } = ended;
	const refill = () =>
		shownIn(figure).then(
			(now) => signal.aborted || fill(now),
			() => panel.close()
		);
	attend(figure, { signal, changed: () => void refill(), left: () => panel.close() });
	const sounding = (event: Event) => mark(scroller, (event as CustomEvent<number>).detail);
	figure.addEventListener(SOUNDS, sounding, { signal });
	const escape = ({ key, defaultPrevented }: KeyboardEvent) => {
		const over = document.querySelector('dialog:modal');
		if (key === 'Escape' && !defaultPrevented && !over) panel.close();
	};
	addEventListener('keydown', escape, { signal });
	return () => ended.abort();
}

/** Opens a panel; once it is closed the focus goes back to the link, unless it is elsewhere on the page. */
function open(figure: HTMLElement, whole: string, shown: Shown) {
	const parts = panelOf(figure, whole);
	const { panel, scroller, fill } = parts;
	adopt(look, figure);
	figure.querySelector('[data-said]')!.after(panel);
	panels.set(figure, panel);
	fill(shown);
	const all = small.matches;
	if (all) panel.showModal();
	else panel.show();
	scroller.focus({ preventScroll: true });
	const leave = follow(figure, parts);
	panel.onclose = () => {
		leave();
		panels.delete(figure);
		// over all, it alone had the button that stops it
		if (all) hush(figure);
		const { activeElement: at, body } = document;
		const back = at === body || panel.contains(at);
		panel.remove();
		const link = figure.querySelector<HTMLElement>('[data-do="table"]');
		if (back) link?.focus({ preventScroll: true });
	};
}

/**
 * Opens the table of a figure, or closes it; `whole` is the address of all rows.
 *
 * @throws Error when its marks cannot be had.
 */
export async function toggle(figure: HTMLElement, whole: string): Promise<void> {
	const before = panels.get(figure);
	if (before) return before.close();
	const shown = await shownIn(figure);
	if (!panels.has(figure)) open(figure, whole, shown);
}
