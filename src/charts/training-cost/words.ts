import { toneOf } from '$config';
import type { Label, Mark, Tone } from '$lib/chart';
import { date, day, usdShort } from '$lib/format';
import type { Basis, CostRow, Priced, State } from './types';

export const basisWords: Record<Basis, string> = {
	amortized: 'wear on the chips and power',
	rented: 'at cloud rental prices',
	bought: 'buying the whole cluster',
	claimed: 'as claimed by its maker',
	said: 'as said by an executive',
	'third-party': 'an outside estimate',
	project: 'compute of the whole project'
};

/** The same in a word or two, for labels. */
const basisLabels: Record<Basis, string> = {
	amortized: 'wear, power',
	rented: 'rented',
	bought: 'bought',
	claimed: 'claimed',
	said: 'said',
	'third-party': 'estimate',
	project: 'project'
};

export function labelsOf(
	priced: readonly { row: CostRow; figure: Priced }[],
	{ focus, compare }: State,
	tone: (row: CostRow) => Tone
): Label[] {
	const rank = ({ row }: { row: CostRow }) => focus.indexOf(row.id);
	return priced
		.filter(({ row }) => focus.includes(row.id) || row.id === compare)
		.sort((a, b) => rank(a) - rank(b) || b.figure.usd - a.figure.usd)
		.map(({ row, figure }) => ({
			id: `${row.id}/${figure.id}`,
			x: day(row.released),
			y: figure.usd,
			tone: tone(row),
			...(row.id === compare ? basisLabel(figure) : nameLabel(row, figure))
		}));
}

const basisLabel = ({ usd, basis }: Priced) => ({
	text: `${usdShort(usd)} ${basis ? basisLabels[basis] : ''}`,
	sides: ['right', 'left', 'above-left', 'below-left', 'below-right'] as const
});

/** What the story is about stands in two lines and larger. */
const nameLabel = ({ name, lab }: CostRow, { usd, status }: Priced) =>
	lab === 'DeepSeek'
		? { text: name, sub: `${usdShort(usd)}, ${status}`, size: 15 }
		: { text: `${name}, ${usdShort(usd)}` };

/** What the state names first comes first, and so gets its label first. */
export function byFocus(rows: readonly CostRow[], { focus }: State): CostRow[] {
	const rank = ({ id }: CostRow) => (focus.includes(id) ? focus.indexOf(id) : focus.length);
	return [...rows].sort((a, b) => rank(a) - rank(b));
}

export const gapLabel = (row: CostRow, y: number): Label => ({
	id: row.id,
	x: day(row.released),
	y,
	text: row.name,
	tone: toneOf(row.lab),
	sides: ['above', 'left']
});

export function markOf(row: CostRow, figure: Priced): Mark {
	const range =
		figure.low !== null && figure.high !== null && figure.low !== figure.high
			? [`rival figures from ${usdShort(figure.low)} to ${usdShort(figure.high)}`]
			: [];
	const dollars = figure.dollarsYear ? ` (${figure.dollarsYear} dollars)` : '';
	return {
		id: `${row.id}/${figure.id}`,
		x: day(row.released),
		y: figure.usd,
		title: `${row.name}: ${usdShort(figure.usd)}`,
		lines: [
			`${figure.status}, ${figure.basis ? basisWords[figure.basis] : 'basis unknown'}${dollars}`,
			...range,
			`${row.developer}, ${date(row.released)}`
		],
		source: figure.source
	};
}

export function gapMark(row: CostRow, y: number): Mark {
	const figure = row.costs[0];
	return {
		id: row.id,
		x: day(row.released),
		y,
		title: `${row.name}: no figure published`,
		lines: [`${row.developer}, ${date(row.released)}`, ...(row.note ? [row.note] : [])],
		source: figure?.source ?? null
	};
}
