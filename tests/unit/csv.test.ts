import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartIds, loaded } from '../../src/server/charts/all';
import { chartCsv, amountIn } from '../../src/server/files/charts';
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
import { csvOf } from '../../src/server/files/package';
import { tables, type Field } from '../../src/server/files/tables';
import { tries } from './states';

const read = (text: string) => parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];

/** A cell of a file as the value it was written from. */
function back(text: string, { type }: Field, was: unknown): unknown {
	if (text === '') return null;
	if (type === 'list') return asWritten(text).split(BETWEEN);
	if (type === 'boolean' || typeof was === 'boolean') return text === 'true';
	return typeof was === 'number' ? Number(text) : asWritten(text);
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
			expect(Object.keys(row), name).toEqual(fields.map((field) => field.name));
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

test('a figure of a chart’s table is a number with its unit', () => {
	expect(amountIn('$3.81B')).toEqual({ value: 3_810_000_000, unit: '' });
	expect(amountIn('−16.97%')).toEqual({ value: -16.97, unit: '%' });
	expect(amountIn('+8.93%')).toEqual({ value: 8.93, unit: '%' });
	expect(amountIn('2684 GB')).toEqual({ value: 2684, unit: 'GB' });
	expect(amountIn('5MB')).toEqual({ value: 5, unit: 'MB' });
	expect(amountIn('$1.2T')).toEqual({ value: 1_200_000_000_000, unit: '' });
	expect(amountIn('2.15e25 FLOP')).toEqual({ value: 2.15e25, unit: 'FLOP' });
	expect(amountIn('40 of 50')).toBeNull();
	expect(amountIn('about 5')).toBeNull();
});

test.each(chartIds)('the table of the chart %s has every row, and its figures as numbers', (id) => {
	const { about, rows } = loaded(id);
	const [header = [], ...records] = read(chartCsv(id));
	expect(records).toHaveLength(rows.length);
	expect(header.at(-1)).toBe('Sources');
	expect(records.map((cells) => cells.at(-1)).join('; ')).toContain('https://');
	const units = (at: number) =>
		new Set(rows.flatMap((row) => amountIn(about.columns[at]!.cell(row))?.unit ?? []));
	about.columns.forEach(({ title, numeric, cell }, at) => {
		expect(header[at]!.startsWith(title)).toBe(true);
		records.forEach((cells, i) => {
			const words = cell(rows[i]);
			if (words === '—') expect(cells[at]).toBe('');
			// bytes and gigabytes in one column stay words
			else if (!numeric || units(at).size > 1) expect(cells[at]).toBe(harmless(words));
			else expect(Number(cells[at]), `${title}: ${words}`).toBe(amountIn(words)?.value);
		});
	});
});
