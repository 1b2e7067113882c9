/** Keys of presenting, which are those that clickers send too; and what has its keys for itself. */

const meanings = {
	PageDown: 'next',
	ArrowRight: 'next',
	ArrowDown: 'next',
	' ': 'next',
	PageUp: 'back',
	ArrowLeft: 'back',
	ArrowUp: 'back',
	Home: 'first',
	End: 'last',
	Escape: 'end',
	f: 'full'
} as const;
export type Meaning = (typeof meanings)[keyof typeof meanings];

/** Fields, and plots, whose marks the keys walk: pages only from one that is open. */
const fields = 'input, select, textarea, [contenteditable], [data-plot]';
const details = '[data-details]:not([hidden])';
/** What takes an Escape first: details, a table, a series that sounds. */
const open = `${details}, [data-shown]`;
/** Keys that one of them has no use for, and would leave to the window: pages in a line of text, space on a slider. */
function idle(key: string, at: Element): boolean {
	const plot = at.matches('[data-plot]') && !document.querySelector(details);
	if (key.startsWith('Page'))
		return plot || at.matches('input:not([type="range"], [type="number"])');
	return key === ' ' && (plot || at.matches('input[type="range"]'));
}
/** What is open over the page, and has all keys. */
const over = 'dialog:modal, :popover-open';

/** What a key means here; nothing where it belongs to what has the focus, to what is open, or to the browser. */
export function meant(event: KeyboardEvent): Meaning | undefined {
	const { key, target, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
	const meaning = (meanings as Partial<Record<string, Meaning>>)[key];
	if (!meaning || defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return undefined;
	if (document.querySelector(over)) return undefined;
	const at = target instanceof Element ? target : document.body;
	// a plot leaves Escape, once nothing is open
	if (meaning === 'end')
		return document.querySelector(open) || at.matches('input, select') ? undefined : meaning;
	// in a table the keys scroll
	if (at.closest('dialog')) return undefined;
	if (at.closest(fields) && !idle(key, at)) return undefined;
	if (key === ' ' && at.closest('button, summary, a')) return undefined;
	return meaning;
}

const stations = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
const stationsOf = (part: Element) =>
	[...part.querySelectorAll<HTMLElement>(stations)].filter((one) =>
		one.checkVisibility({ visibilityProperty: true })
	);

/** Has Tab lead from the end of each part to the head of the next, and Shift+Tab back, wherever they stand in the page. */
export function lead(event: KeyboardEvent, parts: readonly Element[]): void {
	const { activeElement: at } = document;
	const from = parts.findIndex((part) => part.contains(at));
	if (from < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
	const way = event.shiftKey ? -1 : 1;
	const end = way > 0 ? -1 : 0;
	if (stationsOf(parts[from]!).at(end) !== at) return;
	const rest = way > 0 ? parts.slice(from + 1) : parts.slice(0, from).reverse();
	const to = rest.map((part) => stationsOf(part).at(way > 0 ? 0 : -1)).find(Boolean);
	if (!to) return;
	event.preventDefault();
	to.focus({ preventScroll: true });
}
