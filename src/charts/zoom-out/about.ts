import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { usd, usdShort } from '$lib/format';
import type { Sum } from './view';

export const about = defineAbout<Sum>({
	leads: [citation('deepseek-r1-paper')],
	method:
		'The area of each square is in proportion to its dollars, in every view; all share the lower left corner. The sums count different things and are not to be divided by one another, but for those on one basis: R1’s stage, V3’s run and Llama’s run are hours that their makers disclosed, at the price of an hour that DeepSeek assumed. Somebody’s word has another outline, broken where it is disputed, and only DeepSeek’s own claims are filled; our arithmetic on disclosed hours is grey; an estimate has one outline. A short diagonal through a corner reaches from the lowest to the highest rival figure. The count of chips behind the server bill was never confirmed by DeepSeek, and its first table was printed with a column left out.',
	columns: [
		{ title: 'Sum', cell: ({ name }) => name },
		{ title: 'US dollars', numeric: true, cell: ({ usd: value }) => usd(value) },
		{
			title: 'Rival figures',
			cell: ({ low, high }) =>
				low === null || high === null ? '—' : `${usdShort(low)} to ${usdShort(high)}`
		},
		{ title: 'What it counts', cell: ({ counts }) => counts },
		{ title: 'Status and basis', cell: ({ words }) => words },
		{ title: 'As of', cell: ({ when }) => when },
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	records: (rows) =>
		rows.map(({ name, usd, low, high, counts, words, status, when, note, source }) => ({
			sum: name,
			usd,
			usdLow: low,
			usdHigh: high,
			...{ status, counts, words, when, note },
			source: source.url
		}))
});
