/** All tickers in the order of their changes, the deepest fall first, and what their order shows. */
import type { Label } from '$lib/chart';
import { change, counted, ordinal } from '$lib/format';
import { ticksOf } from '$lib/scale';
import type { DayView, Dot, Place, Span, State, Ticker } from './types';

/** Room under a tip before its name, from name to name, and under the large figure, in percent of change. */
const [UNDER, ROW, CLEAR] = [1.1, 2, 11.3];
/** Places beside Nvidia's that lie over the large figure, or whose names would run into it. */
const [BEFORE, AFTER] = [12, 16];

export function rankedOf(
	rows: readonly Ticker[],
	named: readonly Ticker[],
	found: readonly Ticker[],
	{ trade, focus }: State
): Omit<DayView, 'marks' | 'words'> {
	const order = rows.toSorted((a, b) => a.changePct - b.changePct);
	const nvidia = order.find(({ id }) => id === 'nvda');
	const stems = stemsOf(order, named, nvidia);
	const dots = order.map((row, i): Dot => {
		const chosen = found.includes(row) || row.trade === trade;
		const further = nvidia !== undefined && row.changePct < nvidia.changePct;
		return {
			...row,
			x: i + 0.5,
			y: row.changePct,
			title: row.text,
			tone: row === nvidia ? 'nvidia' : chosen ? 'ink' : 'grey',
			muted: row !== nvidia && !chosen && (trade !== '' || found.length > 0 || !further),
			index: row.trade === 'Indices',
			named: named.includes(row),
			stem: stems.get(row.id) ?? null
		};
	});
	const names = inOrder(
		dots.filter(({ named, id }) => named && id !== 'nvda'),
		focus
	);
	const domain = roomOf(order);
	return {
		x: { kind: 'linear', domain: [0, Math.max(1, order.length)] },
		y: { kind: 'linear', domain },
		ticks: ticksOf(domain, 4),
		dots,
		labels: names.filter(({ y, stem }) => stem !== null || y >= 0).map(nameOf),
		lanes: [],
		ranking: { spans: spansOf(order, nvidia), hero: placeOf(dots), tips: tipsOf(names) }
	};
}

/** Percent of change, with room for names under the deepest fall. */
function roomOf(order: readonly Ticker[]): [number, number] {
	const changes = order.map(({ changePct }) => changePct);
	return [Math.floor(Math.min(0, ...changes) - 5), Math.ceil(Math.max(0, ...changes) + 1.5)];
}

/** Those asked for by id first, as they were asked for. */
export const inOrder = <Named extends { id: string }>(
	labels: readonly Named[],
	focus: readonly string[]
): Named[] => labels.toSorted((a, b) => focus.indexOf(a.id) - focus.indexOf(b.id));

/** A fall has its name under its bar, to the right, where the bars are shorter; a rise above, to the left. */
const nameOf = (dot: Dot): Label => ({
	...dot,
	y: dot.stem ?? dot.y,
	tone: dot.tone === 'nvidia' ? 'nvidia' : 'ink',
	sides: dot.y < 0 ? ['right', 'left'] : ['above-left', 'above', 'left']
});

/** On a narrow plot the deepest fall and the highest rise of those named; more would meet. */
const tipsOf = (named: readonly Dot[]): Label[] => {
	const order = named.toSorted((a, b) => a.y - b.y);
	return [order.find(({ y }) => y < 0), order.findLast(({ y }) => y >= 0)]
		.filter((dot) => dot !== undefined)
		.map((dot) => ({
			...nameOf(dot),
			id: `${dot.id}-tip`,
			y: dot.y < 0 ? dot.y - 2 * UNDER : dot.y
		}));
};

/**
 * How far down the name of each fall stands, in percent of change: under its tip, under the names to
 * its right, and clear of the large figure.
 */
function stemsOf(
	order: readonly Ticker[],
	named: readonly Ticker[],
	nvidia: Ticker | undefined
): ReadonlyMap<string, number> {
	const stems = new Map<string, number>();
	const at = nvidia ? order.indexOf(nvidia) : -Infinity;
	const figure = nvidia?.changePct ?? -Infinity;
	let above = Infinity;
	for (const [i, row] of [...order.entries()].reverse()) {
		if (!named.includes(row) || row === nvidia || row.changePct >= 0) continue;
		let stem = Math.min(row.changePct - UNDER, above - ROW);
		// over the figure no hairline runs down: a name that finds no room is left out
		if (i > at && i < at + AFTER && stem < figure) continue;
		if (i < at && i > at - BEFORE) stem = Math.min(stem, figure - CLEAR);
		above = stem;
		stems.set(row.id, stem);
	}
	return stems;
}

function spansOf(order: readonly Ticker[], nvidia: Ticker | undefined): Span[] {
	const further = order.filter(({ changePct }) => nvidia && changePct < nvidia.changePct).length;
	const rose = order.filter(({ changePct }) => changePct > 0).length;
	const spans: Span[] = [
		{ id: 'further', from: 0, to: further, text: `${further} fell further` },
		{ id: 'rose', from: order.length - rose, to: order.length, text: `${rose} rose` }
	];
	return spans.filter(({ from, to }) => to > from);
}

function placeOf(dots: readonly Dot[]): Place | null {
	const stocks = dots.filter(({ index }) => !index);
	const at = stocks.findIndex(({ id }) => id === 'nvda');
	const nvidia = stocks[at];
	if (!nvidia) return null;
	const { x, y } = nvidia;
	const text = change(y / 100);
	return {
		x,
		y,
		big: ordinal(at + 1),
		long: `Nvidia, ${text}, of ${counted(stocks.length, 'stock')}`,
		short: `Nvidia ${text}`
	};
}
