import { countShort, inWords, usd as dollars } from '$lib/format';
import { textWidth } from '$lib/layers/place';
import { ticksOf } from '$lib/scale';
import { atRent, below, hourly, isV3, rounded, saidOf } from './sums';
import type { Bar, Bill, BillsView, Line, State } from './types';
import { describe, markOf } from './words';

/** Half a bar, the room under the axis and that over the stages, in rows. */
const [HALF, TOP, ROOM] = [0.3, 0.25, 0.9];
/** Room right of the longest bar, and the part of the axis from which on words stand inside a bar. */
const [AIR, INSIDE] = [1.02, 0.75];
/** Plots that words are chosen for, with half the margin beside them, in pixels: a small phone’s, a small desk’s. */
const plots = {
	narrow: { width: 146, size: 12 },
	broad: { width: 445, size: 13 }
} as const;
/** Regular letters beside the semibold ones that `textWidth` measures. */
const NARROWER = 0.94;
type Plot = keyof typeof plots;

/** Runs from the dearest at one rent down, the stages below them. */
export function view(rows: readonly Bill[], { rent }: State): BillsView {
	const size = (bill: Bill) => atRent(bill) ?? bill.usd ?? 0;
	const sorted = rows.toSorted((a, b) => Number(a.stage) - Number(b.stage) || size(b) - size(a));
	const most = Math.max(1, ...rows.flatMap((bill) => [size(bill), bill.usd ?? 0]));
	const runs = sorted.filter(({ stage }) => !stage).length;
	const apart = runs && runs < sorted.length ? ROOM : 0;
	const lines = sorted.map((bill, i) =>
		lineOf(bill, TOP + i + 0.5 + (bill.stage ? apart : 0), rent, most * AIR)
	);
	return {
		x: { kind: 'linear', domain: [0, most * AIR] },
		y: { kind: 'linear', domain: [TOP + Math.max(1, sorted.length + apart), 0] },
		lines,
		bars: lines.filter(({ end }) => end).map(barOf),
		ticks: ticksOf([0, most], 6),
		level: rent === 'v3' ? levelOf(sorted.slice(0, runs)) : null,
		stages: apart ? TOP + runs + apart / 2 : null,
		marks: lines.map((line, i) => markOf(sorted[i]!, line)),
		empty: rows.length ? undefined : 'No bill.',
		alt: describe(sorted, rent)
	};
}

/** Under V3, where all whole runs below it are cheaper by their hours. */
function levelOf(runs: readonly Bill[]): BillsView['level'] {
	const row = runs.findIndex(isV3) + 1;
	const cheaper = below(runs).length;
	return row && cheaper && cheaper === runs.length - row
		? { row: TOP + row, text: `${inWords(cheaper)} cheaper at V3’s rent` }
		: null;
}

const barOf = ({ id, end, row, tone }: Line): Bar => ({
	id,
	x: [0, end],
	y: [row - HALF, row + HALF],
	tone
});

function lineOf(bill: Bill, row: number, rent: State['rent'], width: number): Line {
	const { id, name, tone, usd } = bill;
	const end = (rent === 'v3' ? atRent(bill) : bill.hours && usd) ?? 0;
	const tick = usd !== end ? usd : null;
	const at = tick ?? end;
	const inside = tick === null && end > INSIDE * width;
	const value = at === usd ? saidOf(bill, at) : at ? rounded(bill) : '';
	const fits = (text: string, plot: Plot) =>
		NARROWER * textWidth(`${value}  ${text}`, plots[plot].size) <
		plots[plot].width * (inside ? at / width : 1 - at / width);
	const words = moreOf(bill, tick, rent);
	const more = (plot: Plot) => words.find((text) => fits(text, plot)) ?? '';
	return {
		...{ id, name, tone, row, end, tick, at, inside, value },
		more: { narrow: more('narrow'), broad: more('broad') }
	};
}

/** What may be said after the value, the longest first. */
function moreOf(bill: Bill, tick: number | null, rent: State['rent']): string[] {
	if (bill.hours === null) return ['said, no hours', 'said'];
	const own = hourly(bill);
	const by = own || 'no sum given';
	const hours = `${countShort(bill.hours)} hours`;
	const chips = hours + (bill.chip && `, ${bill.chip}`);
	if (rent === 'own') return own ? [`${by}, ${chips}`, by] : [`${by} for ${chips}`, by];
	if (tick === null) return [chips, hours];
	return [`said, ${by}; at ${dollars(bill.hourUsd)}, ${rounded(bill)}`, `said, ${by}`, by, 'said'];
}
