/** What a mark measures, and what comes of two of them. Types alone. */

/** A figure that can be set against another of its measure and its basis. */
export interface Quantity {
	/** Whose it is: a model, a company's day. */
	readonly of: string;
	readonly value: number;
	/** Rival figures, where there are any. */
	readonly low?: number | null;
	readonly high?: number | null;
	/** What is counted, and how; neither of a moment of the one series that a chart draws: the later is said as a change of the earlier. */
	readonly measure?: string;
	readonly basis?: string;
	/** Whether it is claimed, estimated, reported; said beside it. */
	readonly status?: string;
	/** A share or a change: differences are points, and no ratio is taken. */
	readonly points?: true;
	/** The value, or a difference of two, in words. */
	write(value: number): string;
}

/** What comes of two marks: the words, and the line between them where they can be compared. */
export interface Versus {
	readonly words: string;
	readonly line?: {
		/** The two ends in percent of the plot, the left one first. */
		readonly ends: readonly (readonly [x: number, y: number])[];
		/** The ratio or the difference, short. */
		readonly text: string;
	};
}
