import { shownAs } from '$server/charts/shown';
import { fragmentOf } from '$server/scroll/fragment';
import { stepOf } from '../../../../story/steps';

export const prerender = true;
export { everyStep as entries } from '../../../../story/steps';

/** The figure of a step, for the scroll to put in the place of the one before. */
export const GET = ({ params: { chart, step } }) =>
	new Response(fragmentOf(shownAs(chart, stepOf(chart, step))), {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
