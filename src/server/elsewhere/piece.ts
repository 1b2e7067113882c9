/** What an element fetches to draw a chart; made while the site is built. */
import { render } from 'svelte/server';
import type { Shown } from '$lib/chart';
import type { Piece } from '$lib/packed';
import { pack, stopsOf } from '$lib/stops';
import ElementFigure from './ElementFigure.svelte';
import { tokensIn } from './sheet';

export function pieceOf(shown: Shown): Piece {
	const { id: idPrefix, chart, view } = shown;
	// a host may hold several, and ids of its own
	const { body } = render(ElementFigure, { props: { shown }, idPrefix });
	const own = tokensIn(body);
	return {
		// on its first draw nothing moves; once a state is asked for it does
		html: body.replace('<figure ', `<figure data-jump${own && ` style="${own}"`} `),
		marks: { ...pack(stopsOf(view), chart.snap), ids: view.marks.map(({ id }) => id) }
	};
}
