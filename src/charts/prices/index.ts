import { days } from '$config';
import { defineChart } from '$lib/define';
import Prices from './Prices.svelte';
import type { Price, PricesView, State } from './types';
import { view } from './view';
import { describe } from './words';
import { newest, past } from './past';

export default defineChart<Price, State, PricesView>({
	id: 'prices',
	title: 'The price of a million tokens',
	sub: 'Launch price, dollars a million output tokens, log; filled: open weights; broken: perhaps later',
	margin: 'axis',
	snap: 'xy',
	initial: {
		from: '2020-05-01',
		to: '',
		focus: [],
		search: '',
		deepseekLine: false,
		pair: []
	},
	controls: [
		{ kind: 'search', key: 'search', label: 'Find a model' },
		{ kind: 'toggle', key: 'deepseekLine', label: 'DeepSeek’s line' },
		{ kind: 'date', key: 'from', label: 'From' },
		{ kind: 'date', key: 'to', label: 'To' }
	],
	names: (rows) => {
		const ids = rows.map(({ id }) => id);
		return { focus: ids, pair: ids };
	},
	many: { pair: 2 },
	// DeepSeek's line stands in the place of a pair's
	settle: (_, __, after) =>
		after.deepseekLine && after.pair.length ? { ...after, pair: [] } : after,
	compares: true,
	asOf: {
		days,
		sub: 'Launch price, dollars a million output tokens, log; filled: open weights',
		newest,
		rows: past
	},
	view,
	describe,
	Component: Prices
});
