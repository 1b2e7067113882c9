import { defineChart } from '$lib/define';
import Reasoning from './Reasoning.svelte';
import { view } from './view';
import type { ReasoningView, Row, State } from './types';

export default defineChart<Row, State, ReasoningView>({
	id: 'reasoning',
	title: 'Learning from right answers',
	sub: 'R1-Zero on AIME 2024 by training step, percent right, and R1 against o1',
	margin: 'axis',
	snap: 'xy',
	initial: { show: 'curve' },
	controls: [
		{
			kind: 'choice',
			key: 'show',
			label: 'Show',
			options: [
				{ value: 'curve', label: 'Scores' },
				{ value: 'length', label: 'Scores and length' },
				{ value: 'pairs', label: 'R1 and o1' }
			]
		}
	],
	view,
	describe: ({ alt }) => alt,
	Component: Reasoning
});
