import { DAY, type date } from '$lib/format';

/** Ticks of a span of time, in UTC, with the form that their dates are written in. */
export interface TimeTicks {
	readonly at: readonly number[];
	readonly form: NonNullable<Parameters<typeof date>[1]>;
}

/**
 * Between three and nine ticks on the calendar's own marks: years, months or days, whichever fits
 * the span. scaleUtc would know more of them, at 5 kB for every reader.
 */
export function timeTicks(from: number, to: number): TimeTicks {
	const days = (to - from) / DAY;
	if (days > 1100) {
		const years = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => days / 365 / step <= 9);
		return { at: calendar(from, to, 12 * (years ?? 1000)), form: 'year' };
	}
	if (days > 100) return { at: calendar(from, to, Math.ceil(days / 30 / 8)), form: 'month' };
	const step = [1, 2, 7, 14, 28].find((step) => days / step <= 8) ?? 28;
	const first = Math.ceil(from / DAY) * DAY;
	// weeks begin on a Monday; the epoch began on a Thursday
	const offset = step % 7 ? 0 : (11 - (Math.floor(first / DAY) % 7)) % 7;
	const at: number[] = [];
	for (let t = first + offset * DAY; t <= to; t += step * DAY) at.push(t);
	return { at, form: 'day' };
}

/** Firsts of every `step`-th month, counted from January of the year 2000. */
function calendar(from: number, to: number, step: number): number[] {
	const start = new Date(from);
	const at: number[] = [];
	let month = (start.getUTCFullYear() - 2000) * 12 + start.getUTCMonth();
	month = Math.ceil(month / step) * step;
	for (; ; month += step) {
		const t = Date.UTC(2000, month, 1);
		if (t > to) return at;
		if (t >= from) at.push(t);
	}
}
