/** Answers of the routes that write pictures. */
import { shownAs } from '$server/charts/shown';
import type { StepInfo } from '$lib/chart';
import { pngOf } from './png';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { pictureOf } from './svg';

export const svg = (body: string): Response =>
	new Response(body, { headers: { 'content-type': 'image/svg+xml' } });

export const png = async (picture: string, scale = 1): Promise<Response> =>
	new Response(await pngOf(picture, scale), { headers: { 'content-type': 'image/png' } });

/** Forms in which a picture is written: what its address ends in. */
export const kinds = ['svg', 'png'] as const;

/** The framed picture of a chart or a step, in the form that its address ends in. */
export function picture(
	id: string,
	step: StepInfo | null,
	kind: (typeof kinds)[number]
): Response | Promise<Response> {
	const { chart, view, ...words } = shownAs(id, step);
	const address = absolute(`/${words.home}`).replace(/^https?:\/\//, '');
	const drawn = pictureOf(chart, view, { ...words, from: site.title, address });
	return kind === 'png' ? png(drawn, 2) : svg(drawn);
}
