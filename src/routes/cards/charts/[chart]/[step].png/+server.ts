import { chartCard } from '$server/pictures/card';
import { png, shown } from '$server/pictures/pictures';
import { site } from '$config';
import { stepOf } from '../../../../../story/steps';

export const prerender = true;
export { everyStep as entries } from '../../../../../story/steps';

/** The card of a step. */
export const GET = async ({ params: { chart, step } }) =>
	png(await chartCard({ ...shown(chart, stepOf(chart, step)), name: site.title }));
