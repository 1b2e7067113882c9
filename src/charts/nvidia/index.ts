import { days } from '$config';
import { defineChart } from '$lib/define';
import Nvidia from './Nvidia.svelte';
import type { NvidiaView, Row, State } from './types';
import { view } from './view';
import { describe } from './words';
import { newest, past } from './past';

export default defineChart<Row, State, NvidiaView>({
	id: 'nvidia',
	title: 'Nvidia, day by day',
	sub: 'Daily close, US dollars, adjusted for the split of June 2024',
	margin: 'axis',
	snap: 'x',
	initial: {
		from: '2022-01-03',
		to: '',
		show: 'closes',
		fall: false,
		events: [],
		days: [],
		percentFrom: ''
	},
	controls: [
		{
			kind: 'choice',
			key: 'show',
			label: 'Show',
			options: [
				{ value: 'closes', label: 'Closes' },
				{ value: 'fall', label: 'The fall alone' },
				{ value: 'climb', label: 'From further off' },
				{ value: 'fund', label: 'Beside chip stocks' }
			]
		},
		{ kind: 'date', key: 'from', label: 'From' },
		{ kind: 'date', key: 'to', label: 'To' },
		{ kind: 'date', key: 'percentFrom', label: 'Percent from' },
		{ kind: 'toggle', key: 'fall', label: 'The fall' }
	],
	names: (rows) => {
		const days = rows.flatMap((row) => (row.kind === 'close' ? row.date : []));
		const events = rows.flatMap((row) => (row.kind === 'event' ? row.id : []));
		return { days, percentFrom: days, events: ['chips', ...events] };
	},
	compares: true,
	asOf: { days, newest, rows: past },
	view,
	describe,
	Component: Nvidia
});
