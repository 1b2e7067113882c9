import { defineChart } from '$lib/define';
import MarketDay from './MarketDay.svelte';
import { sessionWords } from './session';
import { describe, trades, view, type DayView, type State, type Ticker } from './view';

export default defineChart<Ticker, State, DayView>({
	id: 'market-day',
	title: `${sessionWords}, ticker by ticker`,
	sub: 'Change from the close before, percent; hollow: an index or a fund',
	margin: 'lanes',
	snap: 'xy',
	initial: { by: 'all', trade: '', focus: [], search: '' },
	controls: [
		{
			kind: 'choice',
			key: 'by',
			label: 'Set out',
			options: [
				{ value: 'all', label: 'In order' },
				{ value: 'trade', label: 'By trade' }
			]
		},
		{
			kind: 'choice',
			key: 'trade',
			label: 'Trade',
			options: [{ value: '', label: 'All' }, ...trades.map((value) => ({ value, label: value }))]
		},
		{ kind: 'search', key: 'search', label: 'Find a name' }
	],
	names: (rows) => ({ focus: rows.map(({ id }) => id) }),
	view,
	describe,
	Component: MarketDay
});
