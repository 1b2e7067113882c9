import type { Price } from './types';

/** The prices listed by a day, ISO date. */
export const past = (rows: readonly Price[], day: string): readonly Price[] =>
	rows.filter(({ date }) => date <= day);
