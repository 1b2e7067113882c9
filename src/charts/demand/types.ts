/** What its rows, its states and its pictures are made of. */
import type { Label, Source, Tone, View } from '$lib/chart';

/** A quarter of Nvidia's sales to data centres, or a year of capital spending by those who buy. */
export interface Spending {
	/** A fiscal year covers other months than the rest: it stands in the table alone. */
	readonly kind: 'quarter' | 'all' | 'company' | 'fiscal';
	readonly id: string;
	/** The quarter, or the company. */
	readonly name: string;
	readonly begins: string;
	readonly ends: string;
	/** US dollars of that quarter or year; the middle of a plan that is a range. */
	readonly usd: number;
	readonly low: number | null;
	readonly high: number | null;
	/** Guidance: what was announced, not what was spent. */
	readonly planned: boolean;
	/** Drawn; earlier plans and second definitions stand in the table alone. */
	readonly shown: boolean;
	readonly basis: string;
	/** Day by which it was public, or on which it was planned; `null` where nobody says. */
	readonly known: string | null;
	/** The same, or where nobody says the day from which it is taken as known. */
	readonly since: string;
	readonly note: string | null;
	readonly source: Source;
	/** Day on which Nvidia fell, ISO date: one row says it for all. */
	readonly fall?: string;
}

export interface State {
	/** One measure at a time: they share neither unit nor axis. */
	readonly show: 'quarters' | 'capex';
	/** Ids of quarters to label and to draw in full colour. */
	readonly focus: readonly string[];
	/** Day that the rows are of, where it is not today. */
	readonly asof?: string;
}

/** A quarter, or what one company spent in a year, on top of those below it. */
export interface Bar {
	readonly id: string;
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly muted: boolean;
}
/** A company in its stack: its place from the base, for its tint, and its words where they are set. */
export interface Block extends Bar {
	readonly place: number;
	readonly name: string;
	readonly text: string;
	/** Its words stand right of it, in it, or nowhere. */
	readonly words: 'beside' | 'inside' | '';
}
/** What all four spent in a year, on top of its stack. */
export interface Sum {
	/** The row that counted it, or `sum-2022` where the sum is ours. */
	readonly id: string;
	readonly year: string;
	readonly x: number;
	readonly y: number;
	readonly usd: number;
	/** What the year counts, or when it was planned. */
	readonly basis: string;
	readonly hollow: boolean;
	readonly counted: boolean;
}
/** How much more a year brought than the one before, both counted in one way. */
export interface Rise {
	readonly from: number;
	readonly to: number;
	/** Ends of the dotted line and place of the bracket. */
	readonly x: readonly [number, number];
	readonly text: string;
}
export interface Stacks {
	readonly blocks: readonly Block[];
	readonly sums: readonly Sum[];
	readonly years: readonly { readonly year: string; readonly x: number; readonly basis: string }[];
	readonly rise: Rise | null;
	readonly fall: number | null;
}

export interface DemandView extends View {
	readonly bars: readonly Bar[];
	readonly sums: readonly Sum[];
	readonly labels: readonly Label[];
	readonly ticks: readonly number[];
	readonly notes: readonly { id: string; x: number; text: string; tone: Tone }[];
	readonly show: State['show'];
	readonly stacks: Stacks | null;
	/** Day that the rule marks, ISO date. */
	readonly fall: string | undefined;
	/** What was guided as a range, in words. */
	readonly guided: readonly string[];
	/** Rows of the other measure, earlier plans and second definitions. */
	readonly left: number;
}
