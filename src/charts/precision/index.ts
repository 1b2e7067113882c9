import { defineChart } from '$lib/define';
import Precision from './Precision.svelte';
import { view, type Amount, type PrecisionView, type State } from './view';

export default defineChart<Amount, State, PrecisionView>({
	id: 'precision',
	title: 'Eight bits, short memory',
	sub: 'Memory of V3’s weights by number format, and of a conversation by model',
	margin: 'axis',
	snap: 'y',
	initial: { show: 'weights' },
	controls: [
		{
			kind: 'choice',
			key: 'show',
			label: 'Memory of',
			options: [
				{ value: 'weights', label: 'The weights' },
				{ value: 'cache', label: 'One token' },
				{ value: 'context', label: 'A long context' }
			]
		}
	],
	view,
	describe: ({ alt }) => alt,
	Component: Precision
});
