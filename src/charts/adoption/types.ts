/** What its rows, its states and its pictures are made of. */
import type { Label, Side, Source, Tone, View } from '$lib/chart';

export type Show = 'week' | 'rolling' | 'app' | 'families';

/** One count of one metric; its unit is in the words of the metric. */
export interface CountRow {
	readonly id: string;
	readonly date: string;
	readonly metric: string;
	readonly value: number;
	/** The picture it is drawn in; `null` for those in the table alone. */
	readonly show: Show | null;
	/** The line or the panel it is a mark of; `bar` for a bar, `wall` for a wall of squares. */
	readonly series: string;
	readonly tone: Tone;
	/** An outline: a count of downloads by date, or another maker's. */
	readonly hollow: boolean;
	/** Its words beside its mark, `''` for none, and their side. */
	readonly text: string;
	/** Its day or month, under its words where there is room. */
	readonly when: string;
	readonly side: Side;
	readonly title: string;
	readonly lines: readonly string[];
	readonly source: Source;
}

export interface State {
	readonly show: Show;
}

export interface Point {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly r: number;
}
export interface Bar {
	readonly id: string;
	readonly x: [number, number];
	readonly y: [number, number];
	readonly tone: Tone;
	readonly text: string;
}

/** A measure on an axis of its own: heights in percent of the plot, with the values of its axis in words. */
export interface Panel {
	readonly title: string;
	readonly top: number;
	readonly base: number;
	readonly ticks: readonly { readonly y: number; readonly words: string }[];
}
/** A line from a count down to the zero of its panel. */
export interface Stem {
	readonly id: string;
	readonly x: number;
	readonly y: readonly [number, number];
	readonly tone: Tone;
	readonly dotted: boolean;
}
/** A time for which no figure was found; a short one is not said where room is short. */
export interface Gap {
	readonly id: string;
	readonly x: readonly [number, number];
	readonly y: number;
	readonly long: boolean;
}

/** When a count was, under its words. */
export interface Caption {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly when: string;
	readonly side: Side;
}

export interface AdoptionView extends View {
	readonly panels: readonly Panel[];
	readonly stems: readonly Stem[];
	readonly gaps: readonly Gap[];
	readonly captions: readonly Caption[];
	readonly bars: readonly Bar[];
	/** How many squares stand in the wall above the bars. */
	readonly wall: number;
	readonly lines: readonly { points: readonly Point[]; tone: Tone }[];
	readonly dots: readonly Point[];
	readonly labels: readonly Label[];
	/** Ticks of the counts on one axis by date; none where there are bars, or an axis a panel. */
	readonly ticks: readonly number[];
	/** Whether time runs across. */
	readonly dated: boolean;
	readonly words: string;
}
