/** What an element fetches to draw a chart; made while the site is built. */
import { render } from 'svelte/server';
import { loaded } from '$server/charts/all';
import type { Piece } from '$lib/packed';
import { pack, stopsOf } from '$lib/stops';
import type { StepInfo } from '$lib/chart';
import Fragment from './Fragment.svelte';

/** @throws RangeError naming the charts there are. */
export function pieceOf(id: string, step: StepInfo | null): Piece {
	const known = loaded(id);
	const { chart, rows } = known;
	const view = chart.view(rows, step?.state ?? chart.initial);
	// a host may hold several, and ids of its own
	const idPrefix = step ? `${id}-${step.id}` : id;
	const { body } = render(Fragment, { props: { loaded: known, step, view }, idPrefix });
	return {
		// its points have not come from anywhere: they stand, and move once a state is asked for
		html: body.replace('<figure ', '<figure data-jump '),
		marks: { ...pack(stopsOf(view), chart.snap), ids: view.marks.map(({ id }) => id) }
	};
}
