import { days } from '$config';
import { defineChart } from '$lib/define';
import Demand from './Demand.svelte';
import { newest, past } from './past';
import type { DemandView, Spending, State } from './types';
import { view } from './view';
import { describe } from './words';

export default defineChart<Spending, State, DemandView>({
	id: 'demand',
	title: 'What was spent on scale',
	sub: 'US dollars: Nvidia’s data-centre revenue a quarter, or capital spending of four buyers a year',
	margin: 'axis',
	snap: 'xy',
	initial: { show: 'quarters', focus: [] },
	controls: [
		{
			kind: 'choice',
			key: 'show',
			label: 'Show',
			options: [
				{ value: 'quarters', label: 'Nvidia’s quarters' },
				{ value: 'capex', label: 'Capital spending' }
			]
		}
	],
	names: (rows) => ({ focus: rows.map(({ id }) => id) }),
	asOf: { days, newest, rows: past },
	view,
	describe,
	Component: Demand
});
