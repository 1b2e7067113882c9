import { chartCard } from '$server/pictures/card';
import { png, shown } from '$server/pictures/pictures';
import { site } from '$config';

export const prerender = true;
export { everyChart as entries } from '../../../../story/steps';

/** The card of a chart's page. */
export const GET = async ({ params }) =>
	png(await chartCard({ ...shown(params.chart, null), name: site.title }));
