/** What its rows, its states and its pictures are made of. */
import type { Label, Source, Tone, View } from '$lib/chart';

/** What was read off at one step of training; `null` where the figure has no point. */
export interface Point {
	readonly kind: 'point';
	readonly id: string;
	readonly step: number;
	/** AIME 2024, percent: single answers that are right, and majority votes. */
	readonly pass1: number | null;
	readonly vote: number | null;
	/** Mean length of an answer in training. */
	readonly tokens: number | null;
	/** The lengths read before and after, where none was read here. */
	readonly between: readonly [number, number] | null;
	/** Printed for a later version that trained on. */
	readonly later: boolean;
	readonly source: Source;
}

/** Scores of R1 and o1 on one test. */
export interface Pair {
	readonly kind: 'pair';
	readonly id: string;
	readonly name: string;
	readonly metric: string;
	/** What it asks for, in a word or two, and what its score is of: `code`, `% right`. */
	readonly asks: string;
	readonly unit: string;
	readonly r1: number;
	readonly o1: number;
	readonly source: Source;
}

export type Row = Point | Pair;

export interface State {
	readonly show: 'curve' | 'length' | 'pairs';
}

export interface Line {
	readonly points: readonly { readonly x: number; readonly y: number }[];
	readonly muted: boolean;
}

export interface Dot {
	readonly id: string;
	readonly x: number;
	readonly y: number | string;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly r: number;
}

/** R1's score less o1's on one test: a bar from level, with its words. */
export interface Lead {
	readonly id: string;
	/** Its name: the part that every width shows, and the rest. */
	readonly name: readonly [short: string, rest: string];
	/** Points of the test's own score; less than nothing where o1 is ahead. */
	readonly lead: number;
	/** Middle of its row, counted from the top. */
	readonly row: number;
	readonly value: string;
	/** Both scores, and what they are of. */
	readonly r1: string;
	readonly o1: string;
	readonly basis: string;
}

export interface Bar {
	readonly id: string;
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
	readonly tone: Tone;
}

/** Words in the room that the bars leave, a line each. */
export interface Aside {
	readonly big: string;
	readonly lines: readonly string[];
	/** At the start of the longest bar, over it; none where that room is taken. */
	readonly widest: readonly string[];
}

export interface ReasoningView extends View {
	readonly lines: readonly Line[];
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly xTicks: readonly number[];
	/** Values across, of one panel or of both, with their words. */
	readonly yTicks: ReadonlyMap<number, string>;
	readonly leads: readonly Lead[];
	readonly bars: readonly Bar[];
	readonly aside: Aside | null;
	readonly alt: string;
}
