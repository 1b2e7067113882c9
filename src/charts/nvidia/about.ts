import { defineAbout } from '$lib/chart';
import { date, price } from '$lib/format';
import type { Row } from './types';

export const about = defineAbout<Row>({
	method:
		'Closing prices of every session from 3 January 2022 to 20 August 2026, adjusted for the ten-for-one split of 10 June 2024 and not for dividends; every trading day is there. They agree with a second and a third file, and within six hundredths of a percent (median) with an independent exchange feed. A fall is the change between two closes. The loss in dollars is the figure most quoted; counts of shares differ, and so other counts run from $589 to $596 billion.',
	columns: [
		{ title: 'Date', cell: (row) => date('date' in row ? row.date : row.to) },
		{
			title: 'Close, US dollars',
			numeric: true,
			cell: (row) => (row.kind === 'close' ? price(row.close) : '—')
		},
		{
			title: 'Event',
			cell: (row) => (row.kind === 'event' ? row.text : row.kind === 'fall' ? 'The fall' : '')
		}
	],
	records(rows) {
		// every close is from one file, which the first of them names
		const prices = rows.find((row) => row.kind === 'close')?.source;
		return rows.map((row) => ({
			date: row.kind === 'fall' ? row.to : row.date,
			close: row.kind === 'close' ? row.close : null,
			event: row.kind === 'event' ? row.text : row.kind === 'fall' ? 'The fall' : null,
			lossUsd: row.kind === 'fall' ? row.lossUsd : null,
			source: (row.source ?? prices)?.url ?? null
		}));
	}
});
