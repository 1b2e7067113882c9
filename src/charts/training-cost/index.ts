import { days } from '$config';
import { defineChart } from '$lib/define';
import TrainingCost from './TrainingCost.svelte';
import type { CostRow, CostView, Fitting, State } from './types';
import { view } from './view';
import { describe } from './words';
import { newest, past } from './past';

export default defineChart<CostRow, State, CostView>({
	id: 'training-cost',
	title: 'What a training run costs',
	sub: 'Final training run, US dollars, by date of release; bars reach rival figures',
	margin: 'axis',
	snap: 'xy',
	initial: {
		basis: 'first',
		scale: 'log',
		from: '2012-01-01',
		to: '',
		focus: [],
		trend: false,
		compare: '',
		silent: false,
		alike: '',
		fit: []
	},
	controls: [
		{
			kind: 'choice',
			key: 'basis',
			label: 'Priced by',
			options: [
				{ value: 'first', label: 'First figure' },
				{ value: 'amortized', label: 'Amortized' },
				{ value: 'rented', label: 'Rented' },
				{ value: 'bought', label: 'Bought' }
			]
		},
		{
			kind: 'choice',
			key: 'scale',
			label: 'Scale',
			options: [
				{ value: 'log', label: 'Log' },
				{ value: 'linear', label: 'Linear' }
			]
		},
		{ kind: 'toggle', key: 'trend', label: 'Growth line' },
		{ kind: 'date', key: 'from', label: 'From' },
		{ kind: 'date', key: 'to', label: 'To' }
	],
	names: (rows) => {
		const ids = rows.map(({ id }) => id);
		// V3 is what the other is set beside
		return {
			focus: ids,
			compare: ids,
			alike: ids.filter((id) => id !== 'deepseek-v3'),
			fit: ['all', 'frontier', 'open', 'closed'] satisfies Fitting[]
		};
	},
	// the line is straight on the log scale alone: the later choice of the two holds
	settle: (_, before, after) =>
		after.trend && after.scale === 'linear'
			? { ...after, ...(before.trend ? { trend: false } : { scale: 'log' }) }
			: after,
	compares: true,
	asOf: {
		days,
		sub: 'Final training run, US dollars, by date of release',
		newest,
		rows: past
	},
	view,
	describe,
	Component: TrainingCost
});
