/** What a row says, in the words of a citation: an estimate with its range, its basis and its status. */
import { date, percent, times, usdWords } from '$lib/format';
import { nameOf } from '$server/data/names';
import type { DatasetId, Row } from '$server/data/schemas';

type Value = number | null;

/** `$37.3 million, rival figures $37.3 million to $81.4 million`; one end alone as `at most …`. */
function ranged(value: Value, low: Value, high: Value, say: (value: number) => string, as: string) {
	const ends =
		low !== null && high !== null
			? `${as} ${say(low)} to ${say(high)}`.trim()
			: low !== null
				? `at least ${say(low)}`
				: high !== null
					? `at most ${say(high)}`
					: null;
	return [value === null ? null : say(value), low === high && low === value ? null : ends];
}

const billions = (value: number) => usdWords(value * 1e9);
const share = (value: number) => percent(value / 100, 1);
const list = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(', ');

function cost({
	usd,
	usdLow,
	usdHigh,
	dollarsYear,
	basis,
	status
}: Row<'models'>['costs'][number]) {
	const of = dollarsYear ? `dollars of ${dollarsYear}` : null;
	return usd === null
		? 'no figure published'
		: list(...ranged(usd, usdLow, usdHigh, usdWords, 'rival figures'), of, basis, status);
}

/** Datasets whose rows are estimates, or say of themselves how they were come by. */
const figures: { readonly [D in DatasetId]?: (row: Row<D>) => string } = {
	models: ({ costs }) => costs.map(cost).join('; '),
	'cost-revisions': ({ model, cost, usd, known, status }) =>
		list(`${model}, ${cost} as known on ${date(known, 'long')}`, usdWords(usd), status),
	'deepseek-bill': ({ stage, usd, status }) =>
		list(stage, usd === null ? 'no figure' : usdWords(usd), status),
	'beyond-the-run': (row) =>
		list(
			`${row.what} (${row.subject}, ${row.year})`,
			...ranged(row.usd, row.usdLow, row.usdHigh, usdWords, 'rival figures'),
			...ranged(null, row.sharePctLow, row.sharePctHigh, share, ''),
			...ranged(row.times, row.timesLow, row.timesHigh, times, 'range'),
			row.kind
		),
	'market-losses': ({ lossUsdB, highUsdB, basis }) =>
		list(...ranged(lossUsdB, null, highUsdB, billions, ''), basis),
	capex: ({ capexUsdB, lowUsdB, highUsdB, kind, yearBasis }) =>
		list(...ranged(capexUsdB, lowUsdB, highUsdB, billions, 'plan'), kind, yearBasis)
};

/** A row with what it says: `GPT-4: $37.3 million, …, amortized, estimated`; `null` where its own name is all. */
export function said<D extends DatasetId>(id: D, row: Row<D>): string | null {
	const words = figures[id]?.(row);
	const name = nameOf(row as never);
	return words ? (name === row.id ? words : `${name}: ${words}`) : null;
}
