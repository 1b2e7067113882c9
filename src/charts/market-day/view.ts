import type { Label, Source, Tone, View } from '$lib/chart';
import { ticksOf } from '$lib/scale';
import { searchFor } from '$lib/search';
import { sessionWords } from './session';

/** What a company earns its money with, in the order of the lanes. */
export const trades = [
	'Power',
	'Networks',
	'Servers',
	'Chips',
	'Tech',
	'Daily goods',
	'Indices'
] as const;
export type Trade = (typeof trades)[number];

/** One ticker's day; closes in US dollars, or in points for an index. */
export interface Ticker {
	readonly id: string;
	readonly ticker: string;
	readonly name: string;
	readonly sector: string;
	readonly trade: Trade;
	readonly changePct: number;
	readonly closeBefore: number | null;
	readonly close: number | null;
	readonly lossUsdB: number | null;
	/** A short name with its change. */
	readonly text: string;
	readonly lines: readonly string[];
	/** Heights in percent of the plot from its top: in one strip, and in the lane of its trade. */
	readonly strip: number;
	readonly lane: number;
	/** The middle of the changes of its trade, percent. */
	readonly median: number;
	readonly source: Source;
}

export interface State {
	/** All in one strip, or a lane for each trade. */
	readonly by: 'all' | 'trade';
	/** The trade to bring out; `''` for none. */
	readonly trade: Trade | '';
	/** Ids to name and to draw in ink. */
	readonly focus: readonly string[];
	/** Part of a name or ticker to find. */
	readonly search: string;
}

/** A ticker as drawn: x in percent of change, y in percent of the plot from its top. */
export interface Dot extends Ticker {
	readonly title: string;
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
	readonly muted: boolean;
	/** An index or a fund: a hollow diamond. */
	readonly index: boolean;
	readonly named: boolean;
	/** Where the stem to its name ends: at the dot itself where it has none. */
	readonly stem: number;
}

export interface DayView extends View {
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly lanes: readonly { name: string; y: number; median: number | null }[];
	readonly ticks: readonly number[];
	readonly words: string;
}

/** Percent of change, with room for a dot beyond the largest fall and the largest rise. */
export function domainOf(moves: readonly { changePct: number }[]): [number, number] {
	const all = moves.map(({ changePct }) => changePct);
	return [Math.floor(Math.min(0, ...all) - 2), Math.ceil(Math.max(0, ...all) + 1.5)];
}
/** Where the strip hangs, in percent of the plot from its top: the names stand above it. */
export const STRIP = 57;
/** From one row of names to the next, and where the first and the last row stand. */
const [ROW, TOP, FOOT] = [10, 4, 95];

export function view(rows: readonly Ticker[], state: State): DayView {
	const strip = state.by === 'all';
	const sought = searchFor(state.search);
	const namesOf = ({ name, text, ticker }: Ticker) => `${name}\n${text}\n${ticker}`;
	const named = rows.filter((row) => state.focus.includes(row.id) || sought.finds(namesOf(row)));
	const missed = sought.missed(rows.map(namesOf), 'stock, index or fund');
	const dots = rows.map((row) => dotOf(row, named, state));
	const domain = domainOf(rows);
	return {
		x: { kind: 'linear', domain },
		ticks: ticksOf(domain, 8),
		y: { kind: 'linear', domain: [100, 0] },
		dots,
		labels: labelsOf(dots, state),
		lanes: strip ? [{ name: `All ${rows.length}`, y: STRIP, median: null }] : lanesByTrade(rows),
		marks: dots,
		words: wordsOf(rows, named) + (missed ? ` ${missed}` : ''),
		missed
	};
}

function dotOf(row: Ticker, named: readonly Ticker[], { by, trade }: State): Dot {
	const strip = by === 'all';
	const nvidia = row.id === 'nvda';
	const chosen = named.includes(row) || row.trade === trade;
	const y = strip ? row.strip : row.lane;
	return {
		...row,
		x: row.changePct,
		y,
		title: row.text,
		tone: nvidia ? 'nvidia' : chosen ? 'ink' : 'grey',
		muted: !chosen && !nvidia && (trade !== '' || (strip && named.length > 0)),
		index: row.trade === 'Indices',
		named: named.includes(row),
		stem: strip && named.includes(row) ? stair(named, row) : y
	};
}

/** Names at the ends of their stems; beside their dots where each trade has its lane. */
const labelsOf = (dots: readonly Dot[], { by, focus }: State): Label[] =>
	dots
		.filter(({ named }) => named)
		.map((dot): Label => ({
			...dot,
			y: dot.stem,
			sides: by === 'all' ? [dot.stem < STRIP ? 'right' : 'left'] : undefined
		}))
		.sort((a, b) => focus.indexOf(a.id) - focus.indexOf(b.id));

const lanesByTrade = (rows: readonly Ticker[]): DayView['lanes'] =>
	trades.map((name, i) => ({
		name,
		y: (i + 0.5) * (100 / trades.length),
		median: rows.find((row) => row.trade === name)?.median ?? null
	}));

/**
 * How high the name of a ticker stands: a stair down from the left above the strip for the deep
 * falls, one up from the right below it for the rest. No stem then crosses a name, however narrow
 * the plot.
 */
function stair(named: readonly Ticker[], { changePct }: Ticker): number {
	const deep = changePct < -10;
	const before = named.filter((other) =>
		deep ? other.changePct < changePct : other.changePct > changePct
	).length;
	return deep ? Math.min(STRIP, TOP + ROW * before) : Math.max(STRIP, FOOT - ROW * before);
}

function wordsOf(rows: readonly Ticker[], named: readonly Ticker[]): string {
	const nvidia = rows.find(({ id }) => id === 'nvda')?.changePct ?? -Infinity;
	const count = (test: (pct: number) => boolean) =>
		rows.filter(({ changePct }) => test(changePct)).length;
	return (
		`Change of ${rows.length} stocks, indices and funds on ${sessionWords}, percent: ` +
		`${count((pct) => pct < nvidia)} fell further than Nvidia, ${count((pct) => pct > 0)} rose.` +
		(named.length ? ` Named: ${named.map(({ text }) => text).join(', ')}.` : '')
	);
}

export const describe = ({ words }: DayView): string => words;
