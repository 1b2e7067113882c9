import { chartIds, loaded } from '$server/charts/all';
import { steps } from '../../../story/steps';

export const load = () => ({
	charts: chartIds.map((id) => ({
		id,
		title: loaded(id).chart.title,
		steps: steps.filter(({ chart }) => chart === id)
	}))
});
