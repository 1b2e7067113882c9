import { defineAbout } from '$lib/define';
import { citation, rowOf } from '$server/data';
import { before } from '$server/data/sessions';
import { change, count, date, inWords } from '$lib/format';
import { rows } from './rows';
import { session } from './session';
import type { Recorded } from '$lib/values';
import type { Ticker } from './types';

const funds = rows.filter(({ trade }) => trade === 'Indices').length;
const close = (value: number | null) => (value === null ? '—' : String(value));

/** An index is counted in points, and its ticker begins with a caret. */
const quoted = ({ ticker }: Recorded) => (String(ticker).startsWith('^') ? 'points' : 'US dollars');

/** Who reported the loss of a share: named after the file with its closes. */
const reportOf = (id: string) => citation(rowOf('market-day', id).sources.at(-1)!).url;

const said = (day: string) => `${date(day, 'weekday')} ${date(day, 'long')}`;

export const about = defineAbout<Ticker>({
	leads: [citation('prices-ramadhanep')],
	method: `Moves of ${count(rows.length - funds)} stocks and ${inWords(funds)} indices and funds from the close of ${said(before(session))} to that of ${said(session)}. They were picked for the story, from chips and power to groceries, and are no sample of the market: the count of those that rose is a count of these. Closes come from public files of daily prices, with dividends added back where a file had taken them out; where that was not possible only the percentage is given. The chip index is as reported by Reuters. Nvidia’s place is counted among the stocks. A short bar in a lane is its median.`,
	columns: [
		{ title: 'Ticker', cell: ({ ticker }) => ticker },
		{ title: 'Name', cell: ({ name }) => name },
		{ title: 'Lane', cell: ({ trade }) => trade },
		{ title: 'Sector', cell: ({ sector }) => sector },
		{ title: 'Change', numeric: true, cell: ({ changePct }) => change(changePct / 100) },
		{ title: 'Close before', numeric: true, cell: ({ closeBefore }) => close(closeBefore) },
		{ title: 'Close', numeric: true, cell: (row) => close(row.close) },
		{
			title: 'Loss, billion US dollars',
			numeric: true,
			cell: ({ lossUsdB }) => close(lossUsdB)
		},
		{ title: 'Note', cell: ({ lines }) => lines.slice(2).join(' ') }
	],
	records: (rows) =>
		rows.map(
			({
				id,
				ticker,
				name,
				trade,
				sector,
				changePct,
				closeBefore,
				close,
				lossUsdB,
				lines,
				source
			}) => ({
				...{ ticker, name, lane: trade, sector, changePct, closeBefore, close, lossUsdB },
				note: lines.slice(2).join(' '),
				source: source.url,
				id,
				lossSource: lossUsdB === null ? null : reportOf(id)
			})
		),

	named: ({ name }) => String(name),
	figures: {
		changePct: { title: 'Change', unit: '%' },
		closeBefore: { title: 'Close before', unit: quoted, absent: 'only the percentage is given' },
		close: { title: 'Close', unit: quoted, absent: 'only the percentage is given' },
		lossUsdB: {
			title: 'Loss of market value',
			unit: 'billion US dollars',
			status: 'reported',
			source: 'lossSource',
			absent: 'no report of it is kept here'
		}
	}
});
