import { error } from '@sveltejs/kit';
import { shownAs } from '$server/charts/shown';
import { stepMeta } from '../../../../story/meta';
import { steps } from '../../../../story/steps';

export const entries = () => steps.map(({ id }) => ({ step: id }));

export function load({ params }) {
	const step = steps.find(({ id }) => id === params.step);
	if (!step) error(404);
	const { chart, view } = shownAs(step.chart, step);
	return { step, meta: stepMeta(step, chart.describe(view)) };
}
