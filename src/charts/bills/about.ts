import { defineAbout } from '$lib/define';
import { citation, rowOf } from '$server/data';
import { hourUsd, present } from '$server/data/amounts';
import { count, date, inWords, usd, usdWords } from '$lib/format';
import { dollarsOf } from '$lib/values';
import { copy, disputed, least, reckoned, rows, small } from './rows';
import { atRent, below, ownRent } from './sums';
import type { Bill } from './types';

const list = (names: readonly string[]) => names.join(', ').replace(/, (?=[^,]*$)/, ' and ');
const named = (which: (bill: Bill) => boolean) => list(rows.filter(which).map(({ name }) => name));
const some = (value: number | null, write: (value: number) => string) =>
	value === null ? '—' : write(value);
const inCopy = ({ source }: Bill) => source.url === citation(copy).url;
const years = new Set(rows.filter(inCopy).flatMap(({ dollarsYear }) => dollarsYear ?? []));
const mistral = rowOf('models', 'mistral-large').costs.find(({ headline }) => headline);
const spoken = present(mistral?.usdHigh, 'what Mistral spoke of');
const epochs = (bill: Bill) => bill.hours !== null && bill.hoursBy === 'Epoch AI';

export const about = defineAbout<Bill>({
	leads: [citation('deepseek-v3-report')],
	method: `A bar is a run’s GPU-hours at the rent that DeepSeek assumed for V3, ${usd(hourUsd)} each. DeepSeek’s own bars are its claims at that very rent; every other is our arithmetic, and no maker’s figure. A tick is a sum that the maker gave itself, and a dotted line leads to it from the bar; what others estimate is not drawn. Set out by each maker’s own rent, a bar is that sum and the rent is the sum by the hour: it stands for whatever the maker counted. An hour of one chip does not do what an hour of another does, and all are priced alike. The hours of ${named(({ hoursBy }) => hoursBy === 'us')} are our product of chips and time, those of ${named(epochs)} are as Epoch AI records them. What is said of ${named(inCopy)} is read in a copy of Epoch’s table that somebody else keeps, some of it restated in dollars of ${[...years].join(', ')}. Llama 4 Maverick was distilled from a larger model whose hours are not counted; the hours of Olmo 3 are those of its pre-training. ${named(({ stage }) => stage)} stand apart: theirs is one stage on top of another model, and they are not counted among the ${inWords(below(rows).length)} below V3. Left out are models whose hours nobody but outsiders gave (${list(reckoned)}), and what comes to less than ${usdWords(least)} (${list(small)}). No sums of their makers’ are those told of ${list(disputed)}, which are disputed, nor the ${usdWords(spoken)} of which Mistral is said to have spoken for its Large: our data have that as the rival of an estimate.`,
	columns: [
		{ title: 'Released', cell: ({ released }) => date(released) },
		{ title: 'Model', cell: ({ name }) => name },
		{ title: 'Developer', cell: ({ developer }) => developer },
		{ title: 'Of', cell: ({ stage }) => (stage ? 'one stage' : 'a whole run') },
		{ title: 'GPU-hours', numeric: true, cell: ({ hours }) => some(hours, count) },
		{ title: 'Chip', cell: ({ chip }) => chip || '—' },
		{
			title: 'At V3’s rent, US dollars',
			numeric: true,
			cell: (row) => some(atRent(row), count)
		},
		{
			title: 'Its maker’s sum, US dollars',
			numeric: true,
			cell: ({ usd, bound }) => some(usd, (value) => bound + count(value))
		},
		{ title: 'By the hour', numeric: true, cell: (row) => some(ownRent(row), usd) },
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	records: (rows) =>
		rows.map((row) => ({
			...{ date: row.released, model: row.name, developer: row.developer },
			of: row.stage ? 'stage' : 'run',
			gpuHours: row.hours,
			countedBy: row.hours === null ? null : row.hoursBy,
			chip: row.chip || null,
			usdAtV3Rent: atRent(row),
			usdClaimed: row.usd,
			bound: row.bound.trim() || null,
			dollarsYear: row.dollarsYear,
			usdPerHourClaimed: ownRent(row),
			note: row.note,
			source: row.source.url,
			id: row.id
		})),

	named: ({ model }) => String(model),
	figures: {
		gpuHours: {
			title: 'GPU-hours',
			unit: 'GPU-hours',
			status: ({ countedBy }) => (countedBy === 'us' ? 'computed' : 'claimed'),
			absent: 'its maker gave a sum and no hours'
		},
		usdAtV3Rent: {
			title: 'At V3’s rent',
			unit: 'US dollars',
			basis: 'GPU-hours at the rent that DeepSeek assumed',
			status: 'computed',
			absent: 'there are no hours to price'
		},
		usdClaimed: {
			title: 'Its maker’s sum',
			unit: dollarsOf,
			basis: 'claimed',
			status: 'claimed',
			absent: 'its maker gave no sum'
		},
		usdPerHourClaimed: {
			title: 'By the hour',
			unit: 'US dollars an hour',
			basis: 'its maker’s sum over its hours',
			status: 'computed',
			absent: 'there are not both hours and a sum'
		}
	}
});
