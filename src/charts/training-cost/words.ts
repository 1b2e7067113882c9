/** What is said of costs: beside a dot, in its details, and of the whole picture. */
import { toneOf } from '$config';
import type { Label, Mark } from '$lib/chart';
import { countShort, counted, date, day, leftOut, usdShort } from '$lib/format';
import type { Basis, CostRow, CostView, Priced, State } from './types';

export const basisWords: Record<Basis, string> = {
	amortized: 'wear on the chips and power',
	rented: 'at cloud rental prices',
	bought: 'buying the whole cluster',
	claimed: 'as claimed by its maker',
	said: 'as said by an executive',
	'third-party': 'an outside estimate',
	project: 'compute of the whole project'
};

export function labelsOf(
	priced: readonly { row: CostRow; figure: Priced }[],
	{ focus }: State
): Label[] {
	const rank = ({ row }: { row: CostRow }) => focus.indexOf(row.id);
	return priced
		.filter(({ row }) => focus.includes(row.id))
		.sort((a, b) => rank(a) - rank(b) || b.figure.usd - a.figure.usd)
		.map(({ row, figure }) => ({
			id: `${row.id}/${figure.id}`,
			x: day(row.released),
			y: figure.usd,
			tone: toneOf(row.lab, true),
			...nameLabel(row, figure)
		}));
}

/** What the story is about stands in two lines and larger. */
const nameLabel = ({ name, lab }: CostRow, { usd, status }: Priced) =>
	lab === 'DeepSeek'
		? { text: name, sub: `${usdShort(usd)}, ${status}`, size: 15 }
		: { text: `${name}, ${usdShort(usd)}` };

/** From the oldest model to the newest. */
export const marksOf = (
	priced: readonly { row: CostRow; figure: Priced }[],
	silent: readonly CostRow[],
	foot: number
): Mark[] =>
	[
		...priced.map(({ row, figure }) => markOf(row, figure)),
		...silent.map((row) => gapMark(row, foot))
	].sort((a, b) => Number(a.x) - Number(b.x));

export function markOf(row: CostRow, figure: Priced): Mark {
	const { low, high } = figure;
	const range = low !== null && high !== null && low !== high ? ([low, high] as const) : null;
	const dollars = figure.dollarsYear ? ` (${figure.dollarsYear} dollars)` : '';
	return {
		id: `${row.id}/${figure.id}`,
		x: day(row.released),
		y: figure.usd,
		title: `${row.name}: ${usdShort(figure.usd)}`,
		lines: [
			`${figure.status}, ${figure.basis ? basisWords[figure.basis] : 'basis unknown'}${dollars}`,
			...(range ? [`rival figures from ${usdShort(range[0])} to ${usdShort(range[1])}`] : []),
			`${row.developer}, ${date(row.released)}`
		],
		...(range ? { sweep: range } : {}),
		...(figure.basis
			? {
					quantity: {
						...{ of: row.name, value: figure.usd, low, high, write: usdShort },
						measure: 'the final training run',
						basis: basisWords[figure.basis] + dollars,
						status: figure.status
					}
				}
			: {}),
		source: figure.source
	};
}

export function gapMark(row: CostRow, y: number): Mark {
	const figure = row.costs[0];
	return {
		id: row.id,
		x: day(row.released),
		y,
		title: `${row.name}: ${row.hours ? 'hours, no sum' : 'no figure published'}`,
		lines: [
			...(row.hours ? [`${countShort(row.hours.count)} hours`] : []),
			`${row.developer}, ${date(row.released)}`,
			...(row.note ? [row.note] : [])
		],
		sweep: [],
		source: figure?.source ?? null
	};
}

/** The lowest and the highest rival of a named figure, where it has any. */
function rangeOf(dots: CostView['dots'], id: string): string {
	// a dot has the id of its figure only where there are several of one model
	const own = dots.find((dot) => dot.id === id || id.startsWith(`${dot.id}/`));
	const { low = null, high = null } = own ?? {};
	return low === null || high === null || low === high
		? ''
		: ` (rival figures from ${usdShort(low)} to ${usdShort(high)})`;
}

const basisTitles: Record<State['basis'], string> = {
	first: 'the first figure published for each',
	amortized: 'wear on the chips and power',
	rented: 'rental prices',
	bought: 'the price of the whole cluster'
};

export function describe(view: CostView): string {
	const { dots, foot, labels, trend, state, window, left, empty, alt } = view;
	const rest = leftOut(left, 'model');
	if (empty || alt) return (empty ?? alt) + rest;
	const priced = new Set(
		dots.filter(({ status }) => status !== 'undisclosed').map(({ id }) => id.split('/')[0])
	).size;
	const named = labels.map(({ id, text }) => text + rangeOf(dots, id)).join('; ');
	const [from, to] = [window.from.slice(0, 4), window.to.slice(0, 4)];
	return (
		`Cost of the final training run of ${counted(priced, 'model')} ${from === to ? `in ${from}` : `from ${from} to ${to}`}, ` +
		`US dollars, ${state.scale} scale, by ${basisTitles[state.basis]}.${named ? ` Named: ${named}.` : ''}${trend ? ` Shaded: ${trend.shade}.` : ''}` +
		(foot.count
			? ` ${counted(foot.count, 'model')} without any published figure ${foot.count === 1 ? 'stands' : 'stand'} at the foot.`
			: '') +
		rest
	);
}
