import type { Label, Source, Tone, View } from '$lib/chart';
import type { Window } from '$lib/window';

/** An output price of one model on the list of its maker. */
export interface Price {
	readonly id: string;
	readonly name: string;
	readonly lab: string;
	/** Day of release, or from which a later price is listed. */
	readonly date: string;
	/** US dollars per million output tokens. */
	readonly usd: number;
	readonly open: boolean;
	/** Day of the weights, where they came later than the release; `9999` where nobody says when. */
	readonly weightsLater?: string | undefined;
	/** `unsure`: seen later than the launch, or not known to be the first; then the hours of later prices. */
	readonly when: 'launch' | 'unsure' | 'all' | 'peak' | 'off-peak';
	/** Whether DeepSeek's line passes through it. */
	readonly line: boolean;
	readonly note: string | null;
	readonly source: Source;
}

export interface State {
	readonly from: string;
	/** `''`: the year of the newest row. */
	readonly to: string;
	/** Ids to name and to draw in ink. */
	readonly focus: readonly string[];
	/** Part of a name to find. */
	readonly search: string;
	/** DeepSeek's price for its strongest model, with the prices set after a launch. */
	readonly deepseekLine: boolean;
	/** Ids of a dear model and a cheaper one, to be joined by a line with how far apart they are. */
	readonly pair: readonly string[];
}

export interface Point {
	readonly x: number;
	readonly y: number | null;
}

export interface PricesView extends View {
	readonly dots: readonly (Point & {
		readonly id: string;
		readonly y: number;
		readonly tone: Tone;
		readonly hollow: boolean;
		readonly ghost: boolean;
		readonly muted: boolean;
		readonly r: number;
	})[];
	readonly labels: readonly Label[];
	/** DeepSeek's price in steps, with a gap between peak and off-peak hours; or the pair's two ends. */
	readonly line: readonly Point[];
	readonly tone: Tone;
	readonly ticks: readonly number[];
	readonly window: Window;
	/** Later prices of the window that are not asked for. */
	readonly left: number;
}
