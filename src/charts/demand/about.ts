import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { date, inWords, usdShort } from '$lib/format';
import { REPORT, rows } from './rows';
import type { Spending } from './types';

const planned = rows.findLast(({ kind, planned }) => kind === 'all' && planned)!;

const companies = new Set(rows.flatMap(({ kind, name }) => (kind === 'company' ? name : []))).size;
const fiscal = rows
	.filter(({ name }) => name === 'Microsoft')
	.flatMap(({ basis }) => /^fiscal year to (\w+)/.exec(basis)?.[1] ?? [])[0];
if (!fiscal) throw new RangeError('data/capex.json: no row says when Microsoft’s years end');

/** A year of which one company’s figure leaves out what the count of all has. */
const counted = rows.filter(({ kind, planned }) => kind === 'all' && !planned);
const cash = rows.find(
	({ name, ends, shown, basis }) =>
		name === 'Amazon' && shown && basis.includes('cash') && counted.some((all) => all.ends === ends)
);
if (!cash) throw new RangeError('data/capex.json: Amazon has finance leases in every year');

export const about = defineAbout<Spending>({
	leads: [
		citation('nvidia-results-fy2027-q2'),
		citation('platformonomics-follow-capex-2025-retrospective')
	],
	method: `Each measure has an axis of its own. Nvidia’s data-centre revenue as reported, a bar from the day after one quarter’s end to the end of the next. Capital spending by calendar year, a block a company: cash paid for property and equipment, and where finance leases are said with it, with them, so that stacks add up to what was counted of all ${inWords(companies)} companies; Amazon’s ${date(cash.ends, 'year')} is in cash alone. For a year that nobody counted so, and for the plans of ${date(planned.ends, 'year')}, the sum is ours. Microsoft’s own years end in ${fiscal}: its calendar years are sums of quarters, and its plan is for the calendar year. A plan that is a range stands at its middle. An outline is guidance and was not spent. Earlier plans and other definitions are in the table alone. As known on an earlier day a quarter is drawn from the day of Nvidia’s release on, a plan from its own, and a year’s spending from that by which a source here has it or, where none says, from ${REPORT} days after the year’s end on, when companies of this size owe their report.`,
	columns: [
		{ title: 'Whose', cell: ({ name }) => name },
		{ title: 'From', cell: ({ begins }) => date(begins) },
		{ title: 'To', cell: ({ ends }) => date(ends) },
		{ title: 'US dollars', numeric: true, cell: ({ usd }) => usdShort(usd) },
		{ title: 'Spent or planned', cell: ({ planned }) => (planned ? 'planned' : 'actual') },
		{ title: 'What is counted', cell: ({ basis }) => basis },
		{ title: 'Public by', cell: ({ known }) => (known ? date(known) : '—') },
		{ title: 'Drawn', cell: ({ shown }) => (shown ? 'yes' : 'no') },
		{ title: 'Note', cell: ({ note }) => note ?? '' },
		{
			title: 'Range of the plan',
			cell: ({ low, high }) =>
				low === null || high === null ? '—' : `${usdShort(low)} to ${usdShort(high)}`
		}
	],
	records: (rows) =>
		rows.map(
			({ id, name, begins, ends, usd, low, high, planned, basis, shown, note, known, source }) => ({
				whose: name,
				...{ begins, ends, usd },
				usdLow: low,
				usdHigh: high,
				...{ planned, basis, drawn: shown, note, known },
				source: source.url,
				id
			})
		),

	named: ({ whose }) => String(whose),
	figures: {
		usd: {
			title: 'Revenue or spending',
			unit: 'US dollars',
			low: 'usdLow',
			high: 'usdHigh',
			status: ({ planned }) => (planned ? 'planned' : 'reported')
		}
	}
});
