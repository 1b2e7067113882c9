/**
 * The datasets as a Data Package (datapackage.org, version 2 with Table Schema). Where version 1
 * asked for another word, both stand: `profile` beside `$schema` and `type`, `role` beside `roles`.
 */
import { createHash } from 'node:crypto';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { BETWEEN, csv, type Cell } from '$lib/text/csv';
import { dataset, rowOf, updated } from '$server/data';
import { defined, tableOf } from '$server/data/defined';
import type { DatasetId } from '$server/data/schemas';
import { undated } from './days';
import { tables, type Field, type Table } from './tables';

const cell = (value: Cell = null) => (typeof value === 'string' ? undated(value) : value);

/** A table as comma-separated values; booleans are `true` and `false`, lists are joined. */
export const csvOf = ({ fields, rows }: Table): string =>
	csv(
		fields.map(({ name }) => name),
		rows.map((row) => fields.map(({ name }) => cell(row[name])))
	);

/** Words of a column with what they mean, in a line for tools that know no categories. */
const spelledOut = (meanings: Readonly<Record<string, string>>) =>
	Object.entries(meanings)
		.map(([word, meaning]) => `${word}: ${meaning}`)
		.join('; ');

/** What a column holds, in a line for tools that know neither units nor categories. */
export const described = (
	{ unit, meaning, meanings }: Pick<Field, 'unit' | 'meaning' | 'meanings'>,
	list = ''
) => `${meaning}${list}${unit ? ` (${unit})` : ''}${meanings ? `. ${spelledOut(meanings)}.` : ''}`;

/**
 * A field of Table Schema. A list is text to version 1, which knows no delimited lists, and no
 * categories either: what words mean stands in the description as well.
 */
function field({ name, title, type, unit, meaning, required, words, meanings }: Field) {
	const list = type === 'list' ? `, joined by “${BETWEEN}”` : '';
	return {
		name,
		title,
		type: type === 'list' ? 'string' : type,
		description: described({ unit, meaning, meanings }, list),
		...(meanings
			? { categories: Object.entries(meanings).map(([value, label]) => ({ value, label })) }
			: {}),
		...(unit ? { unit } : {}),
		...(required || words
			? { constraints: { ...(required ? { required } : {}), ...(words ? { enum: words } : {}) } }
			: {})
	};
}

/** Table Schema of a table. */
export function schemaOf({ fields, key, refers }: Table) {
	const foreign = refers.map(({ field, table }) => ({
		fields: [field],
		reference: { resource: table, fields: ['id'] }
	}));
	return {
		fields: fields.map(field),
		missingValues: [''],
		...(key.length ? { primaryKey: key } : {}),
		...(foreign.length ? { foreignKeys: foreign } : {})
	};
}

/** Folder of the tables that the descriptor speaks of, beside it: without a byte-order mark (csv.ts). */
export const TABLES = 'tables';

/** A licence by its SPDX name where it has one; prices are facts, and their files say so in words. */
function licence(id: DatasetId) {
	const { name, url } = dataset(id).licence;
	const spdx = name === site.licence.name ? { name: 'CC-BY-4.0' } : {};
	return { ...spdx, path: url, title: name };
}

/** What must be known before reckoning with a table: of its own columns, not of lists or of what holds them. */
const warningsOf = ({ dataset, name }: Table): string[] =>
	defined(dataset)
		.filter((of) => tableOf(of).name === name)
		.flatMap(({ warnings }) => warnings);

function resource(table: Table) {
	const content = Buffer.from(csvOf(table));
	const file = dataset(table.dataset);
	const sources = file.sources.map((id) => rowOf('sources', id));
	return {
		name: table.name,
		type: 'table',
		profile: 'tabular-data-resource',
		title: table.title,
		description: `${[table.description, ...warningsOf(table)].join(' ')} Method: ${file.method} Attribution: ${file.attribution}.`,
		homepage: absolute(`/data/${table.dataset}/`),
		path: `${TABLES}/${table.name}.csv`,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
		bytes: content.length,
		hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
		licenses: [licence(table.dataset)],
		...(sources.length ? { sources: sources.map(({ title, url }) => ({ title, path: url })) } : {}),
		schema: schemaOf(table)
	};
}

/** The descriptor: `datapackage.json`. */
export function datapackage() {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		profile: 'tabular-data-package',
		name: site.slug,
		id: absolute('/data/datapackage.json'),
		title: site.title,
		description: site.description,
		homepage: absolute('/data/'),
		version: updated.split('-').map(Number).join('.'),
		created: `${updated}T00:00:00Z`,
		keywords: site.keywords,
		licenses: [{ name: 'CC-BY-4.0', path: site.licence.url, title: site.licence.name }],
		contributors: [{ title: site.by, path: absolute('/'), role: 'author', roles: ['creator'] }],
		resources: tables.map(resource)
	};
}
