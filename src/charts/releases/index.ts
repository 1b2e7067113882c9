import { days } from '$config';
import { defineChart } from '$lib/define';
import Releases from './Releases.svelte';
import { isSession, type ReleasesView, type Row, type State } from './types';
import { promised } from './promises';
import { view } from './view';
import { describe } from './words';
import { newest, past } from './past';

export default defineChart<Row, State, ReleasesView>({
	id: 'releases',
	title: 'When the models came out',
	sub: 'A dot a model; filled: open weights; small: no release',
	margin: 'lanes',
	snap: 'xy',
	initial: {
		show: 'lanes',
		upto: '',
		from: '2020-05-01',
		to: '',
		focus: [],
		search: ''
	},
	controls: [
		{
			kind: 'choice',
			key: 'show',
			label: 'Show',
			options: [
				{ value: 'lanes', label: 'By lab' },
				{ value: 'calendar', label: 'By day' },
				{ value: 'promises', label: 'Promises' }
			]
		},
		{ kind: 'search', key: 'search', label: 'Find a model' },
		{ kind: 'date', key: 'from', label: 'From' },
		{ kind: 'date', key: 'to', label: 'To' }
	],
	names: (rows) => ({
		focus: rows.flatMap((row) => (isSession(row) ? [] : row.id)),
		upto: rows.map(({ id }) => id)
	}),
	asOf: { days, newest, rows: past },
	view: (rows, state) => (state.show === 'promises' ? promised(rows, state) : view(rows, state)),
	describe,
	Component: Releases
});
