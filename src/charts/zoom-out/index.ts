import { defineChart } from '$lib/define';
import ZoomOut from './ZoomOut.svelte';
import type { Sum, ZoomView } from './types';
import { describe, view, type State } from './view';

export default defineChart<Sum, State, ZoomView>({
	id: 'zoom-out',
	title: 'Seven sums, from one stage of R1 to a year of OpenAI',
	sub: 'Area in proportion to US dollars; solid: claimed; grey: our arithmetic; tint with an edge: estimated; broken: disputed, or only said',
	margin: 'wide',
	snap: 'x',
	initial: { camera: 'openai', named: ['v3', 'servers'] },
	controls: [
		{
			kind: 'choice',
			key: 'camera',
			label: 'Fill the view with',
			options: [
				{ value: 'r1', label: 'R1’s own stage' },
				{ value: 'v3', label: 'V3’s final run' },
				{ value: 'llama', label: 'Llama 3.1 405B' },
				{ value: 'gpt-4', label: 'GPT-4' },
				{ value: 'gpt-4-5', label: 'GPT-4.5' },
				{ value: 'servers', label: 'DeepSeek’s servers' },
				{ value: 'openai', label: 'OpenAI’s research compute' }
			]
		}
	],
	names: (rows) => {
		const ids = rows.map(({ id }) => id);
		return { camera: ids, named: ids };
	},
	view,
	describe,
	Component: ZoomOut
});
