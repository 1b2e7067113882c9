/** Answers of the routes that write pictures. */
import { loaded } from '$server/charts/all';
import { mainSource } from '$lib/stops';
import type { StepInfo } from '$lib/chart';
import { pngOf } from './png';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { pictureOf } from './svg';

export const svg = (body: string): Response =>
	new Response(body, { headers: { 'content-type': 'image/svg+xml' } });

export const png = async (picture: string, scale = 1): Promise<Response> =>
	new Response(await pngOf(picture, scale), { headers: { 'content-type': 'image/png' } });

/** A chart as it begins, or as a step shows it: what is drawn, and the words for it. */
export function shown(id: string, step: StepInfo | null) {
	const { chart, rows, sources } = loaded(id);
	const view = chart.view(rows, step?.state ?? chart.initial);
	return {
		id: step ? `${id}-${step.id}` : id,
		chart,
		view,
		source: mainSource(view) ?? sources[0] ?? null,
		headline: step?.headline ?? chart.title,
		sub: step?.sub ?? chart.sub
	};
}

/** Where a chart or a step is read, from the site's root. */
export const home = (id: string, step: StepInfo | null): string =>
	step ? `/#${step.id}` : `/charts/${id}/`;

/** Forms in which a picture is written: what its address ends in. */
export const kinds = ['svg', 'png'] as const;

/** The framed picture of a chart or a step, in the form that its address ends in. */
export function picture(
	id: string,
	step: StepInfo | null,
	kind: (typeof kinds)[number]
): Response | Promise<Response> {
	const { chart, view, ...words } = shown(id, step);
	const address = absolute(home(id, step)).replace(/^https?:\/\//, '');
	const drawn = pictureOf(chart, view, { ...words, from: site.title, address });
	return kind === 'png' ? png(drawn, 2) : svg(drawn);
}
