import { json } from '@sveltejs/kit';
import { oembedOf } from '$lib/share/oembed';
import { stepOf, steps } from '../../../../story/steps';

export const prerender = true;
export const entries = () => steps.map(({ chart, id }) => ({ chart, step: id }));

/** How the picture of a step stands in another page. */
export function GET({ params: { chart, step } }) {
	const { headline: title } = stepOf(chart, step);
	const card = `/cards/charts/${chart}/${step}.png`;
	return json(oembedOf({ title, chart, step, page: `/#${step}`, card }));
}
