import { error } from '@sveltejs/kit';
import { loaded } from '$server/charts/all';
import { stepMeta } from '../../../../story/meta';
import { steps } from '../../../../story/steps';

export const entries = () => steps.map(({ id }) => ({ step: id }));

export function load({ params }) {
	const step = steps.find(({ id }) => id === params.step);
	if (!step) error(404);
	const { chart, rows } = loaded(step.chart);
	const words = chart.describe(chart.view(rows, step.state));
	return { step, meta: stepMeta(step, words) };
}
