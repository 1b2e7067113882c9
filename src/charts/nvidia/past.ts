import { latest } from '$lib/window';
import type { Row } from './types';

const dayOf = (row: Row) => (row.kind === 'fall' ? row.to : row.date);

/** Closes, events and the fall up to a day, ISO date. */
export const past = (rows: readonly Row[], day: string): readonly Row[] =>
	rows.filter((row) => dayOf(row) <= day);

/** Day of the newest close or event. */
export const newest = (rows: readonly Row[]): string => latest(rows.map(dayOf));
