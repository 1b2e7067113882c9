import { site } from '$config';
import { loaded } from '$server/charts/all';
import { llms, type Listed } from '$server/files/llms';
import { findingsOf, gallery } from '../../story/gallery';
import { pages } from '../../story/pages';

export const prerender = true;

const story: readonly Listed[] = [
	{
		path: '/read/',
		title: 'The story to read',
		line: 'the linear edition: every step with its picture, its words and its source.'
	},
	{ path: '/', title: pages.story.title, line: `${pages.story.line}.` },
	...(site.ledger
		? [
				{
					path: '/claims/',
					title: 'The ledger of claims',
					line: 'each claim of the common telling with a verdict, the finding and its sources.'
				}
			]
		: []),
	{ path: '/figures/', title: pages.figures.title, line: `${pages.figures.line}.` },
	{ path: '/corrections/', title: pages.corrections.title, line: `${pages.corrections.line}.` }
];

/** The site for language models. */
export function GET() {
	const charts = gallery.map(({ id }) => ({
		id,
		title: loaded(id).chart.title,
		finding: findingsOf(id).finding
	}));
	return new Response(llms(story, charts), {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
