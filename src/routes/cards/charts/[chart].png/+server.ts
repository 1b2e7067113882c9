import { chartIds } from '$lib/charts/all';
import { chartCard } from '$lib/share/card';
import { png, shown } from '$lib/share/pictures';
import { site } from '$server/site/site';

export const prerender = true;
export const entries = () => chartIds.map((chart) => ({ chart }));

/** The card of a chart's page. */
export const GET = async ({ params }) =>
	png(await chartCard({ ...shown(params.chart, null), name: site.title }));
