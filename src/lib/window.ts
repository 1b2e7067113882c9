/** Windows of time: what a state leaves open ends with the newest row. */
import { DAY, date, day } from './format';

export interface Window {
	readonly from: string;
	readonly to: string;
}

const iso = (time: number) => date(time, 'iso');

/** The last day of the month or year of a day. */
function endOf(text: string, unit: 'day' | 'month' | 'year'): string {
	const at = new Date(day(text));
	const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
	if (unit === 'day') return text;
	return iso(unit === 'month' ? Date.UTC(year, month + 1, 0) : Date.UTC(year, 12, 0));
}

/** The last of some days; `''` of none. */
export const latest = (days: readonly string[]): string =>
	days.reduce((last, next) => (next > last ? next : last), '');

/**
 * The window of a state: a `to` of `''` is the end of the day, month or year of the newest row, and
 * never before its `from`. What was known on a day, its `asof`, ends with that day.
 */
export function windowOf(
	{ from, to, asof }: Window & { readonly asof?: string },
	days: readonly string[],
	unit: 'day' | 'month' | 'year'
): Window {
	if (asof && from < asof && (!to || to > asof)) return { from, to: asof };
	if (to) return { from, to };
	const newest = latest(days);
	const end = newest && endOf(newest, unit);
	return { from, to: end > from ? end : iso(day(from) + DAY) };
}

export const inside = ({ from, to }: Window, text: string): boolean => text >= from && text <= to;

/** What is said where a window holds none of them: `No close from 1 May 2030 to 2 May 2030.` */
export const noneIn = ({ from, to }: Window, one: string): string =>
	`No ${one} from ${date(from, 'long')} to ${date(to, 'long')}.`;
