/** DeepSeek's price for its strongest model as a line in steps: until when each price holds. */
import { byText, day } from '$lib/format';
import type { Window } from '$lib/window';
import type { Point, Price } from './types';

/** Until when a price of DeepSeek's line holds: its next one, or the newest row. */
export function until({ date }: Price, rows: readonly Price[]): number {
	const next = rows.filter((row) => row.line && row.date > date).map((row) => day(row.date));
	return Math.min(...(next.length ? next : [Math.max(...rows.map((row) => day(row.date)))]));
}

/** Levels of DeepSeek's price, as far as they lie in the window. */
export function stepsOf(rows: readonly Price[], { from, to }: Window): Point[] {
	const line = rows.filter((row) => row.line).sort((a, b) => byText(a.date, b.date));
	const level = (row: Price) => {
		const [start, end] = [Math.max(day(row.date), day(from)), Math.min(until(row, rows), day(to))];
		return [start, end].flatMap((x) => (start > end ? [] : { x, y: row.usd }));
	};
	const low = line.filter(({ when }) => when === 'off-peak');
	return [
		...line.filter((row) => !low.includes(row)).flatMap(level),
		{ x: 0, y: null },
		...low.flatMap(level)
	];
}
