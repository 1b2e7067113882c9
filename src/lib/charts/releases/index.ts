import { defineChart } from '$lib/chart';
import { date, price } from '$lib/format';
import Releases from './Releases.svelte';
import { describe, view, type Release, type ReleasesView, type State } from './view';

export default defineChart<Release, State, ReleasesView>({
	id: 'releases',
	title: 'When the models came out',
	sub: 'A dot a model, in lanes by lab: filled with open weights, hollow without',
	method:
		'Two hundred releases of language models from May 2020 to October 2026, dated by their makers’ own pages where those exist. Labs with fewer than six releases share the last lane. A model whose weights came later than its launch counts as open; the note says so. Dates after July 2026 rest on secondary sources.',
	margin: 'lanes',
	snap: 'xy',
	initial: {
		from: '2020-05-01',
		to: '2026-10-31',
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
	view,
	describe,
	columns: [
		{ title: 'Date', cell: ({ released }) => date(released) },
		{ title: 'Name', cell: ({ name }) => name },
		{ title: 'Lab', cell: ({ lab }) => lab },
		{
			title: 'Weights',
			cell: ({ open, event }) => (event ? 'event' : open === null ? '—' : open ? 'open' : 'closed')
		},
		{ title: 'Licence', cell: ({ licence }) => licence ?? '—' },
		{
			title: 'Output price, $ per million tokens',
			numeric: true,
			cell: ({ priceOutputUsdPerMtok: usd }) => (usd === null ? '—' : price(usd))
		}
	],
	Component: Releases
});
