/** What the scroll fetches of a step: the parts of its figure as the build drew them, and the marks for the cursor. */
import { render } from 'svelte/server';
import type { Packed } from '$lib/packed';
import { pack, soundOf, stopsOf } from '$lib/stops';
import type { Shown } from '$lib/chart';
import { spare } from '$lib/sparing';
import StepParts from './StepParts.svelte';

/** Ids in it begin with the step's, so that no two on a page are one. */
export function fragmentOf(shown: Shown): string {
	const { body } = render(StepParts, { props: { shown }, idPrefix: `${shown.step}-` });
	return spare(body).replace(/^(<!--[^>]*-->)+|(<!--[^>]*-->)+$/g, '');
}

/** The marks of a step's picture, in the order in which keys walk them, and how they are heard. */
export const marksOf = ({ chart, view }: Shown): Packed =>
	pack(stopsOf(view), chart.snap, soundOf(view));
