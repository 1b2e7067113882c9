import { defineChart } from '$lib/define';
import Adoption from './Adoption.svelte';
import type { AdoptionView, CountRow, State } from './types';
import { describe, view } from './view';

export default defineChart<CountRow, State, AdoptionView>({
	id: 'adoption',
	title: 'Who took it',
	sub: 'Counts of models, downloads or users, each as its source prints it',
	margin: 'axis',
	snap: 'xy',
	initial: { show: 'week' },
	controls: [
		{
			kind: 'choice',
			key: 'show',
			label: 'Show',
			options: [
				{ value: 'week', label: 'The first week' },
				{ value: 'rolling', label: 'Last 30 days' },
				{ value: 'app', label: 'The app in China' },
				{ value: 'families', label: 'Families' }
			]
		}
	],
	view,
	describe,
	Component: Adoption
});
