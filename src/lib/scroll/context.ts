import { createContext } from 'svelte';
import type { About, Chart, Source } from '$lib/chart';

/** A chart with its rows, as the server has them. */
export interface LoadedChart {
	readonly chart: Chart;
	readonly about: About<unknown>;
	readonly rows: readonly unknown[];
	readonly rowsUrl: string;
	readonly sources: readonly Source[];
}

/** A step as the article states it, its words filled in. */
export interface StepInfo {
	readonly id: string;
	readonly chart: string;
	/** Which of the article's scenes it belongs to, counted from 0. */
	readonly scene: number;
	readonly state: Record<string, unknown>;
	readonly headline: string;
	readonly sub: string;
}

/** What scenes and steps need of the page around them. */
export interface Story {
	chart(id: string): LoadedChart;
	/** Steps of the whole article, in order; empty while they are being gathered. */
	readonly steps: readonly StepInfo[];
	/** Counts a scene as it is rendered. */
	scene(): number;
	/** Called by each step as it is rendered. */
	note(step: StepInfo): void;
	/** Puts figures in the place of `[[their id]]`. */
	fill(text: string): string;
}

export const [getStory, setStory] = createContext<Story>();
export const [getScene, setScene] = createContext<{ readonly chart: string; readonly n: number }>();
