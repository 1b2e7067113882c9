/**
 * The datasets as flat tables: one a dataset, and one for each list of figures that its rows hold,
 * so that a file of comma-separated values keeps every value.
 */
import type { Cell } from '$lib/text/csv';
import { dataset, datasetIds } from '$server/data';
import { references } from '$server/data/references';
import { meaningsOf } from '$server/data/meanings';
import { history, nested, type DataColumn, type Nested } from '$server/data/nested';
import { schemas, type DatasetId } from '$server/data/schemas';

export interface Field extends DataColumn {
	/** No row leaves it empty. */
	readonly required: boolean;
	/** The words it may hold, where they are fixed. */
	readonly words: readonly string[] | null;
	/** What each of them means, where that needs saying. */
	readonly meanings: Readonly<Record<string, string>> | null;
}

export interface Table {
	/** Name of its file without ending: `models`, `models-costs`. */
	readonly name: string;
	readonly dataset: DatasetId;
	readonly title: string;
	readonly description: string;
	readonly fields: readonly Field[];
	/** Columns that together tell rows apart. */
	readonly key: readonly string[];
	/** Columns that name a row of another table. */
	readonly refers: readonly { readonly field: string; readonly table: string }[];
	readonly rows: readonly Readonly<Record<string, Cell>>[];
}

type Loose = Readonly<Record<string, unknown>>;
interface Schema {
	readonly type: string;
	readonly wrapped?: Schema;
	readonly pipe?: readonly Schema[];
	readonly options?: readonly unknown[];
	readonly item?: Schema;
	readonly entries?: Readonly<Record<string, Schema>>;
}

/** A column with what the schema of its rows demands of it; a column of a list stands behind its name: `costs.basis`. */
function fieldOf(id: DatasetId, column: DataColumn, schema: Schema | undefined, list = ''): Field {
	if (!schema) throw new RangeError(`no schema has a field "${column.name}"`);
	const inner = schema.wrapped ?? schema;
	const meanings = meaningsOf(id, list + column.name);
	const picked = inner.type === 'picklist' ? (inner.options as readonly string[]) : null;
	// an empty list is an empty cell
	const empty = inner.type === 'array' && !inner.pipe?.some(({ type }) => type === 'non_empty');
	const words = picked ?? (meanings && Object.keys(meanings));
	return { ...column, required: schema.type !== 'nullable' && !empty, words, meanings };
}

function tablesIn(id: DatasetId): Table[] {
	const { title, description, columns, rows } = dataset(id);
	const { entries = {} } = schemas[id] as unknown as Schema;
	const lists = nested[id] ?? {};
	const flat = columns.filter(({ name }) => !(name in lists));
	const main: Table = {
		name: id,
		dataset: id,
		title,
		description,
		fields: flat.map((column) => fieldOf(id, column, entries[column.name])),
		key: ['id'],
		refers: references[id] ?? [],
		rows: rows as unknown as Table['rows']
	};
	const corrected = (rows as readonly Loose[]).some((row) => row.history);
	const all = corrected ? { ...lists, history: history(id, title) } : lists;
	return [
		main,
		...Object.entries(all).map(([name, list]) => childOf(main, name, list, entries[name]))
	];
}

/** A schema without what only says that there may be none, or how many. */
const inner = (schema: Schema): Schema => (schema.wrapped ? inner(schema.wrapped) : schema);

function childOf(parent: Table, name: string, list: Nested, schema: Schema | undefined): Table {
	const key = list.key.name;
	const entries = (schema && inner(schema).item?.entries) ?? {};
	return {
		...list,
		name: `${parent.name}-${name}`,
		dataset: parent.dataset,
		fields: [
			{ ...list.key, required: true, words: null, meanings: null },
			...list.columns.map((column) =>
				fieldOf(parent.dataset, column, entries[column.name], `${name}.`)
			)
		],
		key: list.unique.length ? [key, ...list.unique] : [],
		refers: [{ field: key, table: parent.name }],
		rows: parent.rows.flatMap((row) =>
			(((row as Loose)[name] ?? []) as Record<string, Cell>[]).map((held) => ({
				[key]: row.id!,
				...held
			}))
		)
	};
}

export const tables: readonly Table[] = datasetIds.flatMap(tablesIn);

/** The tables of one dataset: its own first, then those of the lists in its rows. */
export const tablesOf = (id: DatasetId): Table[] => tables.filter((table) => table.dataset === id);
