/** What its rows, its states and its pictures are made of. */
import type { Label, Source, Tone, View } from '$lib/chart';

/** A model made public, announced or described, or an event of the week of R1 that is set beside the models. */
export interface Release {
	readonly id: string;
	readonly name: string;
	readonly lab: string;
	readonly released: string;
	readonly open: boolean | null;
	/** Day of the weights, where they came later than the release; `9999` where nobody says when. */
	readonly weightsLater?: string | undefined;
	readonly licence: string | null;
	readonly priceOutputUsdPerMtok: number | null;
	/** The price was seen only later, or nobody says since when it holds. */
	readonly priceLater?: true;
	/** What came out where that was no release; left out of releases. */
	readonly only?: 'announcement' | 'paper' | undefined;
	/** What happened, when this is an event and no model. */
	readonly event: string | null;
	readonly source: Source;
}

export interface State {
	readonly from: string;
	/** `''`: the month of the newest row. */
	readonly to: string;
	/** Ids to name and to draw in ink, most important first. */
	readonly focus: readonly string[];
	/** Ids drawn as a ghost: there, but not what the story was said to be about. */
	readonly ghost: readonly string[];
	/** Whether the events of the week stand above the lanes. */
	readonly events: boolean;
	/** Part of a name to find. */
	readonly search: string;
}

export interface Dot {
	readonly id: string;
	readonly x: number;
	readonly y: string;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly muted: boolean;
	readonly ghost: boolean;
	readonly r: number;
}

export interface ReleasesView extends View {
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly lanes: readonly string[];
	/** Releases in the window, how many of them have open weights, and what is drawn that was no release. */
	readonly count: { readonly all: number; readonly open: number; readonly only: number };
	/** Events of the window that are not asked for. */
	readonly left: number;
	readonly from: string;
	readonly to: string;
}
