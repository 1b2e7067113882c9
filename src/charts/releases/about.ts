import { defineAbout } from '$lib/chart';
import { date, price } from '$lib/format';
import type { Release } from './view';

export const about = defineAbout<Release>({
	method:
		'Two hundred releases of language models from May 2020 to October 2026, dated by their makers’ own pages where those exist. Labs with fewer than six releases share the last lane. A model whose weights came later than its launch counts as open; the note says so. Dates after July 2026 rest on secondary sources.',
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
	]
});
