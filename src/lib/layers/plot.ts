import { getLayerCakeContext } from 'layercake';

/** What the layers use of LayerCake's context: scales whose range is percent of the plot. Read it live. */
interface PlotContext {
	readonly xScale: Scale;
	readonly yScale: Scale;
}
interface Scale {
	(value: number | string): number | undefined;
	domain(): (number | string | Date)[];
	ticks?(count: number): (number | Date)[];
	bandwidth?(): number;
}

export const getPlot = () => getLayerCakeContext() as unknown as PlotContext;

/** A share of the plot as an SVG length, to the hundredth of a percent: `35.21%`. */
export const pct = (value: number | undefined) => `${Math.round((value ?? 0) * 100) / 100}%`;

/** Of words on a plot: ground round their letters, over what they stand on. */
export const halo = {
	stroke: 'var(--ground)',
	'stroke-width': 4,
	'stroke-linejoin': 'round',
	'paint-order': 'stroke'
} as const;
