import { defineAbout } from '$lib/chart';
import { change, date } from '$lib/format';
import type { LossRow } from './view';

export const about = defineAbout<LossRow>({
	method:
		'Losses of market value of more than $200 billion in one session, companies listed in the United States, from every session since 2020 of 25 of the largest, to July or August 2026; the first such loss came in 2022. The area of a square is the loss in dollars. A filled square is a loss as the press reported it; an outline is computed, as the fall of the closing price times a count of shares. Counts differ between sources: for 27 January 2025 they give from $589 billion, the figure most quoted and used here, to $592.7, 593, 595 and 596 billion at the same prices. A square hangs over its day, by half its width to either side at most, the largest highest.',
	columns: [
		{ title: 'Day', cell: (row) => date(row.date) },
		{ title: 'Company', cell: ({ company }) => company },
		{
			title: 'Loss, billion US dollars',
			numeric: true,
			cell: ({ lossUsdB }) => String(lossUsdB)
		},
		{ title: 'Price', numeric: true, cell: ({ changePct }) => change(changePct / 100) },
		{ title: 'Basis', cell: ({ basis }) => basis },
		{ title: 'Cause given', cell: ({ trigger }) => trigger ?? '—' },
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	records: (rows) =>
		rows.map(({ date, company, lossUsdB, changePct, basis, trigger, note, source }) => ({
			...{ date, company, lossUsdB, changePct, basis, trigger, note },
			source: source.url
		}))
});
