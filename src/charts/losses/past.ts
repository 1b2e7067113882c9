import type { LossRow } from './view';

/** The losses up to a day, ISO date. */
export const past = (rows: readonly LossRow[], day: string): readonly LossRow[] =>
	rows.filter(({ date }) => date <= day);
