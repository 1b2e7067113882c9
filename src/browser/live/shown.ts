import type { Packed, Sound, Stop } from '$lib/packed';
import { unpack } from './cursor';

/** What a figure shows at this moment: its marks with their words and sources, and how they are heard where they are a series. */
export interface Shown {
	readonly stops: readonly Stop[];
	readonly sound: Sound | undefined;
}

/**
 * The marks of a figure as it is drawn: those of its live chart, or those that came with its page or its step.
 *
 * @throws Error when they cannot be had.
 */
export async function shownIn(figure: Element): Promise<Shown> {
	if (figure.matches('[data-awake]')) {
		const { stops, sound } = await (await import('./island')).awakeOf(figure);
		return { stops: stops(), sound: sound() };
	}
	const own = document.querySelector('[data-marks]')?.textContent;
	const packed = own ? (JSON.parse(own) as Packed) : await fetched(figure as HTMLElement);
	return { stops: unpack(packed), sound: packed.sound };
}

async function fetched({ dataset: { figure, at } }: HTMLElement): Promise<Packed> {
	const answer = await fetch(`fragments/${figure}/${at}.json`, {
		signal: AbortSignal.timeout(10_000)
	});
	if (!answer.ok) throw new Error('its marks did not arrive');
	return (await answer.json()) as Packed;
}
