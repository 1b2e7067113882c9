import { chartCard } from '$server/pictures/card';
import { shownAs } from '$server/charts/shown';
import { png } from '$server/pictures/pictures';
import { site } from '$config';
import { stepOf } from '../../../../../story/steps';

export const prerender = true;
export { everyStep as entries } from '../../../../../story/steps';

/** The card of a step. */
export const GET = async ({ params: { chart, step } }) =>
	png(await chartCard({ ...shownAs(chart, stepOf(chart, step)), name: site.title }));
