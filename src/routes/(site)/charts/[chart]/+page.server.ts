import { chartIds } from '$lib/charts/all';
import { steps } from '../../../../story/steps';

export const entries = () => chartIds.map((chart) => ({ chart }));

export const load = ({ params }) => ({
	id: params.chart,
	steps: steps.filter(({ chart }) => chart === params.chart)
});
