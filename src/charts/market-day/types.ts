import type { Label, Source, Tone, View } from '$lib/chart';

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
	/** Height in the lane of its trade, in percent of the plot from its top. */
	readonly lane: number;
	/** The middle of the changes of its trade, percent. */
	readonly median: number;
	readonly source: Source;
}

export interface State {
	/** All as bars in the order of their changes, or a lane for each trade. */
	readonly by: 'all' | 'trade';
	/** The trade to bring out; `''` for none. */
	readonly trade: Trade | '';
	/** Ids to name; in lanes their dots are ink. */
	readonly focus: readonly string[];
	/** Part of a name or ticker to find. */
	readonly search: string;
}

/**
 * A ticker as drawn. Ranked: x its place from the left, y its change, where its bar ends; in lanes: x its
 * change, y in percent of the plot from its top.
 */
export interface Dot extends Ticker {
	readonly title: string;
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
	readonly muted: boolean;
	/** An index or a fund: hollow. */
	readonly index: boolean;
	readonly named: boolean;
	/** Where the hairline to its name ends, in percent of change; `null` where its name needs none. */
	readonly stem: number | null;
}

export interface Ranking {
	/** Those that fell further than Nvidia, and those that rose: from place to place, with their words. */
	readonly spans: readonly Span[];
	/** Nvidia's place among the stocks, set large under its bar; `null` where it is not among them. */
	readonly hero: Place | null;
	/** Names at the very tips, for a narrow plot. */
	readonly tips: readonly Label[];
}
export interface Span {
	readonly id: 'further' | 'rose';
	readonly from: number;
	readonly to: number;
	readonly text: string;
}
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly big: string;
	/** Its name and change, for a broad plot and for a narrow one. */
	readonly long: string;
	readonly short: string;
}

export interface DayView extends View {
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly lanes: readonly { name: string; y: number; median: number | null }[];
	readonly ticks: readonly number[];
	/** Where all stand in the order of their changes; not where each trade has its lane. */
	readonly ranking: Ranking | null;
	readonly words: string;
}
