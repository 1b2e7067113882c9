/** Takes over a still figure: the server's own nodes become a live chart. Loaded when a control is used, or an address asks for a state. */
import { hydrate, unmount } from 'svelte';
import type { Source, State } from '$lib/chart';
import { charts, isChart } from '$charts';
import type { Sound, Stop } from '$lib/packed';
import { leadSource, soundOf, stopsOf } from '$lib/stops';
import { Live } from './live.svelte';

export interface Awake {
	/** Its state, and the way to another. */
	readonly live: Live;
	/** What the cursor stops at in the picture as it is drawn. */
	stops(): Stop[];
	/** How that picture is heard, where it is a series. */
	sound(): Sound | undefined;
	/** Leaves the picture as it is drawn, without life. */
	rest(): void;
}

const awakened = new WeakMap<Element, Awake>();

/** A figure's live chart; one that sleeps is woken. */
export const awakeOf = async (figure: Element): Promise<Awake> =>
	awakened.get(figure) ?? hydrateFigure(figure, () => undefined);

/** Names the source of what is drawn under the picture; without one the line stays. */
function cite(figure: Element, source: Source | null) {
	const link = figure.querySelector<HTMLAnchorElement>('[data-source]');
	if (!link || !source) return;
	link.href = source.url;
	[source.title, source.by ?? source.title].forEach((text, i) => {
		const part = link.children[i];
		if (part) part.textContent = text;
	});
}

async function rowsAt(url: string): Promise<unknown[]> {
	const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
	const rows = (answer.ok ? await answer.json() : []) as unknown[];
	if (!rows.length) throw new Error(`${url}: ${answer.status}`);
	return rows;
}

/**
 * Hydrates the picture of a figure in place. `close` closes the details of its cursor, with each other picture.
 *
 * @throws Error when the figure names no known chart or its rows cannot be had.
 */
export async function hydrateFigure(figure: Element, close: () => void): Promise<Awake> {
	const box = figure.querySelector<HTMLElement>('[data-chart]');
	const { chart: id = '', rows: url = '' } = box?.dataset ?? {};
	if (!box || !isChart(id)) throw new Error(`no chart "${id}"`);
	const [{ default: chart }, rows] = await Promise.all([charts[id](), rowsAt(url)]);
	const words = figure.querySelector('[data-words]');
	const lead = figure.querySelector('[data-source]')?.getAttribute('href') ?? '';
	// the picture may have become another step's meanwhile
	const drawn = JSON.parse(box.dataset.state ?? '{}') as State;
	const live: Live = new Live(chart, rows, drawn, () => {
		close();
		if (words) words.textContent = chart.describe(live.props.view);
		cite(figure, leadSource(live.props.view, [{ url: lead }]));
	});
	const component = hydrate(chart.Component, { target: box, props: live.props });
	const stops = () => stopsOf(live.props.view);
	figure.setAttribute('data-awake', '');
	const awake: Awake = {
		live,
		stops,
		sound: () => soundOf(live.props.view),
		rest() {
			awakened.delete(figure);
			figure.removeAttribute('data-awake');
			box.replaceWith(box.cloneNode(true));
			void unmount(component);
		}
	};
	awakened.set(figure, awake);
	return awake;
}
