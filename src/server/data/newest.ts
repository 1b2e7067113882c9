/** What is newest in a dataset, in words. */
import { counted, date } from '$lib/format';
import { latest } from '$lib/window';
import { dataset } from './index';
import { nameOf } from './names';
import type { DatasetId } from './schemas';

type Loose = Readonly<Record<string, unknown>> & { readonly id: string };

/** More names than these say little in a line. */
const FEW = 3;

/** Days that say when something holds, or was promised for: no news is of them. */
const OF_ELSE = ['since', 'dueFrom', 'dueTo'];

/** The day of a row's news: the latest that it names, but for days of what it tells. */
function dayIn(id: DatasetId): (row: Loose) => string {
	const columns = dataset(id).columns.filter(
		({ name, type }) => type === 'date' && !OF_ELSE.includes(name)
	);
	return (row) => latest(columns.map(({ name }) => String(row[name] ?? '')));
}

/**
 * How many rows a dataset has, and which of them are of the newest day: `38 rows; of 4 November 2026, the newest:
 * Nvidia.` A dataset without days has a count alone.
 */
export function newestWords(id: DatasetId): string {
	const rows = dataset(id).rows as readonly Loose[];
	const dayOf = dayIn(id);
	const all = counted(rows.length, 'row');
	const newest = latest(rows.map(dayOf));
	if (!newest) return `${all}.`;
	const day = date(newest, 'long');
	const of = rows.filter((row) => dayOf(row) === newest);
	// the day is said already
	const again = new RegExp(`, (${day}|${newest})`);
	const names = of.map((row) => (nameOf(row) === row.id ? '' : nameOf(row).replace(again, '')));
	const said = [...new Set(names.filter(Boolean))];
	if (!said.length) return `${all}, the newest of ${day}.`;
	return `${all}; of ${day}, the newest: ${said.length > FEW ? counted(of.length, 'row') : said.join('; ')}.`;
}
