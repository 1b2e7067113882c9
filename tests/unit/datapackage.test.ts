import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { datasetIds } from '../../src/server/data';
import { asWritten } from '../../src/lib/text/csv';
import { ARCHIVE, downloads, types, weight } from '../../src/server/files/downloads';
import { datapackage, schemaOf, TABLES } from '../../src/server/files/package';
import { tables } from '../../src/server/files/tables';
import { GET, entries } from '../../src/routes/data/[name].[end]/+server';
import version1 from '../schemas/tabular-data-package-1.json';
import version2 from '../schemas/data-package-2.json';

const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const descriptor = JSON.parse(String(downloads.get('datapackage.json'))) as ReturnType<
	typeof datapackage
>;
const faults = (schema: object, value: unknown) => {
	const valid = ajv.compile(schema);
	return valid(value) ? [] : valid.errors;
};

describe('the descriptor', () => {
	test('is a Data Package of version 2', () => {
		expect(faults(version2, descriptor)).toEqual([]);
	});

	test('is a Tabular Data Package to tools of version 1', () => {
		expect(faults(version1, descriptor)).toEqual([]);
	});

	test('would be refused without a path, with a type that is none, or with a licence unnamed', () => {
		const [first] = descriptor.resources;
		const broken = (change: object) => ({
			...descriptor,
			resources: [{ ...first, ...change }]
		});
		for (const schema of [version1, version2]) {
			expect(faults(schema, broken({ path: undefined }))).not.toEqual([]);
			expect(faults(schema, broken({ path: '../models.csv' }))).not.toEqual([]);
			expect(faults(schema, broken({ licenses: [{ title: 'Free' }] }))).not.toEqual([]);
			const fields = [{ name: 'id', type: 'text' }];
			expect(faults(schema, broken({ schema: { fields } }))).not.toEqual([]);
		}
	});

	test('names every table once, with the bytes and the hash of its file', () => {
		expect(descriptor.resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
		for (const { path, bytes, hash } of descriptor.resources) {
			expect(bytes).toBe(weight(path));
			const content = String(downloads.get(path));
			expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
		}
	});
});

/** What Table Schema reads in a cell of a type, or `undefined` where it cannot. */
const casts: Readonly<Record<string, (text: string) => unknown>> = {
	string: (text) => asWritten(text),
	any: (text) => asWritten(text),
	number: (text) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined),
	integer: (text) => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined),
	boolean: (text) => ({ true: true, false: false })[text],
	date: (text) =>
		/^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toISOString().startsWith(text)
			? text
			: undefined
};

describe.each(descriptor.resources.map((resource) => [resource.name, resource] as const))(
	'%s',
	(name, { path, schema: { fields, missingValues, primaryKey, foreignKeys } }) => {
		const [header = [], ...rows] = parse(String(downloads.get(path))) as string[][];
		const column = (field: string, table = rows, names = header) =>
			table.map((cells) => cells[names.indexOf(field)]);

		test('has the columns that its schema says, in that order, and no byte-order mark', () => {
			expect(header).toEqual(fields.map(({ name }) => name));
		});

		test('holds in every cell what its schema says', () => {
			for (const cells of rows)
				fields.forEach(({ name, type, constraints }, at) => {
					const text = cells[at]!;
					if (missingValues.includes(text))
						return expect(constraints?.required, `${cells[0]} ${name} is empty`).not.toBe(true);
					expect(casts[type]!(text), `${cells[0]} ${name}: ${text}`).not.toBeUndefined();
					if (constraints?.enum) expect(constraints.enum).toContain(text);
				});
		});

		test('tells its rows apart by its key, and refers to rows that are there', () => {
			const keys = rows.map((cells) => primaryKey?.map((key) => cells[header.indexOf(key)]).join());
			if (primaryKey) expect(new Set(keys).size).toBe(rows.length);
			for (const { fields, reference } of foreignKeys ?? []) {
				const other = parse(String(downloads.get(`${TABLES}/${reference.resource}.csv`)));
				const [names, ...known] = other as unknown as [string[], ...string[][]];
				const ids = new Set(column(reference.fields[0]!, known, names));
				for (const id of column(fields[0]!)) expect(ids, name).toContain(id);
			}
		});
	}
);

test('the schema of a table says what its rows must hold', () => {
	const { fields } = schemaOf(tables.find(({ name }) => name === 'models-costs')!);
	expect(fields.find(({ name }) => name === 'status')?.constraints).toEqual({
		required: true,
		enum: ['claimed', 'estimated', 'disputed', 'withdrawn', 'undisclosed']
	});
	expect(fields.find(({ name }) => name === 'usd')).toMatchObject({
		type: 'number',
		unit: 'US dollars of dollarsYear'
	});
});

test('tables for spreadsheets have the mark that Excel looks for, and those for programs have none', () => {
	for (const { name } of tables) {
		const plain = String(downloads.get(`${TABLES}/${name}.csv`));
		expect(plain.charCodeAt(0)).not.toBe(0xfeff);
		expect(downloads.get(`${name}.csv`)).toBe(`\uFEFF${plain}`);
	}
});

describe('the zip', () => {
	const zip = downloads.get(ARCHIVE) as Uint8Array;
	const files = unzipSync(zip);

	test('opens, and holds every table and dataset as they are by themselves', () => {
		const single = [...downloads.keys()].filter((name) => /\.(csv|json)$/.test(name));
		const packed = single.filter((name) => !name.endsWith('.csl.json'));
		expect(Object.keys(files).sort()).toEqual(['LICENSE', 'README.txt', ...packed].sort());
		for (const name of packed) {
			// strFromU8 would drop the byte-order mark
			expect(Buffer.from(files[name]!).equals(Buffer.from(String(downloads.get(name))))).toBe(true);
		}
	});

	test('holds the datasets as the repository has them', () => {
		for (const id of datasetIds)
			expect(strFromU8(files[`${id}.json`]!)).toBe(readFileSync(`data/${id}.json`, 'utf8'));
	});

	test('says what it holds, under which licence, and how its figures are to be read', () => {
		const readme = strFromU8(files['README.txt']!);
		for (const { name, title } of tables) {
			expect(readme).toContain(`${name}.csv`);
			expect(readme).toContain(title);
		}
		expect(readme).toContain('creativecommons.org/licenses/by/4.0');
		expect(readme).toContain('## What a cost counts');
		expect(readme).not.toContain('## Add a row');
	});

	test('has the data’s own day in every entry, in any time zone, and so the same bytes', () => {
		// local header: the time at 10, the date at 12, in the form of MS-DOS
		const view = new DataView(zip.buffer, zip.byteOffset);
		const [year, month, day] = descriptor.created.slice(0, 10).split('-').map(Number);
		expect(view.getUint16(10, true)).toBe(0);
		expect(view.getUint16(12, true)).toBe(((year! - 1980) << 9) | (month! << 5) | day!);
	});
});

test('each file is served under its own type, and one that is not there is not found', async () => {
	type Event = Parameters<typeof GET>[0];
	const get = async (params: { name: string; end: string }) => GET({ params } as Event);
	for (const params of await entries()) {
		const answer = await get(params);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe(types[params.end]);
	}
	expect(await (await get({ name: 'models', end: 'csv' })).text()).toContain('gpt-4');
	expect((await get({ name: 'moddels', end: 'csv' })).status).toBe(404);
});
