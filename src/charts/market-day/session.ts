/** The session whose moves are drawn, and the one before it: no row says them, a test holds them to Nvidia's closes. */
import { date } from '$lib/format';

export const [before, session] = ['2025-01-24', '2025-01-27'] as const;

/** `27 January 2025` */
export const sessionWords = date(session, 'long');

/** From close to close: `24 to 27 January 2025`, both of one month. */
export const fromBefore = `${new Date(before).getUTCDate()} to ${sessionWords}`;
