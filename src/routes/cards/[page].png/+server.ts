import { chartCard } from '$server/pictures/card';
import { shownAs } from '$server/charts/shown';
import { png } from '$server/pictures/pictures';
import { site } from '$config';
import { pages } from '../../../story/pages';
import { stepOf } from '../../../story/steps';

export const prerender = true;
export const entries = () => Object.keys(pages).map((page) => ({ page }));

/** The card of a page that is no chart's own: its title beside a picture that stands for it. */
export async function GET({ params }) {
	const page = pages[params.page as keyof typeof pages];
	const [chart, step] = page.picture;
	const picture = shownAs(chart, step ? stepOf(chart, step) : null);
	return png(
		await chartCard({ ...picture, headline: page.title, sub: page.line, name: site.title })
	);
}
