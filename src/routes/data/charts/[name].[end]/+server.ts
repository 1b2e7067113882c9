import { chartIds } from '$server/charts/all';
import { chartFiles } from '$server/files/charts';
import { types } from '$server/files/downloads';

export const prerender = true;
export const entries = () =>
	chartIds.flatMap((name) => Object.keys(chartFiles).map((end) => ({ name, end })));

/** The rows of a chart as a table, or its citation. */
export function GET({ params: { name, end } }) {
	const content = chartFiles[end]?.(name);
	if (content === undefined) return new Response('There is no such file.', { status: 404 });
	return new Response(content, { headers: { 'content-type': types[end] ?? 'text/plain' } });
}
