import type { Fault } from '../fault';
import { fault, isObject, rowsOf, whole, type Files, type Loose, type Named } from './rows';

const day = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const text = (value: unknown) => typeof value === 'string';

/** What the values of a column may be, by its type. */
const types: Readonly<Record<string, (value: unknown) => boolean>> = {
	string: text,
	number: (value) => typeof value === 'number',
	integer: Number.isInteger,
	boolean: (value) => typeof value === 'boolean',
	date: day,
	list: Array.isArray,
	any: (value) => ['number', 'string', 'boolean'].includes(typeof value)
};

/** Whether a value is of the type that a column names. */
export const fits = (type: string, value: unknown): boolean => types[type]?.(value) ?? false;

/** Columns that rows may leave out, unlike all others: what a row was before a correction. */
const optional = new Set(['history']);

/** What a file says of one column is what its rows hold. */
function typeFaults(file: Named, rows: readonly Named[], column: Loose, at: number): Fault[] {
	const name = String(column.name);
	const full = rows.filter(({ row }) => row[name] !== null && row[name] !== undefined);
	const wrong = full.find(({ row }) => !fits(String(column.type), row[name]));
	if (wrong)
		return [fault(wrong, name, `${String(column.type)}, as its column says`, wrong.row[name])];
	const field = `columns.${at}.type`;
	if (column.type === 'string' && full.length && full.every(({ row }) => day(row[name])))
		return [fault(file, field, '"date", which all values are', column.type)];
	if (column.type === 'any' && new Set(full.map(({ row }) => typeof row[name])).size < 2)
		return [fault(file, field, 'the one type that all values have', column.type)];
	return [];
}

/** What a file says of its columns is what its rows hold, in name, number and type. */
export function columnFaults(files: Files): Fault[] {
	return Object.entries(files).flatMap(([id, json]) => {
		const columns: unknown = isObject(json) ? json.columns : null;
		const rows = rowsOf(files, id);
		if (!Array.isArray(columns) || !rows.length) return [];
		const file = whole(id);
		const must = (names: readonly string[]) => names.filter((name) => !optional.has(name)).sort();
		const said = must((columns as Loose[]).map(({ name }) => String(name)));
		const held = must([...new Set(rows.flatMap(({ row }) => Object.keys(row)))]);
		return said.join() === held.join()
			? (columns as Loose[]).flatMap((column, at) => typeFaults(file, rows, column, at))
			: [fault(file, 'columns', held.join(', '), said)];
	});
}
