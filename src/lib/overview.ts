import type { Tone } from '$config';

/** The whole time of a chart whose state has a window: the quiet picture from which its page has the window chosen. */
export interface Overview<Row> {
	readonly kind: 'line' | 'ticks' | 'dots';
	/** What an arrow key moves an end of the window by, and to whose bounds a pointer sets it. */
	readonly step: 'day' | 'month';
	/** Days that a window has at least. */
	readonly least: number;
	/** In order of time where they are a line; `at` from the foot, 0, to the head, 1. */
	points(rows: readonly Row[]): readonly OverviewPoint[];
}
export interface OverviewPoint {
	readonly date: string;
	readonly at: number;
	readonly tone: Tone;
}
