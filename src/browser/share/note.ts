/** A note that opens from words of the prose, to which they are a link. */

/** The note that was open as a pointer went down on its words, which closes it before they are clicked. */
let closing: Element | null = null;

const noteOf = (words: HTMLAnchorElement) => document.querySelector<HTMLElement>(words.hash)!;
const open = (note: Element) => note.matches(':popover-open');

addEventListener(
	'pointerdown',
	({ target }) => {
		const words = (target as Element).closest<HTMLAnchorElement>('[data-do="note"]');
		const note = words && noteOf(words);
		closing = note && open(note) ? note : null;
	},
	true
);

/**
 * Opens the note behind words, beside them and with the focus, from where Tab goes back to them; or closes it.
 *
 * @throws TypeError in a browser without popovers: there the link leads to it.
 */
export function toggle(words: HTMLAnchorElement): void {
	const note = noteOf(words);
	const closed = closing === note;
	closing = null;
	if (open(note)) return note.hidePopover();
	if (closed) return;
	note.showPopover({ source: words });
	note.focus({ preventScroll: true });
}
