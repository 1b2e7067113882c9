/** What a plot's cursor and its details box know of each other. Types alone. */
import type { Stop } from '$lib/packed';

/** What a plot's cursor is told from outside. */
export interface Cursor {
	/** What it stops at; asked anew each time the details open: the picture may have changed under a pointer that rests. */
	stops(): readonly Stop[];
	/** Goes to a stop, as an event would; `-1` closes the details, for when the picture changes under them. */
	show(i: number, event?: Event): void;
}
export type Parts = [plot: HTMLElement, ring: HTMLElement, details: HTMLElement, said: HTMLElement];
