import { counted, leftOut } from '$lib/format';
import { ticksOf } from '$lib/scale';
import type { Aside, Bar, Lead, Pair, ReasoningView, Row } from './types';

const points = (lead: number) => Math.abs(lead).toFixed(1);
const signed = (lead: number) => (lead > 0 ? '+' : lead < 0 ? '−' : '') + points(lead);

/** Room to the right of level for names, as a share of what lies left of it. */
const RIGHT = 0.97;
/** From the top of its row to a bar, and to the bar's foot. */
const [TOP, FOOT] = [0.3, 0.7];

/**
 * R1's score less o1's on each test, as bars from level on one axis of points. A rating has no points that
 * others could be set beside: its test stands there as a percentile.
 */
export function paired(rows: readonly Row[]): ReasoningView {
	const pairs = rows
		.filter((row) => row.kind === 'pair')
		.filter(({ metric }) => metric !== 'rating')
		// tenths, as they are printed
		.map((pair) => ({ ...pair, lead: Math.round(10 * (pair.r1 - pair.o1)) / 10 }))
		.sort((a, b) => b.lead - a.lead);
	const leads = pairs.map(leadOf);
	const ends = leads.map(({ lead }) => lead);
	const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
	const left = 1.04 * Math.max(1, -low, high);
	return {
		x: { kind: 'linear', domain: [-left, Math.max(RIGHT * left, 1.3 * high)] },
		y: { kind: 'linear', domain: [Math.max(1, leads.length), 0] },
		lines: [],
		dots: [],
		labels: [],
		// from level outwards, for narrow axes leave out every second
		xTicks: ticksOf([low, high], 5).reverse(),
		yTicks: new Map(),
		leads,
		bars: leads.map(barOf),
		aside: asideOf(leads, pairs.at(-1)?.asks ?? ''),
		marks: pairs.map(({ id, name, metric, r1, o1, lead, source }, i) => ({
			id,
			x: lead,
			y: i + 0.5,
			title: `${name}, ${metric}`,
			lines: [`R1 ${r1.toFixed(1)}`, `o1-1217 ${o1.toFixed(1)}`, said(lead)],
			source
		})),
		alt: inWords(leads) + leftOut(rows.length - pairs.length, 'row')
	};
}

const said = (lead: number) =>
	lead ? `${lead > 0 ? 'R1' : 'o1'} ahead by ${points(lead)} points` : 'level';

function leadOf({ id, name, asks, unit, r1, o1, lead }: Pair & { lead: number }, i: number): Lead {
	return {
		id,
		name: shortened(name),
		lead,
		row: i + 0.5,
		value: signed(lead),
		r1: r1.toFixed(1),
		o1: o1.toFixed(1),
		basis: `${asks}, ${unit}`
	};
}

const barOf = ({ id, lead }: Lead, i: number): Bar => ({
	id,
	x: [0, lead],
	y: [i + TOP, i + FOOT],
	tone: lead > 0 ? 'deepseek' : 'grey'
});

/** A long name parted where phones may leave off: `GPQA `, `Diamond`. */
function shortened(name: string): Lead['name'] {
	const [, short = name, rest = ''] =
		(name.length > 11 && /^(.{1,9} |.{1,9}(?=-))(.*)$/.exec(name)) || [];
	return [short, rest];
}

const aheadOf = (leads: readonly Lead[]) => leads.filter(({ lead }) => lead > 0);

function asideOf(leads: readonly Lead[], asks: string): Aside | null {
	const ahead = aheadOf(leads).length;
	const [best, last, before] = [leads[0]?.lead ?? 0, leads.at(-1)?.lead ?? 0, leads.at(-2)?.lead];
	// the words beside its bar end where the bar above begins
	const room = before !== undefined && before - last > 0.45 * -last;
	return {
		big: `${ahead} of ${leads.length}`,
		lines: ahead ? ['R1 ahead,', `by ${points(best)} points at most`] : [],
		widest: last < 0 && room ? ['Widest gap:', `${points(last)} points on ${asks}`] : []
	};
}

function inWords(leads: readonly Lead[]): string {
	const ahead = aheadOf(leads).length;
	const list = leads.map(
		({ name, value, basis, r1, o1 }) => `${name.join('')} ${value} (${basis}: ${r1} to ${o1})`
	);
	return `R1’s score less o1-1217’s, in points, R1 ahead on ${counted(ahead, 'test')} of ${leads.length}: ${list.join('; ')}.`;
}
