import { defineAbout } from '$lib/define';
import { citation, rowOf } from '$server/data';
import { change, date, usdWords } from '$lib/format';
import { highUsdB, method, recordDay, rows } from './rows';
import { floorOf, type LossRow } from './view';

const days = rows.map((row) => row.date).sort();
const [first, last] = [days[0]!, days.at(-1)!].map((day) => date(day, 'monthLong'));
const { lossUsdB: largest, date: record } = rows.reduce((most, row) =>
	row.lossUsdB > most.lossUsdB ? row : most
);
if (record !== recordDay)
	throw new RangeError(`losses: ${recordDay} is no longer the largest, and its method says so`);

/** The highest figure that was printed for a loss, where sources differ. */
const highest = ({ id }: Pick<LossRow, 'id'>) => rowOf('market-losses', id).highUsdB;

export const about = defineAbout<LossRow>({
	leads: [citation('forbes-biggest-market-loss')],
	method: `Losses of market value of more than ${usdWords(floorOf(rows) * 1e9)} in one session, companies listed in the United States, the first in ${first}, the newest in ${last}. ${method} The length of a bar is the loss in dollars, or the fall of the price in percent. A filled tip is a loss as the press reported it; an open one is computed, as the fall of the closing price times a count of shares. Counts differ between sources: for ${date(record, 'long')} they run from $${largest} billion, the figure most quoted and used here, to $${highUsdB} billion at the same prices. A bar hangs at its day; losses of one day share a line, each with its own tip.`,
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
		{ title: 'Note', cell: ({ note }) => note ?? '' },
		{
			title: 'Highest figure printed, billion US dollars',
			numeric: true,
			cell: (row) => String(highest(row) ?? '—')
		}
	],
	records: (rows) =>
		rows.map(({ id, date, company, lossUsdB, changePct, basis, trigger, note, source }) => ({
			...{ date, company, lossUsdB, changePct, basis, trigger, note },
			source: source.url,
			highUsdB: highest({ id }),
			id
		})),

	named: ({ company }) => String(company),
	figures: {
		lossUsdB: { title: 'Loss of market value', unit: 'billion US dollars', high: 'highUsdB' },
		changePct: { title: 'Change of the price', unit: '%', basis: 'one close to the next' }
	}
});
