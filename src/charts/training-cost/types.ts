/** What its rows, its states and its pictures are made of. */
import type { Label, Source, Tone, View } from '$lib/chart';
import type { Window } from '$lib/window';
import type { Cell } from './sheet';

export type Basis =
	'amortized' | 'rented' | 'bought' | 'claimed' | 'said' | 'third-party' | 'project';

export type Status = 'claimed' | 'estimated' | 'disputed' | 'withdrawn' | 'undisclosed';

/** One figure for one model, on one basis. Low and high are rival point estimates, no interval. */
export interface CostFigure {
	readonly id: string;
	readonly basis: Basis | null;
	readonly usd: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly dollarsYear: number | null;
	readonly status: Status;
	/** The figure that the chart shows first. */
	readonly headline: boolean;
	/** Day by which it was public; `null` where nobody says. */
	readonly known: string | null;
	/** What it said before, the oldest first. */
	readonly before: readonly Revision[];
	readonly source: Source;
	/** Where it stood on its day, where its source is a table that has been renewed since. */
	readonly copy?: Source | undefined;
	/** What it answers. */
	readonly answer?: Answer | undefined;
}

/** The question that a figure answers. */
export interface Answer {
	/** Its lines, and those for phones where they are others. */
	readonly asks: readonly (readonly string[])[];
	/** What is said before the figure. */
	readonly lead: string;
	/** How it was counted. */
	readonly how: readonly string[];
}

/** Hours of chips that a maker printed for its final run. */
export interface Hours {
	readonly count: number;
	/** What they come to at the rent of V3's bill, in dollars an hour. */
	readonly usd: number;
	readonly rent: number;
	/** Day by which they were public. */
	readonly known: string;
	readonly source: Source;
}

/** A figure as an earlier table had it. */
export interface Revision {
	readonly known: string;
	readonly usd: number;
	readonly status: Status;
	readonly source: Source;
}

export interface CostRow {
	readonly id: string;
	readonly name: string;
	readonly developer: string;
	readonly lab: string;
	readonly released: string;
	readonly open: boolean | null;
	/** Day of the weights, where they came later than the release and somebody says when. */
	readonly weightsLater?: string | undefined;
	readonly note: string | null;
	readonly costs: readonly CostFigure[];
	readonly hours?: Hours | undefined;
	/** Among the ten of most compute when it came out, by the models of our data whose compute is known. */
	readonly frontier?: true | undefined;
}

/** Growth of the dearest runs, times a year, with its band. */
export interface Trend {
	readonly times: number;
	readonly low: number;
	readonly high: number;
	/** How sure the band is, in percent. */
	readonly interval: number;
	/** Day by which it was public; `null` where nobody says. */
	readonly known: string | null;
	readonly source: Source;
}

/** What may travel with a model: the growth of the dearest runs, now and before, the oldest first. */
export interface WithTrend {
	readonly trend?: Trend | undefined;
	readonly trendBefore?: readonly Trend[];
}

export interface State {
	/** What a run is priced by; `first` is the headline figure of each model. */
	readonly basis: 'first' | 'amortized' | 'rented' | 'bought';
	readonly scale: 'log' | 'linear';
	readonly from: string;
	/** `''`: the year of the newest row. */
	readonly to: string;
	/** Ids to name and to draw in ink. */
	readonly focus: readonly string[];
	/** Growth line through GPT-4's amortized figure. */
	readonly trend: boolean;
	/** Id of the model whose every figure hangs from one line. */
	readonly compare: string;
	/** An empty receipt for each model without any figure. */
	readonly silent: boolean;
	/** Id of the model that is set beside V3, its hours at V3's rent. */
	readonly alike: string;
	/** What a line of the reader's own is fitted through (`fitted.ts`), one or several names; none where it is empty. */
	readonly fit: readonly Fitting[];
}

/** `all` takes out none; the others only those runs. */
export type Fitting = 'all' | 'frontier' | 'open' | 'closed';

export interface CostDot {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly muted: boolean;
	readonly r: number;
	readonly status: Status;
	readonly low: number | null;
	readonly high: number | null;
}

export interface CostView extends View {
	readonly dots: readonly CostDot[];
	readonly labels: readonly Label[];
	readonly ticks: readonly number[];
	readonly trend: {
		line: Point[];
		band: [Point[], Point[]];
		words: Label;
		/** What the band is. */
		shade: string;
	} | null;
	/** Where the models without a figure stand, and the words for that row. */
	readonly foot: {
		readonly y: number;
		/** Where the row's words begin, in percent of the plot: clear of the first dots. */
		readonly words: number;
		readonly count: number;
		readonly named: boolean;
	};
	/** What is drawn over dots and axes, or in their place. */
	readonly cells: readonly Cell[];
	/** The picture in words, where it is none of runs by date. */
	readonly alt?: string;
	readonly state: State;
	readonly window: Window;
	/** Models of the window that have no figure on this basis, or are not the one compared. */
	readonly left: number;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

export type Priced = CostFigure & { readonly usd: number };
