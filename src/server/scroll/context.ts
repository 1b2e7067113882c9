import { createContext } from 'svelte';
import type { LoadedChart, StepInfo } from '$lib/chart';

/** What scenes and steps need of the page around them. */
export interface Story {
	/** One column to be read from top to bottom, each step with its picture: nothing is pinned, folded or asked. */
	readonly linear: boolean;
	chart(id: string): LoadedChart;
	/** Steps of the whole article, in order; empty while they are being gathered. */
	readonly steps: readonly StepInfo[];
	/** Counts a scene as it is rendered. */
	scene(): number;
	/** Called by each step as it is rendered. */
	note(step: StepInfo): void;
	/** The latest correction of what a step says or shows, while readers may remember it otherwise. */
	corrected(step: string): { readonly id: string; readonly day: string } | undefined;
	/** Puts figures in the place of `[[their id]]`. */
	fill(text: string): string;
}

export const [getStory, setStory] = createContext<Story>();
export const [getScene, setScene] = createContext<{ readonly chart: string; readonly n: number }>();
/** Id of the detour that steps stand in; `''` in the main line. */
export const [getDetour, setDetour] = createContext<string>();
