/**
 * Messages between a page and a chart in its frame, where the chart's address names the page's origin:
 * `/embed/<chart>/?api=https://example.org`. They follow the element's types in `/embed.d.ts`.
 */

/** What every message of a chart says: who speaks, the chart and the step of its address, `''` for the chart as it begins. */
interface FrameSays {
	readonly from: 'ai-cost-chart';
	readonly chart: string;
	readonly step: string;
}

/** The chart listens from now on. */
export interface FrameReady extends FrameSays {
	readonly type: 'ready';
	/** Of these messages. */
	readonly version: 1;
	/** What its address asked for and is drawn already, as in `FrameState`. */
	readonly state: string;
}

/** Another state is drawn, by the reader or by `set`; and the answer to each `set`. */
export interface FrameState extends FrameSays {
	readonly type: 'state';
	/** As an address writes it, `basis=rented&scale=linear`: the difference from the picture of the chart or step. */
	readonly state: string;
}

/** A mark is pinned, or the one that was is let go: `null`. */
export interface FrameMark extends FrameSays {
	readonly type: 'mark';
	readonly mark: {
		/** Its name in `?mark=`; `null` where that cannot be fetched. */
		readonly id: string | null;
		readonly title: string;
		/** Value with unit, range or basis, date: a line each. */
		readonly lines: readonly string[];
		readonly source: { readonly title: string; readonly url: string } | null;
	} | null;
}

/** What was sent, or a part of it, could not be done; why, in words. */
export interface FrameError extends FrameSays {
	readonly type: 'error';
	readonly message: string;
}

export type FrameMessage = FrameReady | FrameState | FrameMark | FrameError;

/** Asks a chart that is ready for a state, as its address would: over the picture it began with, `''` for that itself. */
export interface FrameSet {
	readonly to: 'ai-cost-chart';
	readonly type: 'set';
	readonly state: string;
}
