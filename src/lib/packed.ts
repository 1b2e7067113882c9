/** What the build hands to the cursor in the browser. Types alone: a module that both run would be a request. */
import type { Source } from '$lib/chart';

/** A mark in percent of the plot, with its words. */
export interface Stop {
	/** The mark's own name, where somebody listens for it. */
	readonly id?: string | undefined;
	readonly x: number;
	readonly y: number;
	readonly title: string;
	readonly lines: readonly string[];
	readonly source?: { readonly title: string; readonly url: string } | null;
}
/** Nearest by the horizontal alone, by the vertical, or by distance. */
export type Snap = 'x' | 'y' | 'xy';

/** How the marks of a series are heard. */
export interface Sound {
	/** What the pitch counts. */
	readonly pitch: string;
	/** Where the time begins and ends, in words. */
	readonly ends: readonly [first: string, last: string];
	/** Names of the lowest and the highest row, where the vertical is made of rows. */
	readonly rows?: readonly [lowest: string, highest: string];
	/** Marks by their place in the list that sweep from one height to another, in percent of the plot, or are silent. */
	readonly sweeps?: readonly (readonly [at: number, ...heights: number[]])[];
}

/** Stops as pages and files carry them: each source once. */
export interface Packed {
	readonly snap: Snap;
	readonly sources: readonly Source[];
	readonly stops: readonly (readonly [
		x: number,
		y: number,
		source: number,
		title: string,
		...lines: string[]
	])[];
	/** The marks' own names, where somebody listens for them. */
	readonly ids?: readonly string[];
	/** Of a series. */
	readonly sound?: Sound | undefined;
}

/** What an element fetches to draw a chart: a picture with the words of its marks. */
export interface Piece {
	readonly html: string;
	readonly marks: Packed;
}
