import { latest } from '$lib/window';
import type { Release } from './types';

/**
 * What had come out by a day, ISO date; weights that came later were closed then, and a price of an unknown day is left
 * out.
 */
export const past = (rows: readonly Release[], day: string): readonly Release[] =>
	rows
		.filter(({ released }) => released <= day)
		.map((row) => ({
			...row,
			priceOutputUsdPerMtok: row.priceLater ? null : row.priceOutputUsdPerMtok,
			open: row.weightsLater && row.weightsLater > day ? false : row.open
		}));

/** Day of the newest release or event. */
export const newest = (rows: readonly Release[]): string =>
	latest(rows.map(({ released }) => released));
