import { chartCard } from '$lib/share/card';
import { png, shown } from '$lib/share/pictures';
import { site } from '$server/site/site';

export const prerender = true;
export { everyChart as entries } from '../../../../story/steps';

/** The card of a chart's page. */
export const GET = async ({ params }) =>
	png(await chartCard({ ...shown(params.chart, null), name: site.title }));
