import { chartIds } from '$lib/charts/all';
import { stepOf, steps } from '../../../../story/steps';

export const entries = () => [
	...chartIds.map((chart) => ({ chart, step: '' })),
	...steps.map(({ chart, id }) => ({ chart, step: id }))
];

export const load = ({ params: { chart, step } }) => ({
	id: chart,
	step: step ? stepOf(chart, step) : null
});
