import { days } from '$config';
import { defineChart } from '$lib/define';
import Releases from './Releases.svelte';
import type { Release, ReleasesView, State } from './types';
import { view } from './view';
import { describe } from './words';
import { newest, past } from './past';

export default defineChart<Release, State, ReleasesView>({
	id: 'releases',
	title: 'When the models came out',
	sub: 'A dot a model: filled with open weights, hollow without, small: no release',
	margin: 'lanes',
	snap: 'xy',
	initial: {
		from: '2020-05-01',
		to: '',
		focus: [],
		ghost: [],
		events: false,
		search: ''
	},
	controls: [
		{ kind: 'search', key: 'search', label: 'Find a model' },
		{ kind: 'date', key: 'from', label: 'From' },
		{ kind: 'date', key: 'to', label: 'To' }
	],
	names: (rows) => {
		const ids = rows.map(({ id }) => id);
		return { focus: ids, ghost: ids };
	},
	asOf: { days, newest, rows: past },
	view,
	describe,
	Component: Releases
});
