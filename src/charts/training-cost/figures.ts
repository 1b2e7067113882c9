import type { CostRow, Priced, State } from './types';

const isPriced = (figure: CostRow['costs'][number]): figure is Priced => figure.usd !== null;

/** Every figure of a model. */
export const allOf = ({ costs }: CostRow): Priced[] => costs.filter(isPriced);

/** The figure of a model that the state asks for, if it has one. */
export function figuresOf(row: CostRow, { basis }: Pick<State, 'basis'>): Priced[] {
	const one = allOf(row).find((f) => (basis === 'first' ? f.headline : f.basis === basis));
	return one ? [one] : [];
}

/** The same, each with its model. */
export const pricedOf = (row: CostRow, state: State) =>
	figuresOf(row, state).map((figure) => ({ row, figure }));

/** Whether no figure was published for it. */
export const isSilent = ({ costs }: CostRow) =>
	costs.some(({ status }) => status === 'undisclosed');
