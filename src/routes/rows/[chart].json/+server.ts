import { json } from '@sveltejs/kit';
import { chartIds, loaded } from '$lib/charts/all';

export const prerender = true;
export const entries = () => chartIds.map((chart) => ({ chart }));

/** The rows of a chart, as the awake figure reads them. */
export const GET = ({ params }) => json(loaded(params.chart).rows);
