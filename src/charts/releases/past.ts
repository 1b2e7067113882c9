import type { Release } from './types';

/** What had come out by a day, ISO date. */
export const past = (rows: readonly Release[], day: string): readonly Release[] =>
	rows.filter(({ released }) => released <= day);
