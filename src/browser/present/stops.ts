/**
 * The stops of presenting, in the order of the story: its opening, the heads of chapters, prose between scenes,
 * guesses, every step, and the end. Those of a detour count while it is open.
 */

const all = [
	...document.querySelectorAll<HTMLElement>(
		'main > [data-field] > :first-child, main > :not([data-scene], details, p, [popover], :empty), [data-step]'
	)
];
export const stops = () => all.filter((stop) => !stop.closest('details:not([open])'));

/** A stop for a reload, and the stop again, in a detour that may have closed since. */
export const numberOf = (stop: HTMLElement) => all.indexOf(stop);
export function numbered(n: number): HTMLElement | undefined {
	const detour = all[n]?.closest('details');
	if (detour) detour.open = true;
	return all[n];
}

/** The stop that the middle of the window is in. */
export function here(): HTMLElement {
	const reached = (stop: HTMLElement) => stop.getBoundingClientRect().top <= innerHeight / 2;
	return stops().findLast(reached) ?? all[0]!;
}

/** The address of a stop: its own, or that of the last before it which has one. */
export const addressOf = (stop: HTMLElement) =>
	all.slice(0, numberOf(stop) + 1).findLast(({ id }) => id)?.id ?? '';

/** What a stop says, for who hears it. */
export const sayingOf = (stop: HTMLElement) =>
	stop.querySelector('h1, h2, .question, .still strong')?.textContent ?? '';

const topOf = (part: Element) => part.getBoundingClientRect().top;

/** How much of a stop lies below `foot` while its head is at the head of the window. */
function beyond(stop: HTMLElement, foot: number): number {
	const { top, bottom } = stop.getBoundingClientRect();
	return bottom - top - foot;
}

/**
 * Brings the head of a stop to the head of the window, where its picture stands whole beside its prose; a
 * picture that is pinned above prose too long for the room down to `foot` gives way to it (present.css).
 */
export function place(stop: HTMLElement, foot: number): void {
	const scene = stop.closest<HTMLElement>('[data-step]')?.closest<HTMLElement>('[data-scene]');
	scene?.style.removeProperty('--give');
	const over = Math.ceil(beyond(stop, foot));
	if (over > 0) scene?.style.setProperty('--give', `${over}px`);
	// the opening stays in the window as long as its scene does
	const top = stop === all[0] ? 0 : scrollY + topOf(stop);
	scrollTo({ top, behavior: 'instant' });
}

/** Whether a stop was read on in: its head is above the window. */
export const readOn = (stop: HTMLElement) => topOf(stop) < -2;

/** Reads on in a stop that is longer than the window above `foot`; whether there was more of it. */
export function more(stop: HTMLElement, foot: number): boolean {
	const { paddingBlockStart, paddingBlockEnd, lineHeight } = getComputedStyle(stop);
	const rest = stop.getBoundingClientRect().bottom - parseFloat(paddingBlockEnd) - foot;
	if (rest < 2) return false;
	// prose moves on below what is pinned above it; two lines that were read stay
	const page = foot - parseFloat(paddingBlockStart) - 2 * (parseFloat(lineHeight) || 28);
	const figure = stop.querySelector('[data-figure]');
	const next = figure && topOf(figure) > 8 ? topOf(figure) : rest;
	scrollBy({ top: Math.min(rest, next, Math.max(page, 44)), behavior: 'instant' });
	return true;
}
