import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count, date } from '$lib/format';
import type { CountRow } from './types';

export const about = defineAbout<CountRow>({
	leads: [
		citation('hugging-face-member-page-seven-day-statistics-r1-family'),
		citation('hugging-face-state-date-inferred-from-6'),
		citation('national-business-daily-questmobile-figures-via-tdhots'),
		citation('hugging-face-one-year-since-deepseek-moment-2')
	],
	method:
		'Counts as printed by their sources; each is in its own unit, which its name says, and no metric is added to another or joined with it. Downloads “last 30 days” are rolling counts from saved pages of Hugging Face: they fall as well as rise, they overlap, and their dates are inferred. The downloads of the first week were counted by a member of Hugging Face, not by the company. Users and downloads of the app in China are QuestMobile’s, read in the press: each measure has an axis of its own, weekly bars begin with their first day, and a dotted line is time for which no figure was found. The Ollama count and its date are approximate. Rows that no picture shows stand in the table.',
	columns: [
		{ title: 'Date', cell: (row) => date(row.date) },
		{ title: 'What is counted', cell: ({ metric }) => metric },
		{ title: 'Count', numeric: true, cell: ({ value }) => count(value) },
		{ title: 'Kind', cell: ({ lines }) => lines.slice(1, -1).join('; ') }
	],
	records: (rows) =>
		rows.map(({ id, date, metric, value, lines, source }) => ({
			...{ date, metric, value },
			kind: lines.slice(1, -1).join('; '),
			source: source.url,
			id
		})),

	named: ({ metric }) => String(metric),
	figures: { value: { title: 'Count', unit: ({ metric }) => String(metric) } }
});
