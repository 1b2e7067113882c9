/** A dot a figure, and a hollow one at the foot for a model without any. */
import { toneOf } from '$config';
import { day } from '$lib/format';
import type { CostDot, CostRow, Priced, State } from './types';

const isChosen = ({ id }: CostRow, { focus }: State) => focus.includes(id);

/** Behind the chosen ones, where there are any. */
const isMuted = (row: CostRow, state: State) => state.focus.length > 0 && !isChosen(row, state);

export function costDot(row: CostRow, figure: Priced, state: State): CostDot {
	const chosen = isChosen(row, state);
	return {
		id: row.id,
		x: day(row.released),
		y: figure.usd,
		tone: toneOf(row.lab, chosen),
		hollow: row.open === false,
		muted: isMuted(row, state),
		r: chosen ? 6.5 : 4.5,
		status: figure.status,
		low: figure.low,
		high: figure.high
	};
}

export const gapDot = (row: CostRow, foot: number, state: State): CostDot => ({
	id: row.id,
	x: day(row.released),
	y: foot,
	tone: toneOf(row.lab, isChosen(row, state)),
	hollow: true,
	muted: isMuted(row, state),
	r: 4,
	status: 'undisclosed',
	low: null,
	high: null
});
