import { chartIds } from '$lib/charts/all';
import { chartMeta } from '../../../../story/meta';
import { citableChart } from '$lib/charts/tables';
import { datasetsOf } from '$lib/charts/uses';
import { dataset } from '$lib/data';
import { steps } from '../../../../story/steps';

export const entries = () => chartIds.map((chart) => ({ chart }));

export const load = ({ params: { chart } }) => ({
	id: chart,
	steps: steps.filter((step) => step.chart === chart),
	meta: chartMeta(chart),
	citable: citableChart(chart),
	datasets: datasetsOf(chart).map((id) => ({ id, title: dataset(id).title }))
});
