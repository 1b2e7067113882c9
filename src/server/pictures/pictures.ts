/** Answers of the routes that write pictures. */
import { shownAs } from '$server/charts/shown';
import type { Shown, StepInfo } from '$lib/chart';
import { credited, type Credit } from '$lib/text/credit';
import { creditedPng } from '$lib/text/png';
import { chartCard } from './card';
import { pngOf } from './png';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { pictureOf } from './svg';

/** What the picture of a page says of itself inside its file. */
export const creditOf = (title: string, words: string, path: string): Credit => ({
	...{ title, words, page: absolute(path) },
	...{ by: site.by, line: site.title, licence: site.licence }
});

export const svg = (body: string): Response =>
	new Response(body, { headers: { 'content-type': 'image/svg+xml' } });

export const png = async (picture: string, credit: Credit, scale = 1): Promise<Response> =>
	new Response(creditedPng(await pngOf(picture, scale), credit), {
		headers: { 'content-type': 'image/png' }
	});

/** The card of a chart or a step, whose page stands at that path. */
export async function cardOf(shown: Shown, path: string): Promise<Response> {
	const credit = creditOf(shown.headline, shown.chart.describe(shown.view), path);
	return png(await chartCard({ ...shown, name: site.title }), credit);
}

/** Forms in which a picture is written: what its address ends in. */
export const kinds = ['svg', 'png'] as const;

/** The framed picture of a chart or a step, in the form that its address ends in. */
export function picture(
	id: string,
	step: StepInfo | null,
	kind: (typeof kinds)[number]
): Response | Promise<Response> {
	const { chart, view, ...words } = shownAs(id, step);
	const credit = creditOf(words.headline, chart.describe(view), `/${words.home}`);
	const address = credit.page.replace(/^https?:\/\//, '');
	const drawn = pictureOf(chart, view, { ...words, from: site.title, address });
	return kind === 'png' ? png(drawn, credit, 2) : svg(credited(drawn, credit));
}
