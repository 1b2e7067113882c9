/**
 * Figures in windows too short or too narrow to pin one. The pinned figure of a scene moves into the step that it shows, and
 * a copy of it, with its own picture, source and links, into each other step that comes near; in a window that is
 * large again, the one that is read is pinned. Where a fragment is lost the step's still stands.
 */
import { spared } from '$browser/offline/slow';
import { leave } from './attend';
import { enter as pin, morph, partsOf, pinned } from './swap';

/** Written out in wake.ts, in the sheets of scenes and in present.css as well. */
const short = matchMedia('(max-height: 27rem), (max-width: 20rem)');
const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
const sceneOf = (step: Element) => step.closest<HTMLElement>('[data-scene]')!;

/** The figure of each scene, which the others are copies of, and the box that it is pinned in. */
const owned = new Map<Element, { figure: HTMLElement; box: Element }>();
/** Figures by the step that they stand in. */
const placed = new Map<Element, HTMLElement>();
let reading: HTMLElement | undefined;

function ownOf(scene: Element) {
	const figure = pinned(scene);
	const known = owned.get(scene) ?? (figure && { figure, box: figure.parentElement! });
	if (known) owned.set(scene, known);
	return known;
}

/** Moves a figure, and keeps the focus that is within it. */
function moved(figure: HTMLElement, move: () => void) {
	const focused = document.activeElement as HTMLElement | null;
	const within = figure.contains(focused);
	move();
	if (within) focused!.focus({ preventScroll: true });
}

/** A copy of a figure for another step, without the life that it may have, its fields joined to its own form. */
function copyOf(figure: HTMLElement, { id }: HTMLElement): HTMLElement {
	const copy = figure.cloneNode(true) as HTMLElement;
	for (const form of copy.querySelectorAll('form[id]')) form.id = `form-${id}`;
	for (const field of copy.querySelectorAll('[form]')) field.setAttribute('form', `form-${id}`);
	for (const part of copy.querySelectorAll('[data-shown]')) part.remove();
	copy.querySelector('[data-words]')!.id = `words-${id}`;
	copy.querySelector('[data-plot]')!.setAttribute('aria-describedby', `words-${id}`);
	copy.removeAttribute('data-awake');
	copy.querySelector('[data-said]')!.textContent = '';
	for (const part of copy.querySelectorAll<HTMLElement>('[data-ring], [data-details]'))
		part.hidden = true;
	return copy;
}

/** Puts a figure before the still that it hides. */
function put(step: HTMLElement, figure: HTMLElement, html?: string) {
	const still = step.querySelector('.still')!;
	const focused = still.contains(document.activeElement);
	const { bottom } = step.getBoundingClientRect();
	placed.set(step, figure);
	moved(figure, () => still.before(figure));
	try {
		// drawn where it stands, so that guesses are marked in it
		if (html) morph(figure, step, html);
	} catch (error) {
		figure.remove();
		placed.delete(step);
		throw error;
	}
	if (focused) figure.querySelector<HTMLElement>('[data-source]')?.focus({ preventScroll: true });
	// what is read below it stays in its place: the browser would hold the step that changes
	if (bottom < innerHeight / 2)
		scrollBy({ top: step.getBoundingClientRect().bottom - bottom, behavior: 'instant' });
}

async function place(step: HTMLElement): Promise<void> {
	const own = ownOf(sceneOf(step));
	if (!own || !short.matches || placed.has(step)) return;
	// unfolded it comes near again
	if (step.closest('details:not([open])')) return;
	if (own.figure.dataset.at === step.id) return put(step, own.figure);
	try {
		const html = await partsOf(step);
		if (short.matches && !placed.has(step)) put(step, copyOf(own.figure, step), html);
	} catch {
		// asked for again when the step is come to
	}
}

/** Further than from the links of one figure to the next figure, so that keys come to both in order. */
const near = new IntersectionObserver(
	(seen) => {
		for (const { isIntersecting, target } of seen)
			if (isIntersecting) void place(target as HTMLElement);
	},
	{ rootMargin: '1500px 0px' }
);

function turn() {
	near.disconnect();
	// where data is spared each stands as a still until it is read
	if (short.matches) return spared() ? undefined : steps.forEach((step) => near.observe(step));
	for (const [scene, own] of owned) {
		const read = reading && sceneOf(reading) === scene ? placed.get(reading) : undefined;
		const figure = read ?? own.figure;
		owned.set(scene, { ...own, figure });
		moved(figure, () => own.box.append(figure));
	}
	for (const figure of placed.values())
		if (figure.closest('[data-step]')) {
			leave(figure);
			figure.remove();
		}
	placed.clear();
	if (reading) void pin(reading, true);
}
short.addEventListener('change', turn);
turn();

/** A step is read: its figure is asked for again where it was lost. */
export function enter(step: HTMLElement): Promise<void> {
	reading = step;
	return place(step);
}

/** A scene comes within a screen: so does its first figure. */
export function approach(scene: Element): void {
	const first = scene.querySelector<HTMLElement>('[data-step]');
	if (first && !spared()) void place(first);
}
