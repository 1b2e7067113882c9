import { json } from '@sveltejs/kit';
import { chartIds } from '$server/charts/all';
import { types } from '$server/files/downloads';
import { chartMarkdown } from '$server/files/markdown';
import { chartValues } from '$server/files/values';
import { findingsOf } from '../../../story/gallery';

export const prerender = true;
export const entries = () =>
	chartIds.flatMap((chart) => (['json', 'md'] as const).map((form) => ({ chart, form })));

/** A chart as values with all that is said of it, as JSON or in Markdown. */
export function GET({ params: { chart, form } }) {
	const values = chartValues(chart, findingsOf(chart));
	if (form === 'json') return json(values);
	return new Response(chartMarkdown(values), { headers: { 'content-type': types.md! } });
}
