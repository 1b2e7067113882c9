import { json } from '@sveltejs/kit';
import { shownAs } from '$server/charts/shown';
import { marksOf } from '$server/scroll/fragment';
import { stepOf } from '../../../../story/steps';

export const prerender = true;
export { everyStep as entries } from '../../../../story/steps';

/** The marks of a step's picture, for the cursor. */
export const GET = ({ params: { chart, step } }) =>
	json(marksOf(shownAs(chart, stepOf(chart, step))));
