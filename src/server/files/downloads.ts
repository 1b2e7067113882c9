/** The files below `/data/`, by name: one place for routes, pages and the zip of them all. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import licence from '../../../LICENSE?raw';
import { bibtex, cslJson, type Citable } from '$server/site/cite';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { dataset, datasetIds, updated } from '$server/data';
import { forSpreadsheets } from '$lib/text/csv';
import { csvOf, datapackage, TABLES } from './package';
import { readme } from './readme';
import { fileSchema } from './schema';
import type { DatasetId } from '$server/data/schemas';
import { tables } from './tables';

export const ARCHIVE = `${site.slug}.zip`;

/** Media types by the ending of a name. */
export const types: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8; header=present',
	json: 'application/json',
	'schema.json': 'application/schema+json',
	md: 'text/markdown; charset=utf-8',
	'csl.json': 'application/vnd.citationstyles.csl+json',
	bib: 'application/x-bibtex; charset=utf-8',
	zip: 'application/zip'
};

const texts = import.meta.glob<string>('/data/*.json', {
	eager: true,
	query: '?raw',
	import: 'default'
});

/** A dataset as it is cited. */
export function citable(id: DatasetId): Citable {
	const { title, updated } = dataset(id);
	const key = `${site.slug}-${id}`;
	return { key, kind: 'dataset', title, updated, url: absolute(`/data/${id}/`) };
}

const text = (json: object) => `${JSON.stringify(json, null, '\t')}\n`;

/** What stands in the zip as well as by itself. */
const packed: Readonly<Record<string, string>> = {
	'datapackage.json': text(datapackage()),
	...Object.fromEntries(
		tables.flatMap((table) => [
			[`${table.name}.csv`, forSpreadsheets(csvOf(table))],
			[`${TABLES}/${table.name}.csv`, csvOf(table)]
		])
	),
	...Object.fromEntries(datasetIds.map((id) => [`${id}.json`, texts[`/data/${id}.json`] ?? ''])),
	...Object.fromEntries(datasetIds.map((id) => [`${id}.schema.json`, text(fileSchema(id))]))
};

/** The same bytes from the same data: dates of entries are the data's, in the clock that zip reads. */
function archive(): Uint8Array<ArrayBuffer> {
	const [year = 0, month = 1, day = 1] = updated.split('-').map(Number);
	const mtime = new Date(year, month - 1, day);
	const files = { 'README.txt': readme(), LICENSE: licence, ...packed };
	const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
	return zipSync(Object.fromEntries(entries) as Zippable, { level: 9, mtime, os: 3 }).slice();
}

/** Contents by name: tables, datasets, citations, schemas, descriptor, and all of them in one. */
export const downloads: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>> = new Map<
	string,
	string | Uint8Array<ArrayBuffer>
>([
	...Object.entries(packed),
	...datasetIds.map((id): [string, string] => [`${id}.bib`, bibtex(citable(id))]),
	...datasetIds.map((id): [string, string] => [`${id}.csl.json`, cslJson(citable(id))]),
	[ARCHIVE, archive()]
]);

/**
 * Weight of a file in bytes, before compression on the way.
 *
 * @throws RangeError naming a file that is not there.
 */
export function weight(name: string): number {
	const content = downloads.get(name);
	if (content === undefined) throw new RangeError(`no file "${name}" below /data/`);
	return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}
