import { json } from '@sveltejs/kit';
import { chartIds, loaded } from '$server/charts/all';
import { oembedOf } from '$server/feeds/oembed';
import { pages } from '../../../story/pages';

export const prerender = true;
export const entries = () => [...chartIds, 'story'].map((chart) => ({ chart }));

/** How a chart stands in another page; the story is stood for by the picture on its card. */
export function GET({ params: { chart } }) {
	if (chart === 'story') {
		const { title, picture } = pages.story;
		const [chart, step] = picture;
		return json(oembedOf({ title, chart, step, page: '/', card: '/cards/story.png' }));
	}
	const { title } = loaded(chart).chart;
	const [page, card] = [`/charts/${chart}/`, `/cards/charts/${chart}.png`];
	return json(oembedOf({ title, chart, page, card }));
}
