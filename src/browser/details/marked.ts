/** Addresses that open a chart with one of its marks pinned: `?mark=` and the mark's own name. */
import type { Piece, Stop } from '$lib/packed';
import { queryOf } from '$lib/state/write';
import type { Cursor } from './cursor';

/** The root of the site; chunks and, in development, sources lie three folders below it. */
const root = new URL('../../../', import.meta.url).href;

/** The marks of a still figure with their own names: only its drawing for elements holds these. */
async function named({ dataset: { figure = '', at = '' } }: HTMLElement): Promise<Piece['marks']> {
	const answer = await fetch(`${root}element/${figure}${at && `/${at}`}.json`);
	return ((await answer.json()) as Piece).marks;
}

/** A mark's own name. */
export async function idOf(figure: HTMLElement, stop: Stop): Promise<string | undefined> {
	if (stop.id !== undefined) return stop.id;
	const { ids, stops } = await named(figure);
	return ids?.[
		stops.findIndex(([x, y, , title]) => x === stop.x && y === stop.y && title === stop.title)
	];
}

/**
 * Where a stop can be read as it is shown: on the chart's page, or in the embed of a step.
 *
 * @throws Error when its name cannot be had.
 */
export async function addressOf(figure: HTMLElement, stop: Stop): Promise<string> {
	const id = await idOf(figure, stop);
	if (id === undefined) throw new Error(`${stop.title}: no name`);
	const { figure: chart = '', at = '', query, own } = figure.dataset;
	const pinned = figure.closest('[data-scene]');
	const drawn = figure.querySelector<HTMLElement>('[data-chart]')!.dataset.state ?? '{}';
	// a step of the story says what differs from the chart’s first state
	const state = pinned ? (own ?? queryOf(Object.entries(JSON.parse(drawn) as object))) : query;
	const page = at && !pinned ? `embed/${chart}/${at}/` : `charts/${chart}/`;
	const found = new URL(root + page + (state ?? ''));
	found.searchParams.set('mark', id);
	return found.href.replaceAll('%2C', ',').replaceAll('%2F', '/');
}

/** Pins the mark of that name, once what else the address asks for is drawn, and says it; one that is not there is named, as other words of an address are. */
export async function open(
	figure: HTMLElement,
	cursor: Cursor,
	id: string,
	drawn?: Promise<unknown>
): Promise<void> {
	await drawn;
	const stops = cursor.stops();
	const ids = stops[0]?.id === undefined ? (await named(figure)).ids : stops.map(({ id }) => id);
	const i = ids?.indexOf(id) ?? -1;
	if (i >= 0) return cursor.show(i, new KeyboardEvent('keydown', { key: 'Enter' }));
	const said = document.querySelector('[data-control-said]')!;
	said.textContent = `${said.textContent} Left as it was: mark=${id.slice(0, 100)}.`.trim();
	said.closest('details')?.setAttribute('open', '');
}
