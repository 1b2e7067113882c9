/** What a table of today said on earlier days: `src/browser/live/past.ts` shows it. */
import type { AsOf, Then } from '$lib/asof';
import type { Column } from '$lib/chart';

const keyOf = (row: unknown): unknown => (row as { readonly id?: string }).id ?? row;

/** Every day that a row names, from the first that may be asked for. */
function daysIn(rows: readonly unknown[], { days }: AsOf<unknown>): string[] {
	const first = `${days[0]?.slice(0, 4)}-01-01`;
	const named = JSON.stringify(rows).match(/\b\d{4}-\d\d-\d\d\b/g) ?? [];
	return [...new Set([first, ...named.filter((day) => day > first)])].sort();
}

/**
 * The past of a chart's rows, by row: what stood in it from which day on, none before the first of them. A row that
 * has none here was known all the time and read as it does today.
 */
export function pastOf(
	rows: readonly unknown[],
	columns: readonly Column<unknown>[],
	asOf: AsOf<unknown>
): ReadonlyMap<unknown, readonly Then[]> {
	const [first = '', ...later] = daysIn(rows, asOf);
	const cells = (row: unknown) => columns.map(({ cell }) => cell(row));
	const today = new Map(rows.map((row) => [keyOf(row), { row, cells: cells(row), said: '' }]));
	const all = new Map<unknown, Then[]>(rows.map((row) => [row, []]));
	for (const day of [first, ...later])
		for (const then of asOf.rows(rows, day)) {
			const now = today.get(keyOf(then))!;
			const said = JSON.stringify(then);
			if (said === now.said) continue;
			now.said = said;
			const own = cells(then).flatMap((text, i) => (text === now.cells[i] ? [] : [[i, text]]));
			const before = all.get(now.row)!;
			const was = Object.fromEntries(own) as Then[1];
			if (JSON.stringify(before.at(-1)?.[1]) !== JSON.stringify(was)) before.push([day, was]);
		}
	for (const [row, [only, ...more]] of all)
		if (only && !more.length && only[0] === first && !Object.keys(only[1]).length) all.delete(row);
	return all;
}
