import { defineChart } from '$lib/define';
import Experts from './Experts.svelte';
import { view } from './view';
import type { ExpertsView, Fact, State } from './types';

const numbered = (word: string, numbers: readonly number[]) =>
	numbers.map((n) => ({ value: `${n}`, label: `${word} ${n}` }));

export default defineChart<Fact, State, ExpertsView>({
	id: 'experts',
	title: 'The experts at work for one word',
	sub: 'A filled dot is an expert at work; counts from the paper, which ones an illustration',
	margin: 'axis',
	snap: 'xy',
	initial: { text: 'What did six million dollars buy?', token: '3', layer: '1', compare: false },
	controls: [
		{ kind: 'search', key: 'text', label: 'Type a few words' },
		{
			kind: 'choice',
			key: 'token',
			label: 'Token',
			options: numbered('Word', [1, 2, 3, 4, 5, 6, 7, 8])
		},
		{
			kind: 'choice',
			key: 'layer',
			label: 'Layer',
			options: [...numbered('Layer', [1, 15, 30, 45, 58]), { value: 'all', label: 'All layers' }]
		},
		{ kind: 'toggle', key: 'compare', label: 'Dense or sparse' }
	],
	inline: true,
	view,
	describe: ({ alt }) => alt,
	Component: Experts
});
