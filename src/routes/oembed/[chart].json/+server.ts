import { json } from '@sveltejs/kit';
import { frameTitle } from '$lib/called';
import { chartIds, loaded } from '$server/charts/all';
import { oembedOf } from '$server/feeds/oembed';
import { pages } from '../../../story/pages';
import { stepOf } from '../../../story/steps';

export const prerender = true;
export const entries = () => [...chartIds, 'story'].map((chart) => ({ chart }));

/** How a chart stands in another page; the story is stood for by the picture on its card. */
export function GET({ params: { chart } }) {
	if (chart === 'story') {
		const { title, picture } = pages.story;
		const [chart, step] = picture;
		const label = stepOf(chart, step).headline;
		return json(oembedOf({ title, label, chart, step, page: '/', card: '/cards/story.png' }));
	}
	const { chart: drawn, rows } = loaded(chart);
	const title = frameTitle(drawn.title, drawn.describe(drawn.view(rows, drawn.initial)));
	const [page, card] = [`/charts/${chart}/`, `/cards/charts/${chart}.png`];
	return json(oembedOf({ title, chart, page, card }));
}
