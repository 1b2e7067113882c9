import { latest } from '$lib/window';
import type { Spending } from './types';

/**
 * The quarters, years and plans that were public by a day, ISO date, without their notes, which may tell of later.
 * A fiscal year is never drawn. Of several figures for a year that one is drawn which is today, or before it was out the newest plan.
 */
export function past(rows: readonly Spending[], day: string): readonly Spending[] {
	const known = rows.filter(({ since }) => since <= day);
	const first = (row: Spending) => {
		const same = known.filter(({ name, ends }) => name === row.name && ends === row.ends);
		return same.find(({ shown }) => shown) ?? same.findLast(({ planned }) => planned) ?? same[0];
	};
	return known.map((row) => ({
		...row,
		note: null,
		shown: row.kind !== 'fiscal' && first(row) === row
	}));
}

/** The newest day on which something became known. */
export const newest = (rows: readonly Spending[]) => latest(rows.map(({ since }) => since));
