import { chartCard } from '$lib/share/card';
import { png, shown } from '$lib/share/pictures';
import { site } from '$server/site/site';
import { stepOf, steps } from '../../../../../story/steps';

export const prerender = true;
export const entries = () => steps.map(({ chart, id }) => ({ chart, step: id }));

/** The card of a step. */
export const GET = async ({ params: { chart, step } }) =>
	png(await chartCard({ ...shown(chart, stepOf(chart, step)), name: site.title }));
