import type { Row } from './types';

/** Closes, events and the fall up to a day, ISO date. */
export const past = (rows: readonly Row[], day: string): readonly Row[] =>
	rows.filter((row) => (row.kind === 'fall' ? row.to : row.date) <= day);
