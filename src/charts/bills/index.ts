import { defineChart } from '$lib/define';
import Bills from './Bills.svelte';
import type { Bill, BillsView, State } from './types';
import { view } from './view';

export default defineChart<Bill, State, BillsView>({
	id: 'bills',
	title: 'Every printed bill',
	sub: 'Models since 2024 whose maker gave GPU-hours or a sum, US dollars; tick: the maker’s own sum',
	margin: 'named',
	snap: 'y',
	initial: { rent: 'v3' },
	controls: [
		{
			kind: 'choice',
			key: 'rent',
			label: 'Hours at',
			options: [
				{ value: 'v3', label: 'V3’s rent' },
				{ value: 'own', label: 'each maker’s own' }
			]
		}
	],
	view,
	describe: ({ alt }) => alt,
	Component: Bills
});
