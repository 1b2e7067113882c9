/** What its rows, its states and its pictures are made of. */
import type { Source, Tone, View } from '$lib/chart';

export type HoursBy = 'maker' | 'us' | 'Epoch AI';

/** A run whose maker gave its hours, a sum for it, or both. */
export interface Bill {
	readonly id: string;
	readonly name: string;
	readonly developer: string;
	readonly released: string;
	readonly tone: Tone;
	/** A stage of a model, and no whole run. */
	readonly stage: boolean;
	/** GPU-hours; `null` where the maker gave a sum alone. */
	readonly hours: number | null;
	/** Whose figure the hours are: its maker’s, our product of chips and time, or as Epoch AI records them. */
	readonly hoursBy: HoursBy;
	/** The chips in short: `H100`; `''` where they are not known. */
	readonly chip: string;
	/** US dollars that the maker gave; `null` where it gave hours alone. */
	readonly usd: number | null;
	/** How the maker said them: `about `, `over `; else `''`. */
	readonly bound: string;
	/** The year whose dollars they are, where somebody says. */
	readonly dollarsYear: number | null;
	/** The one rent that all hours are priced at, US dollars an hour. */
	readonly hourUsd: number;
	readonly note: string | null;
	readonly source: Source;
}

export interface State {
	/** All hours at V3's rent, or each maker's at the rent that its own sum implies. */
	readonly rent: 'v3' | 'own';
}

/** A bar of the layer `Bars`. */
export interface Bar {
	readonly id: string;
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
	readonly tone: Tone;
}

/** A row of the picture. */
export interface Line {
	readonly id: string;
	readonly name: string;
	readonly tone: Tone;
	/** Its middle, counted from the top. */
	readonly row: number;
	/** Where the bar ends, US dollars; 0 where there is none. */
	readonly end: number;
	/** A sum that the maker gave, where the bar does not end at it. */
	readonly tick: number | null;
	/** Where the words stand: at the tick, or at the bar's end; inside a bar that leaves no room. */
	readonly at: number;
	readonly inside: boolean;
	readonly value: string;
	/** What is said after the value, where the plot is narrow and where it is broad. */
	readonly more: { readonly narrow: string; readonly broad: string };
}

export interface BillsView extends View {
	readonly lines: readonly Line[];
	readonly bars: readonly Bar[];
	readonly ticks: readonly number[];
	/** The rule under V3 on a broad plot, with how many whole runs stand below it. */
	readonly level: { readonly row: number; readonly text: string } | null;
	/** Where the words over the stages stand, counted like the rows; `null` where there are none. */
	readonly stages: number | null;
	readonly alt: string;
}
