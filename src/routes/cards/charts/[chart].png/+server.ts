import { shownAs } from '$server/charts/shown';
import { cardOf } from '$server/pictures/pictures';

export const prerender = true;
export { everyChart as entries } from '../../../../story/steps';

/** The card of a chart's page. */
export const GET = ({ params: { chart } }) => cardOf(shownAs(chart, null), `/charts/${chart}/`);
