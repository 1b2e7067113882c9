import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count, date, inWords, price } from '$lib/format';
import { rows, secondary } from './rows';
import { LANE } from './view';
import type { Release } from './types';

const models = rows.filter(({ event }) => !event);
const days = models
	.filter(({ only }) => !only)
	.map(({ released }) => released)
	.sort();
const [first, last] = [days[0]!, days.at(-1)!].map((day) => date(day, 'monthLong'));

export const about = defineAbout<Release>({
	leads: [citation('epoch-ai-models'), citation('deepseek-r1-paper')],
	method: `${count(days.length)} releases of language models from ${first} to ${last}, dated by the first day on which anyone uninvited could use them, by their makers’ own records where those exist; ${count(models.length - days.length)} announcements and papers are drawn small and not counted. Labs with fewer than ${inWords(LANE)} releases share the last lane. A model whose weights came later than its launch counts as open; the note says so. The days of ${count(secondary)} rest on secondary sources alone.`,
	columns: [
		{ title: 'Date', cell: ({ released }) => date(released) },
		{ title: 'Name', cell: ({ name }) => name },
		{ title: 'Lab', cell: ({ lab }) => lab },
		{
			title: 'Weights',
			cell: ({ open, only, event }) =>
				event ? 'event' : (only ?? (open === null ? '—' : open ? 'open' : 'closed'))
		},
		{ title: 'Licence', cell: ({ licence }) => licence ?? '—' },
		{
			title: 'Output price, $ per million tokens',
			numeric: true,
			cell: ({ priceOutputUsdPerMtok: usd }) => (usd === null ? '—' : price(usd))
		}
	],
	records: (rows) =>
		rows.map(({ released, name, lab, open, event, licence, priceOutputUsdPerMtok, source }) => ({
			...{ date: released, name, lab },
			weights: event || open === null ? null : open ? 'open' : 'closed',
			event,
			licence,
			outputUsdPerMtok: priceOutputUsdPerMtok,
			source: source.url
		}))
});
