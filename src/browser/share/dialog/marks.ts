import { unpack } from '$browser/live/cursor';
import type { Packed, Stop } from '$lib/packed';

/**
 * The marks of a figure as it is drawn, with their words and sources: those of its live chart, or those
 * that came with its page or its step.
 *
 * @throws Error when they cannot be had.
 */
export async function marksOf(figure: Element): Promise<readonly Stop[]> {
	if (figure.matches('[data-awake]'))
		return (await (await import('$browser/live/island')).awakeOf(figure)).stops();
	const own = document.querySelector('[data-marks]')?.textContent;
	if (own) return unpack(JSON.parse(own) as Packed);
	const { figure: chart, at } = (figure as HTMLElement).dataset;
	const answer = await fetch(`fragments/${chart}/${at}.json`);
	if (!answer.ok) throw new Error('its marks did not arrive');
	return unpack((await answer.json()) as Packed);
}
