/** What its rows, its states and its pictures are made of. */
import type { Label, Source, Tone, View } from '$lib/chart';

export interface Close {
	readonly date: string;
	/** US dollars, adjusted for the split of June 2024, not for dividends. */
	readonly close: number;
	/** Close of the fund of chip stocks, near the fall; its source stands in the first. */
	readonly fund?: { readonly close: number; readonly source?: Source };
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
	/** The closes of a window; the fall beside the room of what it lost; the climb from zero; the closes beside a fund of chip stocks. */
	readonly show: 'closes' | 'fall' | 'climb' | 'fund';
	readonly fall: boolean;
	/** Ids of events, or `chips` for all dates of the chip controls. */
	readonly events: readonly string[];
	/** Days whose close is written beside the line. */
	readonly days: readonly string[];
	/** Day that the axis counts percent from; `''` for dollars. */
	readonly percentFrom: string;
}

/** What of the rows a state is about. */
export interface Asked {
	readonly rows: readonly Row[];
	readonly closes: readonly Close[];
	readonly window: readonly Close[];
	readonly events: readonly MarketEvent[];
	readonly fall: Fall | null;
}

/** Words on a leader that hangs from a point or rises from it, of a broad picture and of a narrow one. */
export interface Callout extends Point {
	readonly id: string;
	/** Where the leader ends and the words begin; without one they stand beside the point. */
	readonly to?: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly tone: Tone;
	/** Whether a dot marks the point, filled or open. */
	readonly dot?: 'filled' | 'open';
	readonly text: string;
	readonly sub?: string;
	/** On a narrow picture. */
	readonly short: string;
	readonly shortSub?: string;
	/** Its text is the figure of the picture. */
	readonly big?: true;
}

/** A straight line. */
export interface Stroke {
	readonly from: Point;
	readonly to: Point;
	readonly tone: Tone;
	readonly width: number;
	readonly dash?: string;
}

/** What stands to the right of the fall: Friday's level and, once it has come, what was lost below it. */
export interface Room {
	readonly from: Point;
	readonly to: Point;
	/** Where it begins, in percent of the plot, and where Friday stands, in percent of its own breadth. */
	readonly left: number;
	readonly friday: number;
	readonly words: string;
	readonly lost: {
		readonly monday: string;
		readonly share: string;
		readonly loss: string;
		/** All that lies below Friday’s close, in percent of the fall, and in percent of that a fall of everything. */
		readonly below: number;
		readonly whole: number;
	} | null;
}

/** A fund's line in the units of the closes, and two shapes whose common part is the room by which Nvidia lies below it. */
export interface Beside {
	readonly line: string;
	readonly above: string;
	readonly below: string;
}

export interface NvidiaView extends View {
	/** All closes, as an SVG path in units of days since the first and cents below zero. */
	readonly path: string;
	/** From those units to percent of the plot: scale and shift of x and y. */
	readonly transform: string;
	/** Where the line ends, in percent of the plot. */
	readonly drawn: number;
	readonly ticks: readonly number[];
	readonly tickWords: (value: number) => string;
	/** Ticks along the foot; the calendar's own where there are none. */
	readonly along?: { readonly ticks: readonly number[]; readonly words: (value: number) => string };
	readonly fall: Fall | null;
	readonly notes: readonly { id: string; x: number; text: string; tone: Tone }[];
	readonly labels: readonly Label[];
	readonly callouts: readonly Callout[];
	readonly days: readonly (Point & { id: string })[];
	readonly window: readonly Close[];
	readonly room: Room | null;
	readonly lines: readonly Stroke[];
	readonly fund: Beside | null;
	/** What the picture says beyond its closes, their fall and its marked days. */
	readonly more: string;
	/** What the state leaves out of the window, in words. */
	readonly left: readonly string[];
}

/** The fall as a line, in the units of the axes, with the closes and days that it lies between. */
export interface Fall {
	readonly from: Point;
	readonly to: Point;
	readonly days: readonly [from: Close, to: Close];
	readonly share: number;
	readonly lossUsd: number;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}
