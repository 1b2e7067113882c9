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
}

/** What an element fetches to draw a chart: a picture with the words of its marks. */
export interface Piece {
	readonly html: string;
	readonly marks: Packed;
}
