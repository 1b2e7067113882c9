/**
 * Types of the element `<ai-cost-chart>`, for pages that use it. They stand alone, so that the file
 * can be copied into another project; the site serves it as `/embed.d.ts`.
 */

/** What every event says: the chart and the step asked for, `''` for the chart as it begins. */
export interface ChartDetail {
	readonly chart: string;
	readonly step: string;
}

/** A mark that the reader has come to by pointer, touch or key. */
export interface MarkDetail extends ChartDetail {
	readonly id: string;
	/** Place in percent of the plot, from its left and its top. */
	readonly x: number;
	readonly y: number;
	readonly title: string;
	/** Value with unit, range or basis, date: a line each. */
	readonly lines: readonly string[];
	readonly source?: { readonly title: string; readonly url: string } | null;
}

/** Attributes as properties; an attribute that is not there is `''`, and `null` removes one. */
export interface AiCostChartElement extends HTMLElement {
	/** Id of a chart, as its address has it. */
	chart: string;
	/** Id of one of the chart's steps, as its address has it. */
	step: string;
	/** `light`, `dark`, or like the page around it. */
	theme: string;
	/** A state as an address writes it: `basis=rented&scale=linear`. */
	state: string;
}

declare global {
	interface HTMLElementTagNameMap {
		'ai-cost-chart': AiCostChartElement;
	}
	/** The element's events; they bubble, and leave the shadow trees that the element stands in. */
	interface HTMLElementEventMap {
		/** The chart is drawn. */
		chartready: CustomEvent<ChartDetail>;
		/** There is no such chart or step, or it could not be fetched. */
		charterror: CustomEvent<ChartDetail & { readonly message: string }>;
		/** A control or the `state` attribute has changed the chart: `state` is the difference from its step. */
		chartstate: CustomEvent<ChartDetail & { readonly state: string }>;
		markselect: CustomEvent<MarkDetail>;
	}
}
