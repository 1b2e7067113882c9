/** What is said of a line that the reader has fitted. */
import { FEWEST, LEVEL, type Fit, type Growth } from '$lib/fit';
import { counted, date, times } from '$lib/format';
import { SINCE } from './growth';
import type { CostRow, Priced, State, Trend } from './types';
import { basisWords } from './words';

/** Why runs of the window are not in a line. */
export type Without =
	'silent' | 'absent' | 'otherwise' | 'withdrawn' | 'behind' | 'other' | 'untold';

/** What a line goes through, and how many runs of the window it leaves out. */
export interface Chosen {
	readonly basis: Exclude<State['basis'], 'first'>;
	readonly fit: State['fit'];
	readonly runs: readonly { readonly row: CostRow; readonly figure: Priced }[];
	readonly without: Readonly<Partial<Record<Without, number>>>;
}

const trimmed = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** A factor a year: `2.4×`, near to staying the same `1.08×`. */
function rate(value: number): string {
	if (value > 1000) return 'over 1,000×';
	if (value < 0.01) return 'under 0.01×';
	return value < 1.2 ? `${trimmed(value, 2)}×` : times(value);
}

/** `2.1–2.7×`. */
const between = (low: number, high: number) => `${rate(low).replace(/×$/, '')}–${rate(high)}`;

/** A time in years, in the unit in which it is said. */
function lasting(years: number): string {
	if (years < 1 / 12) return counted(Math.max(1, Math.round(years * 365.25)), 'day');
	if (years < 2) return `${trimmed(years * 12, years < 1 ? 1 : 0)} months`;
	return years > 100 ? 'more than 100 years' : `${trimmed(years, 1)} years`;
}

const doubling = (years: number) =>
	`${years < 0 ? 'halving' : 'doubling'} every ${lasting(Math.abs(years))}`;

/** `2.4× a year`. */
export const shortOf = ({ times }: Pick<Growth, 'times'>) => `${rate(times)} a year`;

/** Which runs, as the reader has chosen them: `frontier runs with open weights`. */
function kindOf(n: number, { fit }: Chosen): string {
	const weights = (['open', 'closed'] as const).filter((kind) => fit.includes(kind));
	const runs = counted(n, fit.includes('frontier') ? 'frontier run' : 'run');
	return weights.length ? `${runs} with ${weights.join(' or ')} weights` : runs;
}

const reasons: Record<Without, (fit: Chosen['fit']) => string> = {
	withdrawn: () => 'whose figure was withdrawn',
	otherwise: () => 'counted otherwise',
	absent: () => 'without a figure counted so',
	silent: () => 'without any figure',
	behind: () => 'not known to be at the frontier',
	other: (fit) => `with ${fit.includes('open') ? 'closed' : 'open'} weights`,
	untold: () => 'whose weights are not known'
};

/** What of the window is not in the line; `''` where all is. */
function leftOf({ without, fit }: Chosen): string {
	const parts = (Object.keys(reasons) as Without[])
		.filter((why) => without[why])
		.map((why) => `${without[why]} ${reasons[why](fit)}`);
	return parts.length ? ` Left out: ${parts.join(', ')}.` : '';
}

/** Dollars of which year, where all are of one. */
function dollarsOf({ runs }: Chosen): string {
	const [year, ...more] = new Set(runs.map(({ figure }) => figure.dollarsYear));
	return year && !more.length ? ` in dollars of ${year}` : '';
}

const disputed = ({ runs }: Chosen) => {
	const n = runs.filter(({ figure }) => figure.status === 'disputed').length;
	return n ? ` Among them ${counted(n, 'disputed figure')}.` : '';
};

type Said = Pick<Fit, 'words' | 'more'>;

export function growthWords(growth: Growth, chosen: Chosen): Said {
	const { low, high, n, r2, line } = growth;
	const days = [line[0]!, line.at(-1)!].map(({ at }) => date(at, 'monthLong'));
	return {
		words:
			`Your line: ${shortOf(growth)} (${LEVEL}% interval ${between(low, high)}), ` +
			`${doubling(growth.doubling)}, through ${kindOf(n, chosen)}.`,
		more:
			`R² ${r2.toFixed(2)}, from ${days.join(' to ')}, ${basisWords[chosen.basis]}${dollarsOf(chosen)}.` +
			(low < 1 && high > 1 ? ' The interval holds 1: it may as well have stayed the same.' : '') +
			disputed(chosen) +
			leftOf(chosen)
	};
}

/** Why there is no line. */
export function refusalOf(chosen: Chosen): Said {
	const n = chosen.runs.length;
	const why =
		n < FEWEST
			? `${n === 1 ? 'is' : 'are'} too few, a line needs ${FEWEST} at least`
			: 'came out on one day';
	return { words: `No line is fitted: ${kindOf(n, chosen)} ${why}.`, more: leftOf(chosen).trim() };
}

/** What the paper published, and how the reader's line stands to it. */
export function besideOf(paper: Trend, growth: Growth | null, basis: Chosen['basis']): string {
	const inside = growth && paper.times >= growth.low && paper.times <= growth.high;
	const stands = growth
		? ` It lies ${inside ? 'inside' : 'outside'} the interval of your line`
		: '';
	const apart = basis === 'amortized' ? '' : ', which counts otherwise';
	return (
		`Published: ${shortOf(paper)} (${paper.interval}% interval ${between(paper.low, paper.high)}), ` +
		`${doubling(Math.log(2) / Math.log(paper.times))}, ${basisWords.amortized}, frontier models since ${SINCE.slice(0, 4)}.` +
		(stands && `${stands}${apart}.`)
	);
}
