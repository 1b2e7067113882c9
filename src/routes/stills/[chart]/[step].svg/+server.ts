import { shownAs } from '$server/charts/shown';
import { svg } from '$server/pictures/pictures';
import { stillOf } from '$server/pictures/svg';
import { stepOf } from '../../../../story/steps';

export const prerender = true;
export { everyStep as entries } from '../../../../story/steps';

/** The plot of a step alone, for the story where nothing can be pinned: its words stand beside it there. */
export function GET({ params }) {
	const { id, chart, view } = shownAs(params.chart, stepOf(params.chart, params.step));
	return svg(stillOf(chart, view, id));
}
