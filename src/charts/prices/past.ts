import type { Price } from './types';

/**
 * The prices listed by a day, ISO date; weights that came later were closed then. A price is left out whose first day
 * nobody knows.
 */
export const past = (rows: readonly Price[], day: string): readonly Price[] =>
	rows
		.filter(({ date, when }) => date <= day && when !== 'unsure')
		.map((row) => ({ ...row, open: row.open && !(row.weightsLater && row.weightsLater > day) }));
