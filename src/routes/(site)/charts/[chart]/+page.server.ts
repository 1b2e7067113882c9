import { chartMeta } from '../../../../story/meta';
import { citableChart } from '$server/files/charts';
import { datasetsOf } from '$server/charts/uses';
import { dataset } from '$server/data';
import { steps } from '../../../../story/steps';

export { everyChart as entries } from '../../../../story/steps';

export const load = ({ params: { chart } }) => ({
	id: chart,
	steps: steps.filter((step) => step.chart === chart),
	meta: chartMeta(chart),
	citable: citableChart(chart),
	datasets: datasetsOf(chart).map((id) => ({ id, title: dataset(id).title }))
});
