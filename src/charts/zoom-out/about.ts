import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { usd } from '$lib/format';
import type { Sum } from './types';
import { rivalOf } from './words';

export const about = defineAbout<Sum>({
	leads: [citation('deepseek-r1-paper')],
	method:
		'The area of each square is in proportion to its dollars, in every view; all stand on one base. The sums count different things and are not to be divided by one another, but for those on one basis: R1’s stage, V3’s run and Llama’s run are hours that their makers disclosed, at the price of an hour that DeepSeek assumed. Solid is what DeepSeek claimed, grey our arithmetic on disclosed hours; an estimate has a light fill and an edge, what is disputed a broken one, and what was only said is broken, empty and ochre. The corner of a bracket is that of the square a rival figure makes. The filled corner of OpenAI’s square is the share of final runs. The count of chips behind the server bill was never confirmed by DeepSeek, and its first table was printed with a column left out.',
	columns: [
		{ title: 'Sum', cell: ({ name }) => name },
		{ title: 'US dollars', numeric: true, cell: ({ usd: value }) => usd(value) },
		{
			title: 'Rival figure',
			cell: (sum) => rivalOf(sum) || '—'
		},
		{ title: 'What it counts', cell: ({ counts }) => counts },
		{ title: 'Status and basis', cell: ({ words }) => words },
		{ title: 'As of', cell: ({ when }) => when },
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	records: (rows) =>
		rows.map(({ id, name, usd, low, high, counts, words, status, when, note, source }) => ({
			sum: name,
			usd,
			usdLow: low,
			usdHigh: high,
			...{ status, counts, words, when, note },
			source: source.url,
			id
		})),

	named: ({ sum }) => String(sum),
	figures: {
		usd: {
			title: 'Sum',
			unit: 'US dollars',
			low: 'usdLow',
			high: 'usdHigh',
			basis: ({ counts }) => String(counts)
		}
	}
});
