/** What its pictures are made of; rows and states stand with the arithmetic, in `bill.ts`. */
import type { Label, Tone, View } from '$lib/chart';

export interface DrawnLine {
	readonly id: string;
	readonly name: string;
	readonly sub: string | null;
	readonly amount: string;
	readonly kind: 'item' | 'total';
	/** Nothing is counted on this line. */
	readonly empty: boolean;
}

/** A band of the strip or of the ranges: words above, bar or dots below. */
export interface Band {
	readonly id: string;
	readonly name: string;
	/** The range of an assumption in its own unit. */
	readonly span: string;
	readonly amount: string;
	readonly strong: boolean;
	/** Ends of the bar in dollars; no bar on the strip. */
	readonly bar?: readonly [number, number];
}

export interface Dot {
	readonly id: string;
	readonly x: number;
	readonly y: string;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly muted: boolean;
	readonly r: number;
}

/** A model by name over its dots on the thin scale. */
export interface Name {
	readonly id: string;
	readonly x: number;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly tone: Tone;
	/** What its run was counted at, the least first. */
	readonly usd: readonly number[];
}

/** What the bill, the strip and the ranges each draw; a part that is not shown is empty. */
export interface Picture extends View {
	readonly lines: readonly DrawnLine[];
	readonly bands: readonly Band[];
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly names: readonly Name[];
	/** Dollars along the foot. */
	readonly ticks: readonly number[];
}

export interface CalculatorView extends Picture {
	/** The bill's colour: blue where it is DeepSeek's. */
	readonly tone: Tone;
	readonly total: number;
	/** The total in words. */
	readonly sum: string;
	/** Rows that this picture has no place for. */
	readonly left: number;
}
