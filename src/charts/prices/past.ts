import { latest } from '$lib/window';
import type { Price } from './types';

/**
 * The prices listed by a day, ISO date; weights that came later were closed then. A price is left out whose first day
 * nobody knows, and so are notes, which may tell of later.
 */
export const past = (rows: readonly Price[], day: string): readonly Price[] =>
	rows
		.filter(({ date, when }) => date <= day && when !== 'unsure')
		.map((row) => ({
			...row,
			note: null,
			open: row.open && !(row.weightsLater && row.weightsLater > day)
		}));

/** Day of the newest price. */
export const newest = (rows: readonly Price[]): string => latest(rows.map(({ date }) => date));
