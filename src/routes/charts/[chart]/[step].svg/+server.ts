import { loaded } from '$lib/charts/all';
import { svgOf } from '$lib/share/svg';
import { stepOf, steps } from '../../../../story/steps';

export const prerender = true;
export const entries = () => steps.map(({ chart, id }) => ({ chart, step: id }));

/** The picture of a step as a file of its own, for readers without script. */
export function GET({ params }) {
	const { chart, rows } = loaded(params.chart);
	const step = stepOf(params.chart, params.step);
	return new Response(svgOf(chart, chart.view(rows, step.state)), {
		headers: { 'content-type': 'image/svg+xml' }
	});
}
