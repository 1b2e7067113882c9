import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { date, price } from '$lib/format';
import { highUsdB, lossUsdB, method, rows } from './rows';
import { FUND } from './sessions';
import type { Row } from './types';

const days = rows.flatMap((row) => (row.kind === 'close' ? date(row.date, 'long') : []));

export const about = defineAbout<Row>({
	leads: [citation('prices-ycmycmkaka')],
	method: `Closing prices from ${days[0]} to ${days.at(-1)}. ${method} A fall is the change from a close to a later one. The loss in dollars is the figure most quoted; counts of shares differ, and so others run up to $${highUsdB} billion from the $${lossUsdB} billion used here. Beside chip stocks, closes of Nvidia and of the fund ${FUND}, not adjusted for dividends, are percent of those of the last session before the fall. The fund holds Nvidia too (www.etfrc.com/SMH), and so the gap between them is drawn smaller than that to all the others.`,
	columns: [
		{ title: 'Date', cell: (row) => date('date' in row ? row.date : row.to) },
		{
			title: 'Close, US dollars',
			numeric: true,
			cell: (row) => (row.kind === 'close' ? price(row.close) : '—')
		},
		{
			title: `Close of ${FUND}, a fund of chip stocks, US dollars`,
			numeric: true,
			cell: (row) => (row.kind === 'close' && row.fund ? price(row.fund.close) : '—')
		},
		{
			title: 'Event',
			cell: (row) => (row.kind === 'event' ? row.text : row.kind === 'fall' ? 'The fall' : '')
		},
		{
			title: 'Loss, billion US dollars',
			numeric: true,
			cell: (row) => (row.kind === 'fall' ? String(row.lossUsd / 1e9) : '')
		},
		{
			title: 'Highest figure printed, billion US dollars',
			numeric: true,
			cell: (row) => (row.kind === 'fall' ? String(highUsdB ?? '—') : '')
		}
	],
	overview: {
		kind: 'line',
		step: 'day',
		least: 7,
		points(rows) {
			const closes = rows.filter((row) => row.kind === 'close');
			const most = Math.max(...closes.map(({ close }) => close));
			// one in a week is all that a strip has room for
			return closes
				.filter((_, i) => i % 5 === 0 || i === closes.length - 1)
				.map(({ date, close }) => ({ date, at: close / most, tone: 'grey' as const }));
		}
	},
	records(rows) {
		// closes are from one file each of Nvidia and of the fund, which the first of them names
		const prices = rows.find((row) => row.kind === 'close')?.source;
		const [fundPrices = null] = rows.flatMap((row) =>
			row.kind === 'close' && row.fund?.source ? row.fund.source.url : []
		);
		return rows.map((row) => ({
			date: row.kind === 'fall' ? row.to : row.date,
			close: row.kind === 'close' ? row.close : null,
			fundClose: row.kind === 'close' ? (row.fund?.close ?? null) : null,
			event: row.kind === 'event' ? row.text : row.kind === 'fall' ? 'The fall' : null,
			lossUsd: row.kind === 'fall' ? row.lossUsd : null,
			source: (row.source ?? prices)?.url ?? null,
			highUsdB: row.kind === 'fall' ? highUsdB : null,
			id: row.kind === 'event' ? row.id : row.kind === 'fall' ? 'fall' : `close-${row.date}`,
			fundSource: row.kind === 'close' && row.fund ? fundPrices : null
		}));
	},

	named: ({ event }) => (event === null ? 'Nvidia’s close' : String(event)),
	figures: {
		close: {
			title: 'Close',
			unit: 'US dollars, adjusted for the split of June 2024',
			of: ({ close }) => close !== null
		},
		fundClose: {
			title: `Close of ${FUND}`,
			source: 'fundSource',
			unit: 'US dollars',
			of: ({ fundClose }) => fundClose !== null
		},
		lossUsd: {
			title: 'Loss of market value',
			unit: 'US dollars',
			status: 'reported',
			of: ({ lossUsd }) => lossUsd !== null
		},
		highUsdB: {
			title: 'Highest figure printed for the loss',
			unit: 'billion US dollars',
			status: 'reported',
			of: ({ lossUsd }) => lossUsd !== null,
			absent: 'the sources agree'
		}
	}
});
