import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../src/server/charts/all';
import { chartsOf, datasetsOf } from '../../src/server/charts/uses';
import { dataset, datasetIds } from '../../src/server/data';
import { columnsOf, formatValue, notesOf } from '../../src/server/table/columns';
import DataTable from '../../src/server/table/DataTable.svelte';
import { compare, keyOf } from '../../src/browser/table/order';

describe('the order of cells', () => {
	const sorted = (cells: string[], down = false) =>
		[...cells].sort((a, b) => compare(keyOf(a), keyOf(b), down));

	test('is by number where cells are figures, whatever their signs and groups', () => {
		expect(sorted(['$1.2T', '$1.2B', '$37.3M', '$294K', '$16'])).toEqual([
			'$16',
			'$294K',
			'$37.3M',
			'$1.2B',
			'$1.2T'
		]);
		expect(sorted(['1,234', '−3.5%', '+8.93%', '2.15e25'])).toEqual([
			'−3.5%',
			'+8.93%',
			'1,234',
			'2.15e25'
		]);
	});

	test('is by calendar where cells are days', () => {
		const days = ['27 Jan 2025', '3 Feb 2022', '28 May 2020'];
		expect(sorted(days)).toEqual(['28 May 2020', '3 Feb 2022', '27 Jan 2025']);
		expect(sorted(['2025-01-27', '2022-02-03'])).toEqual(['2022-02-03', '2025-01-27']);
	});

	test('is by word elsewhere, and a name that begins with a digit is a name', () => {
		expect(sorted(['zeta', 'Alpha', '36Kr'])).toEqual(['36Kr', 'Alpha', 'zeta']);
		expect(keyOf('4-bit')).toBe('4-bit');
	});

	test('has gaps last, upwards and downwards', () => {
		expect(sorted(['—', '2', '', '1'])).toEqual(['1', '2', '—', '']);
		expect(sorted(['—', '2', '', '1'], true)).toEqual(['2', '1', '—', '']);
	});
});

describe('a table', () => {
	const columns = [
		{ title: 'Id', cell: (row: unknown) => (row as { id: string }).id },
		{ title: 'Words', cell: (row: unknown) => (row as { words: string }).words }
	];
	const rows = [{ id: 'one', words: '</script><b>"bold"</b> & =1' }];
	const idOf = (row: unknown) => (row as { id: string }).id;
	const { body } = render(DataTable, { props: { title: '<i>', columns, rows, idOf } });

	test('has a target for each row and a link to it', () => {
		expect(body).toContain('<tr id="one"');
		expect(body).toContain('<a href="#one"');
	});

	test('holds words as words', () => {
		expect(body).not.toMatch(/<b>|<\/script>|"<i>/);
		expect(body).toContain('&lt;b>');
	});
});

describe.each(datasetIds)('the page of %s', (id) => {
	const { rows, columns } = dataset(id);
	// the column of corrections is no column of the file: corrections.test.ts has it
	const shown = columnsOf(id).slice(0, columns.length);

	test('has words for every value, and the values as they are', () => {
		expect(shown.map(({ title }) => title)).toEqual(columns.map(({ title }) => title));
		for (const row of rows)
			shown.forEach(({ cell, items }, i) => {
				const text = items
					? items(row)
							.flatMap(({ text, links }) => [text, ...links.map((link) => link.words)])
							.filter(Boolean)
							.join()
					: cell(row);
				expect(text, `${row.id} ${columns[i]!.name}`).not.toMatch(/undefined|NaN|\[object/);
				const value = (row as unknown as Record<string, unknown>)[columns[i]!.name];
				if (typeof value === 'number')
					expect(Number(text.replaceAll(',', '').replace('−', '-'))).toBe(value);
				if (typeof value === 'string') expect(text).toBe(value);
			});
	});

	test('leads to every source as a link of the web, and to every row named', () => {
		for (const { items } of shown)
			for (const item of rows.flatMap((row) => items?.(row) ?? []))
				for (const { href, words } of item.links) {
					expect(href).toMatch(/^(https?:|\.\.\/[a-z-]+\/#[a-z0-9-]+$)/);
					expect(words.length).toBeGreaterThan(0);
				}
	});

	test('says of every column what it means', () => {
		for (const { name, meaning } of notesOf(id)) expect(meaning.length, name).toBeGreaterThan(2);
	});
});

test('no row can have the id of another part of its page', () => {
	for (const id of datasetIds)
		for (const row of dataset(id).rows) expect(row.id).not.toContain('_');
});

test('a value is shown in full', () => {
	expect(formatValue(2.15e25, 'FLOP')).toBe('2.15e25');
	expect(formatValue(-16.97, '%')).toBe('−16.97');
	expect(formatValue(2_788_000, 'hours')).toBe('2,788,000');
	expect(formatValue(2024)).toBe('2024');
	expect(formatValue(null)).toBe('—');
});

describe('the use of datasets by charts', () => {
	test.each(chartIds)('%s names those that its code asks for, and no other', (chart) => {
		const code = readFileSync(`src/charts/${chart}/rows.ts`, 'utf8');
		const asked = [...code.matchAll(/\b(?:dataset|rowOf)\(\s*'([^']+)'/g)].map(([, id]) => id);
		const helpers = /rentRatios|costOf/.test(code) ? ['models'] : [];
		const bill = /hourUsd/.test(code) ? ['deepseek-bill'] : [];
		const all = new Set([...asked, ...helpers, ...bill, 'sources']);
		expect([...datasetsOf(chart)].sort()).toEqual([...all].sort());
	});

	test('is known of every chart, in both directions', () => {
		for (const chart of chartIds) {
			const own = datasetsOf(chart).filter((id) => id !== 'sources');
			expect(own.length, chart).toBeGreaterThan(0);
			for (const id of own) expect(chartsOf(id)).toContain(chart);
		}
		expect(datasetsOf('nvidia')).toContain('market-losses');
		expect(chartsOf('glossary')).toEqual([]);
	});
});
