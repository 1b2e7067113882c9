import { latest } from '$lib/window';
import { pack } from './pack';
import { windows, type LossRow, type Since } from './view';

/**
 * The losses up to a day, ISO date, hung as if none had come since, and without their notes, which may tell of
 * later.
 */
export function past(rows: readonly LossRow[], day: string): readonly LossRow[] {
	const then = rows.filter(({ date }) => date <= day);
	const places = (Object.keys(windows) as Since[]).map(
		(since) => [since, pack(then, since, day)] as const
	);
	return then.map((row) => ({
		...row,
		note: null,
		lines: row.lines.filter((line) => line !== row.note),
		at: Object.fromEntries(
			places.map(([since, at]) => [since, at.get(row.id) ?? null])
		) as LossRow['at'],
		newest: day
	}));
}

/** Day of the newest loss. */
export const newest = (rows: readonly LossRow[]): string => latest(rows.map(({ date }) => date));
