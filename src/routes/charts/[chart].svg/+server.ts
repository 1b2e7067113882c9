import { chartIds, loaded } from '$lib/charts/all';
import { svgOf } from '$lib/share/svg';

export const prerender = true;
export const entries = () => chartIds.map((chart) => ({ chart }));

/** The picture of a chart in its first state as a file of its own. */
export function GET({ params }) {
	const { chart, rows } = loaded(params.chart);
	return new Response(svgOf(chart, chart.view(rows, chart.initial)), {
		headers: { 'content-type': 'image/svg+xml' }
	});
}
