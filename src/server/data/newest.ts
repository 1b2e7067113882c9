/** What is newest in a dataset, in words. */
import { counted, date } from '$lib/format';
import { dataset } from './index';
import { nameOf } from './names';
import type { DatasetId } from './schemas';

type Loose = Readonly<Record<string, unknown>> & { readonly id: string };

/** More names than these say little in a line. */
const FEW = 3;

/**
 * How many rows a dataset has, and which of them are of the newest day: `38 rows; newest: Nvidia, 4 November 2026.`
 * A dataset without days has a count alone.
 */
export function newestWords(id: DatasetId): string {
	const { rows, columns } = dataset(id);
	const all = counted(rows.length, 'row');
	const column = columns.find(({ name, type }) => type === 'date' && name !== 'since')?.name;
	if (!column) return `${all}.`;
	const dated = (rows as readonly Loose[]).filter((row) => row[column]);
	const newest = dated
		.map((row) => String(row[column]))
		.sort()
		.at(-1)!;
	const day = date(newest, 'long');
	const of = dated.filter((row) => row[column] === newest);
	// the day stands behind them all
	const behind = new RegExp(`, (${day}|${newest})$`);
	const names = new Set(
		of.filter((row) => nameOf(row) !== row.id).map((row) => nameOf(row).replace(behind, ''))
	);
	const said = names.size > FEW ? counted(of.length, 'row') : [...names].join('; ');
	return `${all}; newest: ${said ? `${said}, ` : ''}${day}.`;
}
