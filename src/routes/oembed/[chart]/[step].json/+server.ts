import { json } from '@sveltejs/kit';
import { oembedOf } from '$server/feeds/oembed';
import { stepOf } from '../../../../story/steps';

export const prerender = true;
export { everyStep as entries } from '../../../../story/steps';

/** How the picture of a step stands in another page. */
export function GET({ params: { chart, step } }) {
	const { headline: title } = stepOf(chart, step);
	const card = `/cards/charts/${chart}/${step}.png`;
	return json(oembedOf({ title, chart, step, page: `/#${step}`, card }));
}
