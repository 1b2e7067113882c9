/** The order of cells in a table, read off their words: numbers, days, else texts; gaps come last. */
import { figureIn } from '$lib/text/figure';

/** What a cell sorts by: a figure or a day as a number, other words in lower case, `null` where it is empty. */
export function keyOf(text: string): number | string | null {
	const words = text.trim();
	if (!words || words === '—') return null;
	const day = /^\d{1,2} [A-Z][a-z]{2,8} \d{4}$/.test(words) ? Date.parse(`${words} UTC`) : NaN;
	if (!Number.isNaN(day)) return day;
	const figure = figureIn(words);
	return figure && /^($|[ %×(;])/.test(figure.rest) ? figure.value : words.toLowerCase();
}

type Key = ReturnType<typeof keyOf>;

/** Which of two keys stands first; numbers before words, and gaps last in either direction. */
export function compare(a: Key, b: Key, down = false): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	const mixed = typeof a !== typeof b;
	const order = mixed ? (typeof a === 'number' ? -1 : 1) : a < b ? -1 : a > b ? 1 : 0;
	return down ? -order : order;
}
