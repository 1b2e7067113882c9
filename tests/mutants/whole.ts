import type { Json } from './place';

/** A way to break a row or a file as a whole; `at` is a row by its number from 0. */
export interface WholeKind {
	readonly name: string;
	readonly change: (json: Json, at: number) => unknown;
}

const row = (json: Json, at: number) => json.rows[at] as Record<string, unknown>;
const rows = (json: Json, rows: unknown) => ({ ...json, rows });
const columns = (json: Json) => json.columns as Record<string, unknown>[];

export const wholes: readonly WholeKind[] = [
	{
		name: 'row twice',
		change: (json, at) => rows(json, json.rows.toSpliced(at, 0, row(json, at)))
	},
	{
		name: 'row twice under another id',
		change: (json, at) =>
			rows(
				json,
				json.rows.toSpliced(at + 1, 0, { ...row(json, at), id: `${String(row(json, at).id)}-b` })
			)
	},
	{ name: 'row left out', change: (json, at) => rows(json, json.rows.toSpliced(at, 1)) },
	{ name: 'row null', change: (json, at) => rows(json, json.rows.with(at, null)) },
	{ name: 'row as list', change: (json, at) => rows(json, json.rows.with(at, [])) },
	{ name: 'row as text', change: (json, at) => rows(json, json.rows.with(at, 'row')) },
	{
		name: 'row before the one before',
		// the first row has none before it: the second moves in its place
		change: (json, at) => {
			const from = Math.max(1, at);
			return rows(json, json.rows.toSpliced(from, 1).toSpliced(from - 1, 0, row(json, from)));
		}
	},
	{
		name: 'sources of nobody',
		change: (json, at) => rows(json, json.rows.with(at, { ...row(json, at), sources: ['hearsay'] }))
	},
	{
		name: 'null among its lists',
		change: (json, at) => {
			const lists = Object.keys(row(json, at)).filter((key) => Array.isArray(row(json, at)[key]));
			return rows(json, json.rows.with(at, { ...row(json, at), [lists[0] ?? 'costs']: [null] }));
		}
	},
	{ name: 'rows empty', change: (json) => rows(json, []) },
	{ name: 'rows null', change: (json) => rows(json, null) },
	{ name: 'rows in braces', change: (json) => rows(json, { ...json.rows }) },
	{ name: 'file null', change: () => null },
	{ name: 'file as list', change: (json) => json.rows },
	{ name: 'file with a key more', change: (json) => ({ ...json, comment: 'x' }) },
	{ name: 'file with a source of nobody', change: (json) => ({ ...json, sources: ['hearsay'] }) },
	{
		name: 'licence as script',
		change: (json) => ({ ...json, licence: { name: 'x', url: 'javascript:alert(1)' } })
	},
	{
		name: 'column left out',
		change: (json, at) => ({
			...json,
			columns: columns(json).toSpliced(at % columns(json).length, 1)
		})
	},
	{
		name: 'column of another type',
		change: (json, at) => {
			const i = at % columns(json).length;
			const type = columns(json)[i]?.type === 'boolean' ? 'integer' : 'boolean';
			return { ...json, columns: columns(json).with(i, { ...columns(json)[i], type }) };
		}
	}
];

/** A way to write the text of a file otherwise. */
export interface TextKind {
	readonly name: string;
	readonly change: (text: string, at: number) => string;
}

/** The line of a row, for each stands on one of its own. */
const onRow = (text: string, at: number, make: (line: string) => string) => {
	const lines = text.split('\n');
	const rows = lines.flatMap((line, i) => (line.startsWith('\t\t{"id":"') ? [i] : []));
	const row = rows[at % rows.length] ?? 0;
	return lines.with(row, make(lines[row] ?? '')).join('\n');
};
const sorted = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(sorted)
		: typeof value === 'object' && value !== null
			? Object.fromEntries(
					Object.entries(value)
						.reverse()
						.map(([key, part]) => [key, sorted(part)])
				)
			: value;

export const written: readonly TextKind[] = [
	{
		name: 'key twice',
		change: (text, at) =>
			onRow(text, at, (line) => line.replace(/^(\t\t\{)("id":"[^"]*",)/, '$1$2$2'))
	},
	{ name: 'file key twice', change: (text) => text.replace('{', '{"updated": "2026-01-01",') },
	{
		name: 'comma left out',
		change: (text, at) => onRow(text, at, (line) => line.replace(',"', '"'))
	},
	{
		name: 'comma more',
		change: (text, at) => onRow(text, at, (line) => line.replace(',"', ',,"'))
	},
	{ name: 'text cut off', change: (text, at) => text.slice(0, 200 + at * 7) },
	{ name: 'no text', change: () => '' },
	{ name: 'byte-order mark', change: (text) => `\uFEFF${text}` },
	{ name: 'line ends of Windows', change: (text) => text.replaceAll('\n', '\r\n') },
	{ name: 'no line end at the end', change: (text) => text.trimEnd() },
	{ name: 'other indents', change: (text) => text.replaceAll('\t', '  ') },
	{ name: 'order of keys', change: (text) => JSON.stringify(sorted(JSON.parse(text))) }
];
