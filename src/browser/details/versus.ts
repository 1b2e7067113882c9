/**
 * Two marks are chosen to be compared: one in its pinned box, and the next one that is pinned, on a chart's own page. What
 * comes of them is said in src/lib/versus.ts.
 */
import type { Stop } from '$lib/packed';
import { idOf } from './marked';

/** The first of the two, while the second is looked for. */
const first = new WeakMap<HTMLElement, Stop>();

/** Has the live chart compare two marks; a chart that sleeps is woken by it, as by a field. */
async function compare(figure: HTMLElement, form: Element, pair: readonly Stop[]) {
	const names = await Promise.all(pair.map((stop) => idOf(figure, stop)));
	figure.dataset.versus = names.join(',');
	form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The form of a chart's page whose chart compares. */
function formOf(figure: HTMLElement): Element | null {
	const { state = '{}' } = figure.querySelector<HTMLElement>('[data-chart]')!.dataset;
	const compares = Object.hasOwn(JSON.parse(state) as object, 'versus');
	// an embed has no address that a reader sees
	const own = figure.querySelector('[data-foot]') && !figure.closest('[data-scene]');
	return compares && own ? document.querySelector('[data-controls]') : null;
}

/** Compares a mark with the first of the two, where one was chosen. */
export function compared(figure: HTMLElement, stop: Stop): boolean {
	const [form, other] = [formOf(figure), first.get(figure)];
	if (!form || !other || other.title === stop.title) return false;
	first.delete(figure);
	void compare(figure, form, [other, stop]);
	return true;
}

/** What makes a mark the first of two and closes its box; nothing where marks are not compared. */
export function offer(figure: HTMLElement, stop: Stop, shut: () => void): (() => void) | null {
	const form = formOf(figure);
	return (
		form &&
		(() => {
			first.set(figure, stop);
			shut();
			form.querySelector('[data-control-said]')!.textContent =
				`${stop.title}: now pin the mark to compare it with.`;
			form.closest('details')?.setAttribute('open', '');
		})
	);
}
