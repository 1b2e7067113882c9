import { defineChart } from '$lib/chart';
import { date, usd } from '$lib/format';
import TrainingCost from './TrainingCost.svelte';
import { basisWords, describe, view, type CostRow, type CostView, type State } from './view';

export default defineChart<CostRow, State, CostView>({
	id: 'training-cost',
	title: 'What a training run costs',
	sub: 'Final training run, US dollars, by date of release; bars reach rival figures',
	method:
		'Most dots are Epoch AI’s estimates of wear on the chips and power in dollars of 2023, with no staff and no experiments. Figures that a maker claimed or an executive said carry a ring; a withdrawn estimate is hatched, and a model for which nobody published a figure stands at the foot. Bars reach the lowest and highest rival figure: they are not a confidence interval. Where there are several bases, one model has several figures, and they must not be compared across bases.',
	margin: 'axis',
	snap: 'xy',
	initial: {
		basis: 'first',
		scale: 'log',
		from: '2012-01-01',
		to: '2026-12-31',
		focus: [],
		trend: false,
		compare: '',
		silent: false
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
	view,
	describe,
	columns: [
		{ title: 'Released', cell: ({ released }) => date(released) },
		{ title: 'Model', cell: ({ name }) => name },
		{ title: 'Developer', cell: ({ developer }) => developer },
		{
			title: 'Cost, US dollars',
			cell: ({ costs }) =>
				costs
					.map((figure) =>
						figure.usd === null
							? '— (no figure published)'
							: `${usd(figure.usd)} ${figure.status}, ${figure.basis ? basisWords[figure.basis] : ''}`
					)
					.join('; ')
		},
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	Component: TrainingCost
});
