import { chartCard } from '$server/pictures/card';
import { shownAs } from '$server/charts/shown';
import { png } from '$server/pictures/pictures';
import { site } from '$config';

export const prerender = true;
export { everyChart as entries } from '../../../../story/steps';

/** The card of a chart's page. */
export const GET = async ({ params }) =>
	png(await chartCard({ ...shownAs(params.chart, null), name: site.title }));
