import { json } from '@sveltejs/kit';
import { loaded } from '$server/charts/all';

export const prerender = true;
export { everyChart as entries } from '../../../story/steps';

/** The rows of a chart, as the awake figure reads them. */
export const GET = ({ params }) => json(loaded(params.chart).rows);
