import { site } from '$config';
import { chartCard } from '$server/pictures/card';
import { creditOf, png } from '$server/pictures/pictures';
import { shownAs } from '$server/charts/shown';
import type { Page } from '../../story/pages';
import { stepOf } from '../../story/steps';

/** The card of a page at that path that is no chart's own: its title beside a picture that stands for it. */
export async function pageCard(
	{ title, line, picture: [chart, step] }: Page,
	path: string
): Promise<Response> {
	const picture = shownAs(chart, step ? stepOf(chart, step) : null);
	const card = await chartCard({ ...picture, headline: title, sub: line, name: site.title });
	return png(card, creditOf(title, line, path));
}
