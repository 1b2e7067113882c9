import { kinds, picture } from '$server/pictures/pictures';
import { stepOf, steps } from '../../../../story/steps';

export const prerender = true;
export const entries = () =>
	steps.flatMap(({ chart, id }) => kinds.map((kind) => ({ chart, step: id, kind })));

/** The picture of a step, framed by its words. */
export const GET = ({ params: { chart, step, kind } }) => picture(chart, stepOf(chart, step), kind);
