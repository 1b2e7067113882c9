import { shownAs } from '$server/charts/shown';
import { cardOf } from '$server/pictures/pictures';
import { stepOf } from '../../../../../story/steps';

export const prerender = true;
export { everyStep as entries } from '../../../../../story/steps';

/** The card of a step. */
export const GET = ({ params: { chart, step } }) =>
	cardOf(shownAs(chart, stepOf(chart, step)), `/steps/${step}/`);
