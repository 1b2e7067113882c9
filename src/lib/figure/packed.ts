import type { Source } from '$lib/chart';
import type { Snap, Stop } from './cursor';

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
}

export const unpack = ({ stops, sources }: Packed): Stop[] =>
	stops.map(([x, y, source, title, ...lines]) => ({
		x,
		y,
		title,
		lines,
		source: sources[source]
	}));
