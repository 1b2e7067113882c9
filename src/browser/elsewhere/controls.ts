/** What an element fetches once its chart is to change: the live chart, joined to its form. */
import type { Cursor } from '$browser/details/cursor';
import { join } from '$browser/live/control';
import { hydrateFigure } from '$browser/live/island';

/**
 * Wakes the still figure of a shadow tree, from the rows of the site at that address. `say` sends the element's event of
 * the state after each change, as the difference from the picture's first one.
 * Answers a function that draws such a difference; `''` is the picture as it came.
 *
 * @throws Error when the chart's rows cannot be had.
 */
export async function wake(
	figure: Element,
	site: string,
	cursor: Cursor,
	say: (name: string, more: object) => void
): Promise<(state: string) => void> {
	const box = figure.querySelector<HTMLElement>('[data-rows]')!;
	box.dataset.rows = new URL(box.dataset.rows!, site).href;
	const form = figure.querySelector<HTMLFormElement>('[data-controls]')!;
	const { live, stops } = await hydrateFigure(figure, () => cursor.show(-1)).catch(
		(error: unknown) => {
			form.querySelector('[data-control-said]')!.textContent =
				'Nothing changed: the chart could not be fetched.';
			throw error;
		}
	);
	cursor.stops = stops;
	const first = live.state;
	figure.removeAttribute('data-jump');
	const { show, ask } = join(figure, form, live, (query) =>
		say('chartstate', { state: query.slice(1) })
	);
	return (state) => {
		show(first);
		ask([...new URLSearchParams(state)]);
	};
}
