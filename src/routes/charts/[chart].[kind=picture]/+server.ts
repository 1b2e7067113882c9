import { chartIds } from '$server/charts/all';
import { kinds, picture } from '$server/pictures/pictures';

export const prerender = true;
export const entries = () => chartIds.flatMap((chart) => kinds.map((kind) => ({ chart, kind })));

/** The picture of a chart as it begins, framed by its words. */
export const GET = ({ params: { chart, kind } }) => picture(chart, null, kind);
