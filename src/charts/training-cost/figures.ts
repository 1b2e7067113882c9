import type { CostRow, Priced, State } from './types';

/** The figures of a model that the state asks for: one, or all of the model compared. */
export function figuresOf(
	row: CostRow,
	{ basis, compare }: Pick<State, 'basis' | 'compare'>
): Priced[] {
	const known = row.costs.filter((figure): figure is Priced => figure.usd !== null);
	if (compare === row.id) return known;
	const one = known.find((f) => (basis === 'first' ? f.headline : f.basis === basis));
	return one ? [one] : [];
}

/** The same, each with its model. */
export const pricedOf = (row: CostRow, state: State) =>
	figuresOf(row, state).map((figure) => ({ row, figure }));
