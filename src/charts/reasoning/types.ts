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

export interface ReasoningView extends View {
	readonly lines: readonly Line[];
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly xTicks: readonly number[];
	/** Values across, of one panel or of both, with their words. */
	readonly yTicks: ReadonlyMap<number, string>;
	readonly pairs: readonly Pair[];
	readonly alt: string;
}
