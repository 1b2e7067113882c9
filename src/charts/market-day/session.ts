/** The session whose moves are drawn, the day of the fall: no row says it, and the title is wanted without rows. */
import { fall } from '$config';
import { date } from '$lib/format';

export const session = fall;

/** `27 January 2025` */
export const sessionWords = date(session, 'long');
