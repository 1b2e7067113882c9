import { show, type Fault } from '../fault';

export type Files = Readonly<Record<string, unknown>>;
/** A row as rules read it: loosely, for a rule may run before anybody has said what its fields are. */
export type Loose = Readonly<Record<string, unknown>> & { readonly id: string };

/** A row and where it stands. */
export interface Named {
	readonly file: string;
	readonly row: Loose;
	readonly name: string;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A row by number and id, as faults call it. */
export const nameOf = (row: unknown, at: number): string =>
	isObject(row) && typeof row.id === 'string' ? `${at + 1} (${row.id})` : String(at + 1);

/** Rows of a file; none of a file that is not there. */
export function rowsOf(files: Files, id: string): Named[] {
	const json = files[id];
	const rows: unknown = isObject(json) ? json.rows : null;
	if (!Array.isArray(rows)) return [];
	return (rows as unknown[]).flatMap((row, at) =>
		isObject(row) ? [{ file: `data/${id}.json`, row: row as Loose, name: nameOf(row, at) }] : []
	);
}

/** The days of the sources by their ids; `null` where one has none. */
export const datesOf = (files: Files): ReadonlyMap<unknown, unknown> =>
	new Map(rowsOf(files, 'sources').map(({ row }) => [row.id, row.date]));

/** The file itself, for what it says of all its rows. */
export const whole = (id: string): Named => ({ file: `data/${id}.json`, row: { id }, name: '' });

export const fault = ({ file, name }: Named, field: string, expected: string, got: unknown) =>
	({ file, row: name || null, field, expected, got: show(got) }) satisfies Fault;

export const num = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Rows by the value of a field, in their order. */
export function grouped(rows: readonly Named[], by: string): Named[][] {
	const groups = new Map<unknown, Named[]>();
	for (const row of rows) {
		const group = groups.get(row.row[by]);
		if (group) group.push(row);
		else groups.set(row.row[by], [row]);
	}
	return [...groups.values()];
}
