/** Windows of time in days since 1970, ISO days without their names: what an end may be, and where a key leads it. */
import { DAY } from '$lib/format';

export type End = 'from' | 'to';
export type Span = Readonly<Record<End, number>>;

/** The first and the last day of all, the fewest days of a window, and by what its ends are set. */
export interface Bounds {
	readonly min: number;
	readonly max: number;
	readonly least: number;
	readonly step: 'day' | 'month';
	/** Days on which there is something to draw, in order; nothing where there is on every few. */
	readonly days: readonly number[];
}

export const clamp = (low: number, value: number, high: number): number =>
	Math.min(high, Math.max(low, value));
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month, day) / DAY;

/** The first day of the month of a day, so many months on. */
function monthOf(day: number, more = 0): number {
	const at = new Date(day * DAY);
	return dayOf(at.getUTCFullYear(), at.getUTCMonth() + more, 1);
}

/** The same day so many months on, or the last one of a month that is too short. */
function later(day: number, months: number): number {
	const first = monthOf(day, months);
	return Math.min(first + day - monthOf(day), monthOf(first, 1) - 1);
}

/** The bound nearest to a day: any day, or where a month begins and the one before it ends. */
function set(day: number, end: End, { step }: Bounds): number {
	if (step === 'day') return Math.round(day);
	const [first, next] = [monthOf(day), monthOf(day, 1)];
	return (day - first < next - day ? first : next) - (end === 'to' ? 1 : 0);
}

/** What an end may be beside the other, with something to draw between them. */
export function rangeOf({ from, to }: Span, end: End, { min, max, least, days }: Bounds) {
	if (end === 'from')
		return [min, Math.min(to - least, days.findLast((day) => day <= to) ?? to)] as const;
	return [Math.max(from + least, days.find((day) => day >= from) ?? from), max] as const;
}

/** The window with one end moved to a day, as near as it may come. */
export function moved(span: Span, end: End, day: number, bounds: Bounds): Span {
	const [low, high] = rangeOf(span, end, bounds);
	const near =
		day <= bounds.min ? bounds.min : day >= bounds.max ? bounds.max : set(day, end, bounds);
	return { ...span, [end]: clamp(low, near, high) };
}

/** The window moved as a whole, by so many days as there is room for. */
export function shifted({ from, to }: Span, by: number, bounds: Bounds): Span {
	const { min, max, least } = bounds;
	const room = clamp(min - from, by, max - to);
	const start = clamp(min, set(from + room, 'from', bounds), max - least);
	const end = to + room >= max ? max : set(to + room, 'to', bounds);
	return { from: start, to: clamp(start + least, end, max) };
}

/** The day that a key leads an end to; `null` where it is no key of an end's. */
export function keyed(
	{ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
	end: End,
	span: Span,
	bounds: Bounds
): number | null {
	if (key === 'Home') return rangeOf(span, end, bounds)[0];
	if (key === 'End') return rangeOf(span, end, bounds)[1];
	const way = /^(ArrowRight|ArrowUp|PageUp)$/.test(key)
		? 1
		: /^(ArrowLeft|ArrowDown|PageDown)$/.test(key)
			? -1
			: 0;
	if (!way) return null;
	const far = shiftKey || key.startsWith('Page');
	if (bounds.step === 'day') return far ? later(span[end], way) : span[end] + way;
	const months = way * (far ? 12 : 1);
	// from any day to the next bound of a month on its way
	if (end === 'to')
		return (
			monthOf(span.to + 1, months + (way < 0 && monthOf(span.to + 1) < span.to + 1 ? 1 : 0)) - 1
		);
	return monthOf(span.from, months + (way < 0 && monthOf(span.from) < span.from ? 1 : 0));
}
