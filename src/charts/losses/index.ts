import { days } from '$config';
import { defineChart } from '$lib/define';
import Losses from './Losses.svelte';
import { describe, view, type LossesView, type LossRow, type State } from './view';
import { newest, past } from './past';

export default defineChart<LossRow, State, LossesView>({
	id: 'losses',
	title: 'Losses of more than $200 billion in a day',
	sub: 'Length is the loss; a filled tip as reported, an open one as computed; green: Nvidia',
	margin: 'hung',
	snap: 'xy',
	initial: { since: '2022', focus: ['nvda-2025-01-27'], words: 'usd' },
	controls: [
		{
			kind: 'choice',
			key: 'since',
			label: 'Since',
			options: [
				{ value: '2022', label: '2022' },
				{ value: '2025', label: '2025' },
				{ value: '2026', label: '2026' }
			]
		},
		{
			kind: 'choice',
			key: 'words',
			label: 'Length in',
			options: [
				{ value: 'usd', label: 'dollars' },
				{ value: 'percent', label: 'percent' }
			]
		}
	],
	names: (rows) => ({ focus: rows.map(({ id }) => id) }),
	compares: true,
	asOf: { days, newest, rows: past },
	view,
	describe,
	Component: Losses
});
