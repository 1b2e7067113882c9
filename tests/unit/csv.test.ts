import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartIds, loaded } from '../../src/server/charts/all';
import { chartCsv } from '../../src/server/files/charts';
import {
	asWritten,
	BETWEEN,
	csv,
	forSpreadsheets,
	harmless,
	type Cell
} from '../../src/lib/text/csv';
import { dataset, datasetIds } from '../../src/server/data';
import { nested } from '../../src/server/data/nested';
import { asNamed, undated } from '../../src/server/files/days';
import { csvOf } from '../../src/server/files/package';
import { tables, type Field } from '../../src/server/files/tables';
import { tries } from './states';

const read = (text: string) => parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];

/** A cell of a file as the value it was written from. */
function back(text: string, { type }: Field, was: unknown): unknown {
	if (text === '') return null;
	if (type === 'list') return asWritten(text).split(BETWEEN);
	if (type === 'boolean' || typeof was === 'boolean') return text === 'true';
	return typeof was === 'number' ? Number(text) : asNamed(asWritten(text));
}

describe.each(tables.map((table) => [table.name, table] as const))('%s.csv', (_, table) => {
	const [header = [], ...records] = read(csvOf(table));

	test('has a header row with the names of the columns, and every row', () => {
		expect(header).toEqual(table.fields.map(({ name }) => name));
		expect(records).toHaveLength(table.rows.length);
	});

	test('gives back every value as it is in the data', () => {
		records.forEach((cells, i) => {
			const row = table.rows[i]!;
			const was = table.fields.map(({ name }) => row[name]);
			const kept = table.fields.map((field, at) => back(cells[at]!, field, row[field.name]));
			// an empty list and a missing value look alike in a table
			expect(kept).toEqual(
				was.map((value) => (Array.isArray(value) && !value.length ? null : value))
			);
		});
	});
});

test('no value of the data is left out of the tables', () => {
	const count = (value: unknown): number =>
		value !== null && typeof value === 'object' && !Array.isArray(value)
			? Object.values(value).reduce((sum: number, held) => sum + count(held), 0)
			: Array.isArray(value) && typeof value[0] === 'object'
				? value.reduce((sum: number, held) => sum + count(held), 0)
				: Array.isArray(value) && !value.length
					? 0
					: 1;
	for (const id of datasetIds) {
		const held = dataset(id).rows.reduce((sum, row) => sum + count(row), 0);
		const written = tables
			.filter((table) => table.dataset === id)
			.flatMap(({ rows, name }) => rows.map((row) => [name, row] as const))
			.reduce((sum, [name, row]) => {
				const lists = [...Object.keys(nested[id] ?? {}), 'history'];
				const own = Object.entries(row).filter(([key]) => name !== id || !lists.includes(key));
				// each row of a list names its parent once more
				return sum + count(Object.fromEntries(own)) - (name === id ? 0 : 1);
			}, 0);
		expect(written, id).toBe(held);
	}
});

test('the columns of a list in a row are the fields that its rows have', () => {
	for (const { name, fields, rows } of tables.filter((table) => table.name !== table.dataset))
		for (const row of rows)
			expect(Object.keys(row).sort(), name).toEqual(fields.map((field) => field.name).sort());
});

test('lines end in CRLF, and the mark by which Excel knows UTF-8 stands before the table alone', () => {
	const table = csv(['a', 'b'], [['’', null]]);
	expect(table).toBe('a,b\r\n’,\r\n');
	expect(forSpreadsheets(table)).toBe(`\uFEFF${table}`);
	expect(read(forSpreadsheets(table))).toEqual(read(table));
});

test('commas, quotes and line breaks stay inside of their cell', () => {
	const cells = ['a, b', 'say "so"', 'two\r\nlines', '</script>'];
	expect(read(csv(['1', '2', '3', '4'], [cells]))[1]).toEqual(cells);
});

describe('a formula', () => {
	test.each([
		'=cmd|’ /C calc’!A0',
		'+1+1',
		'-2+3',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		' =1',
		"'=1",
		'＝1'
	])('%j is text with an apostrophe before it, and comes back as it was', (text) => {
		const [, [cell = ''] = []] = read(csv(['a', 'b'], [[text, 'x']]));
		expect(cell).toBe(`'${text}`);
		expect(asWritten(cell)).toBe(text);
	});

	test('is nothing that a number can be', () => {
		expect(csv(['a'], [[-16.97]])).toBe('a\r\n-16.97\r\n');
	});

	test('cannot begin in a list either', () => {
		expect(read(csv(['a', 'b'], [[['=1', 'b'], 1]]))[1]![0]).toBe("'=1; b");
	});

	test('never begins a cell, whatever the text, and no text is lost', () => {
		const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'" ,;a1'.split('')) });
		fc.assert(
			fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (cells: Cell[]) => {
				const [, found = []] = read(csv(cells as string[], [cells]));
				for (const cell of found) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
				expect(found.map(asWritten)).toEqual(cells);
			}),
			tries(100)
		);
		fc.assert(
			fc.property(text, (words) => asWritten(harmless(words)) === words),
			tries(100)
		);
	});
});

test('a text that looks like a day, and is none, is text with an apostrophe before it, and comes back', () => {
	for (const text of ['2023-11', '85-90', '3/4', '1-2-2025', 'Nov 2023', 'MAR1', "'2023-11"]) {
		expect(undated(text)).toBe(`'${text}`);
		expect(asNamed(asWritten(harmless(undated(text))))).toBe(text);
	}
	for (const text of ['2023-11-02', '2023', '71.0%', 'R1-0528', '1.5 to 6.7', "'so'"]) {
		expect(undated(text)).toBe(text);
		expect(asNamed(text)).toBe(text);
	}
	const figures = csvOf(tables.find(({ name }) => name === 'claims-figures')!);
	expect(figures).toContain(",'2023-11,month");
	expect(csvOf(tables.find(({ name }) => name === 'techniques')!)).toContain(",'85-90,");
});

test('a number is in full precision, and where whole numbers end, with its power of ten', () => {
	const values = [0.1, 999_999_999_999_999, 4.7e17, 2.15e25, -3e15];
	const [, ...lines] = csv(
		['a'],
		values.map((value) => [value])
	)
		.trim()
		.split('\r\n');
	expect(lines).toEqual(['0.1', '999999999999999', '4.7e17', '2.15e25', '-3e15']);
	expect(lines.map(Number)).toEqual(values);
});

describe('every file of a chart and of a dataset', () => {
	/** Text that a spreadsheet reads as a day, though it is none: `3-5`, `4/24`, `2023-11`, `MAR1`. */
	const dayLike =
		/^\d{1,4}[-/]\d{1,4}$|^\d{1,2}[-/]\d{1,2}[-/]\d{1,4}$|^(\d{1,2}[ -])?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[ -]?\d{1,4}$/i;
	const iso = /^\d{4}-\d\d-\d\d$/;
	/** A table as tools infer it: numbers, booleans, days and text. */
	const infer = (text: string) =>
		parse(text, {
			bom: true,
			columns: true,
			cast: (cell, { header }) =>
				header || cell === ''
					? cell
					: /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell)
						? Number(cell)
						: /^(true|false)$/.test(cell)
							? cell === 'true'
							: cell
		}) as Record<string, unknown>[];
	/** What kinds of value a column holds, missing ones left out. */
	const kinds = (rows: Record<string, unknown>[], name: string) =>
		new Set(
			rows
				.map((row) => row[name])
				.filter((value) => value !== '')
				.map((value) => (typeof value === 'string' && iso.test(value) ? 'day' : typeof value))
		);

	test.each(chartIds)('%s: a record has values of one kind in each column, and a source', (id) => {
		const { about, rows } = loaded(id);
		const records = infer(chartCsv(id));
		expect(records.length).toBeGreaterThanOrEqual(rows.length);
		const names = Object.keys(records[0]!);
		for (const record of about.records(rows)) expect(Object.keys(record)).toEqual(names);
		for (const name of names) {
			expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
			expect(kinds(records, name).size, name).toBeLessThanOrEqual(1);
			if (/usd|pct|hours|low|high|value/i.test(name) && kinds(records, name).size)
				expect([...kinds(records, name)], name).toEqual(['number']);
			if (/^(date|begins|ends)$/.test(name)) expect([...kinds(records, name)]).toEqual(['day']);
		}
		expect(records.some(({ source }) => /^https?:/.test(String(source)))).toBe(true);
	});

	test.each(chartIds)(
		'%s: its file is for programs, and begins with the name of a column',
		(id) => {
			expect(chartCsv(id)).toMatch(/^[a-z]\w*,/);
		}
	);

	test('says every figure of a model with its range, basis and status', () => {
		const records = infer(chartCsv('training-cost'));
		const held = dataset('models').rows.flatMap(({ costs }) => costs);
		expect(records).toHaveLength(held.length);
		records.forEach((record, i) => {
			const { usd, usdLow, usdHigh, basis, status } = held[i]!;
			const written = { usd, usdLow, usdHigh, basis, status };
			for (const [name, value] of Object.entries(written)) expect(record[name]).toBe(value ?? '');
		});
	});

	test.each([
		...chartIds.map((id) => [`chart ${id}`, chartCsv(id)] as const),
		...tables.map((table) => [table.name, csvOf(table)] as const)
	])('%s: no text that a spreadsheet turns into a day', (_, text) => {
		for (const cells of read(text)) for (const cell of cells) expect(cell).not.toMatch(dayLike);
	});
});
