import { chartIds } from '$lib/charts/all';
import { chartMeta } from '../../../../story/meta';
import { steps } from '../../../../story/steps';

export const entries = () => chartIds.map((chart) => ({ chart }));

export const load = ({ params }) => ({
	id: params.chart,
	steps: steps.filter(({ chart }) => chart === params.chart),
	meta: chartMeta(params.chart)
});
