import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { datasetIds } from '../../src/server/data';
import { jsonSchema, type Asked, type Json } from '../../src/server/data/json-schema';
import { downloads } from '../../src/server/files/downloads';

interface File {
	rows: Record<string, unknown>[];
}
const file = (name: string) => JSON.parse(String(downloads.get(name))) as unknown;
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
formats.default(ajv);

describe.each(datasetIds)('%s.schema.json', (id) => {
	const schema = file(`${id}.schema.json`) as Json & { $defs: { row: Json } };
	const published = file(`${id}.json`) as File;
	const holds = ajv.compile(schema);
	/** Whether the file holds after its first row was changed. */
	const after = (change: object) =>
		holds({
			...published,
			rows: [{ ...published.rows[0], ...change }, ...published.rows.slice(1)]
		});

	test('is a JSON Schema of 2020-12', () => {
		expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
		expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
	});

	test('holds for the published file and every row in it', () => {
		expect(holds(published), JSON.stringify(holds.errors)).toBe(true);
		expect(published.rows.length).toBeGreaterThan(0);
	});

	test('refuses a row with a field that lacks, is unknown or is of another kind', () => {
		const names = Object.keys(published.rows[0]!).filter((name) => name !== 'history');
		for (const name of names) {
			expect(after({ [name]: undefined }), `without ${name}`).toBe(false);
			expect(after({ [name]: { a: 1 } }), `an object as ${name}`).toBe(false);
		}
		expect(after({ strange: 1 })).toBe(false);
		expect(after({ id: 'Not A Name' })).toBe(false);
		expect(holds({ ...published, rows: [] })).toBe(false);
		expect(holds({ ...published, id: 'another' })).toBe(false);
		expect(holds({ ...published, updated: '2026-02-31' })).toBe(false);
	});

	test('says of every column what it holds', () => {
		const row = schema.$defs.row as { properties: Record<string, Json> };
		for (const [name, { title, description }] of Object.entries(row.properties))
			if (name !== 'history')
				expect(`${String(title)} ${String(description)}`, name).not.toMatch(/undefined/);
	});
});

test('a cost of a model is held to its words and its signs', () => {
	const models = file('models.json') as { rows: { costs: Record<string, unknown>[] }[] };
	const holds = ajv.getSchema((file('models.schema.json') as { $id: string }).$id)!;
	const cost = models.rows.find(({ costs }) => costs.length)!.costs[0]!;
	expect(holds(models)).toBe(true);
	for (const [name, wrong] of [
		['usd', 0],
		['usd', '5576000'],
		['basis', 'guessed'],
		['status', null],
		['known', '27 January'],
		['sources', []],
		['dollarsYear', 2023.5]
	] as const) {
		const was = cost[name];
		cost[name] = wrong;
		expect(holds(models), `${name} ${String(wrong)}`).toBe(false);
		cost[name] = was;
	}
	expect(holds(models)).toBe(true);
});

test('a kind of schema or of demand that nobody has translated stops the build, by name', () => {
	expect(() => jsonSchema(v.date() as unknown as Asked)).toThrow('"date"');
	const short = v.pipe(v.string(), v.maxLength(3)) as unknown as Asked;
	expect(() => jsonSchema(short)).toThrow('"max_length"');
});
