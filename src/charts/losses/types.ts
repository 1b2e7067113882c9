import type { Source, Tone } from '$lib/chart';

/** The days on which the windows begin; all end after the newest loss. */
export const windows = {
	'2022': '2022-01-01',
	'2025': '2025-01-01',
	'2026': '2026-01-01'
} as const;
export type Since = keyof typeof windows;

export interface LossRow {
	readonly id: string;
	readonly company: string;
	readonly date: string;
	/** Billions of US dollars. */
	readonly lossUsdB: number;
	readonly changePct: number;
	readonly trigger: string | null;
	readonly basis: 'reported' | 'computed';
	readonly note: string | null;
	readonly title: string;
	readonly lines: readonly string[];
	/** Its name with the loss, in dollars and in percent. */
	readonly usd: string;
	readonly percent: string;
	/** Its day, short. */
	readonly when: string;
	/** Day of the newest loss, or by which all are known: every window reaches it. */
	readonly newest?: string;
	readonly source: Source;
}

export interface State {
	readonly since: Since;
	/** Ids to name, before the longest. */
	readonly focus: readonly string[];
	/** What a bar is as long as, and what stands beside a name. */
	readonly words: Measure;
}
export type Measure = 'usd' | 'percent';

/** How far a bar hangs down: billions of US dollars, or percent of the price. */
export const lengthOf = ({ lossUsdB, changePct }: LossRow, measure: Measure): number =>
	measure === 'usd' ? lossUsdB : -changePct;

/** A loss as drawn: a bar from nothing down to `y`, on its day. */
export interface Bar extends LossRow {
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
	/** Its tip is open: computed, not reported. */
	readonly computed: boolean;
	/** The largest in dollars: a broad bar. */
	readonly record: boolean;
}
