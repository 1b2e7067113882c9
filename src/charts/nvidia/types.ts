/** What its rows, its states and its pictures are made of. */
import type { Label, Source, Tone, View } from '$lib/chart';

export interface Close {
	readonly date: string;
	/** US dollars, adjusted for the split of June 2024, not for dividends. */
	readonly close: number;
}

/** A day that a rule and a word mark on the line. */
export interface MarketEvent {
	readonly id: string;
	readonly date: string;
	/** A few words for the chart. */
	readonly name: string;
	readonly text: string;
	readonly layer: 'story' | 'chips';
	readonly tone: Tone;
	readonly source: Source;
}

/** The chart's rows: closes in order of date, the events, and the loss of the day in dollars. */
export type Row =
	| ({ readonly kind: 'close'; readonly source?: Source } & Close)
	| ({ readonly kind: 'event' } & MarketEvent)
	| {
			readonly kind: 'fall';
			readonly from: string;
			readonly to: string;
			readonly lossUsd: number;
			readonly source: Source;
	  };

export interface State {
	readonly from: string;
	/** `''`: the newest close. */
	readonly to: string;
	/** Last day of the line in full colour; `''` for all. What follows is pale. */
	readonly drawn: string;
	readonly fall: boolean;
	/** Ids of events, or `chips` for all dates of the chip controls. */
	readonly events: readonly string[];
	/** Days whose close is written beside the line. */
	readonly days: readonly string[];
	/** Day that the axis counts percent from; `''` for dollars. */
	readonly percentFrom: string;
}

export interface NvidiaView extends View {
	/** All closes, as an SVG path in units of days since the first and cents below zero. */
	readonly path: string;
	/** From those units to percent of the plot: scale and shift of x and y. */
	readonly transform: string;
	/** Where full colour ends, in percent of the plot. */
	readonly drawn: number;
	readonly ticks: readonly number[];
	readonly tickWords: (value: number) => string;
	readonly fall: {
		readonly from: Point;
		readonly to: Point;
		readonly share: number;
		readonly lossUsd: number;
		/** Whether the window is short enough for the words in the largest type. */
		readonly big: boolean;
	} | null;
	readonly notes: readonly { id: string; x: number; text: string; tone: Tone }[];
	readonly labels: readonly Label[];
	readonly days: readonly (Point & { id: string })[];
	readonly window: readonly Close[];
	/** What the state leaves out of the window, in words. */
	readonly left: readonly string[];
}

export interface Point {
	readonly x: number;
	readonly y: number;
}
