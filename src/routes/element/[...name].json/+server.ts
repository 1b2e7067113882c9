import { json } from '@sveltejs/kit';
import { chartIds } from '$server/charts/all';
import { shownAs } from '$server/charts/shown';
import { pieceOf } from '$server/elsewhere/piece';
import { stepOf, steps } from '../../../story/steps';

export const prerender = true;
export const entries = () => [
	...chartIds.map((name) => ({ name })),
	...steps.map(({ chart, id }) => ({ name: `${chart}/${id}` }))
];

/** The picture of a chart or of a step, `nvidia/the-fall`, as the element draws it. */
export function GET({ params }) {
	const [chart = '', step] = params.name.split('/');
	return json(pieceOf(shownAs(chart, step ? stepOf(chart, step) : null)));
}
