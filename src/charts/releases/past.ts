import { latest } from '$lib/window';
import { isSession, type Row } from './types';

/**
 * What had come out by a day, ISO date; weights that came later were closed then, without their licence, and a price of an unknown day is left
 * out.
 */
export const past = (rows: readonly Row[], day: string): readonly Row[] =>
	rows
		.filter(({ released }) => released <= day)
		.map((row) => {
			if (isSession(row)) return row;
			const closed =
				row.weightsLater && row.weightsLater > day ? { open: false, licence: null } : {};
			return {
				...row,
				priceOutputUsdPerMtok: row.priceLater ? null : row.priceOutputUsdPerMtok,
				...closed
			};
		});

/** Day of the newest release, event or close. */
export const newest = (rows: readonly Row[]): string =>
	latest(rows.map(({ released }) => released));
