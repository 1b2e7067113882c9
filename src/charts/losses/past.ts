import { latest } from '$lib/window';
import type { LossRow } from './types';

/**
 * The losses up to a day, ISO date, on an axis that ends with it, and without their notes, which may tell of
 * later.
 */
export function past(rows: readonly LossRow[], day: string): readonly LossRow[] {
	return rows
		.filter(({ date }) => date <= day)
		.map((row) => ({
			...row,
			note: null,
			lines: row.lines.filter((line) => line !== row.note),
			newest: day
		}));
}

/** Day of the newest loss. */
export const newest = (rows: readonly LossRow[]): string => latest(rows.map(({ date }) => date));
