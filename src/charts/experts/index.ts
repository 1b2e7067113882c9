import { defineChart } from '$lib/define';
import Experts from './Experts.svelte';
import { ROOM, view } from './view';
import type { ExpertsView, Fact, State } from './types';

/** Layers of V3 that have experts; a test holds it to the data. */
const LAYERS = 58;

const counted = (length: number) => Array.from({ length }, (_, i) => i + 1);
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
		{ kind: 'search', key: 'text', label: 'Type a few words', over: { word: 'token', room: ROOM } },
		{
			kind: 'choice',
			key: 'token',
			label: 'Token',
			options: numbered('Word', counted(12))
		},
		{
			kind: 'choice',
			key: 'layer',
			label: 'Layer',
			options: [...numbered('Layer', counted(LAYERS)), { value: 'all', label: 'All layers' }],
			slide: true
		},
		{ kind: 'toggle', key: 'compare', label: 'Dense or sparse' }
	],
	inline: true,
	view,
	describe: ({ alt }) => alt,
	Component: Experts
});
