import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Words from '../../src/routes/(site)/data/[dataset]/Words.svelte';
import { dataset, datasetIds, rowOf } from '../../src/server/data';
import { defined, tableOf } from '../../src/server/data/defined';
import { bases, statuses } from '../../src/server/data/meanings';
import { Basis, Status } from '../../src/server/data/pieces';
import { citable, downloads, ARCHIVE } from '../../src/server/files/downloads';
import { datapackage } from '../../src/server/files/package';
import { tables } from '../../src/server/files/tables';
import { citeRow } from '../../src/server/site/cite';
import { said } from '../../src/server/table/said';

const all = datasetIds.flatMap((id) => defined(id));
const notes = readFileSync('data/README.md', 'utf8').replace(/\s+/g, ' ');

test('every basis and every status has a meaning, and no other word has one', () => {
	expect(Object.keys(bases)).toEqual(Basis.options);
	expect(Object.keys(statuses)).toEqual(Status.options);
});

test.each(Object.entries(bases))(
	'data/README.md says of the basis %s what pages say',
	(word, meaning) => {
		expect(notes).toContain(`| \`${word}\` | ${meaning}`);
	}
);

test.each(Object.entries(statuses))(
	'data/README.md says of the status %s what pages say',
	(word, meaning) => {
		expect(notes).toContain(`- \`${word}\`: ${meaning}`);
	}
);

test('every column called basis or status has its words defined', () => {
	const worded = tables.flatMap(({ name, fields }) =>
		fields.filter((field) => ['basis', 'status'].includes(field.name)).map((field) => [name, field])
	);
	expect(worded.length).toBeGreaterThan(3);
	for (const [name, field] of worded)
		expect(field, String(name)).not.toHaveProperty('meanings', null);
});

describe('of a few rows', () => {
	const cost = (basis: string | null, status: string) => ({ basis, status });
	const rows = [
		{ costs: [cost('amortized', 'estimated'), cost('rented', 'withdrawn')] },
		{ costs: [cost(null, 'undisclosed')] }
	];

	test('figures are counted by word, and those to leave out are called by their number', () => {
		const [status] = defined('models', rows);
		const count = Object.fromEntries(status!.words.map(({ word, count }) => [word, count]));
		expect(count).toMatchObject({ estimated: 1, withdrawn: 1, undisclosed: 1, disputed: 0 });
		expect(status!.warnings[0]).toBe(
			'1 of 3 figures are withdrawn or disputed: leave them out of a median.'
		);
	});

	test('what no row says is warned of nowhere', () => {
		expect(defined('cost-revisions', [{ status: 'estimated' }])[0]?.warnings).toEqual([]);
	});

	test('a word without a meaning stops the build', () => {
		expect(() => defined('cost-revisions', [{ status: 'rumoured' }])).toThrow('"rumoured"');
	});
});

test('counts are those of the figures', () => {
	const costs = dataset('models').rows.flatMap(({ costs }) => costs);
	for (const { words } of defined('models').filter(({ column }) => column === 'costs.status'))
		expect(words.reduce((sum, { count }) => sum + count, 0)).toBe(costs.length);
	const withdrawn = costs.filter(({ status }) => ['withdrawn', 'disputed'].includes(status)).length;
	expect(defined('models')[0]?.warnings[0]).toContain(`${withdrawn} of ${costs.length} figures`);
});

test('what a row beyond the run says of itself in its note is its status too', () => {
	for (const { id, note, status } of dataset('beyond-the-run').rows)
		expect(status === 'disputed', id).toBe(/^Disputed:/.test(note ?? ''));
	expect(rowOf('beyond-the-run', 'deepseek-capex').status).toBe('disputed');
	expect(defined('beyond-the-run').flatMap(({ warnings }) => warnings)).toEqual([
		'1 of 19 rows are withdrawn or disputed: call them so wherever they are named.'
	]);
});

test('page, descriptor and README of the download define each word, and warn', () => {
	const readme = strFromU8(unzipSync(downloads.get(ARCHIVE) as Uint8Array)['README.txt']!);
	const { resources } = datapackage();
	for (const of of all) {
		const { name, column } = tableOf(of);
		const { body } = render(Words, { props: { columns: [of] } });
		const resource = resources.find((resource) => resource.name === name)!;
		const field = resource.schema.fields.find((field) => field.name === column)!;
		expect(field.categories?.map(({ value }) => value)).toEqual(field.constraints?.enum);
		for (const { word, meaning, count } of of.words) {
			expect(body).toContain(word);
			expect(readme).toContain(`  ${word} (${count}): ${meaning}`);
			expect(field.categories).toContainEqual({ value: word, label: meaning });
			expect(field.description).toContain(`${word}: ${meaning}`);
		}
		for (const warning of of.warnings)
			for (const text of [body, readme, resource.description]) expect(text).toContain(warning);
	}
});

describe('the citation of a row', () => {
	test('names value, range, basis and status of an estimate', () => {
		const { usdLow, usdHigh } = rowOf('models', 'gpt-4').costs[0]!;
		expect([usdLow, usdHigh]).not.toContain(null);
		expect(said('models', rowOf('models', 'gpt-4'))).toMatch(
			/^GPT-4: \$[\d.]+ million, rival figures \$[\d.]+ million to \$[\d.]+ million, dollars of 2023, amortized, estimated;/
		);
	});

	test('says where nobody has published a figure, and how a loss was come by', () => {
		const silent = dataset('models').rows.find(({ costs }) => costs[0]?.usd === null)!;
		expect(said('models', silent)).toContain('no figure published');
		for (const row of dataset('market-losses').rows)
			expect(said('market-losses', row)).toMatch(/(reported|computed)$/);
	});

	test('is that of its dataset with the address of the row', () => {
		const text = citeRow(citable('models'));
		expect(text).toContain(': {row} [Data set]');
		expect(text).toMatch(/\/data\/models\/#\{id\}$/);
	});

	test('has no range that says nothing, and no part left empty', () => {
		for (const id of datasetIds)
			for (const row of dataset(id).rows)
				expect(said(id, row as never) ?? '').not.toMatch(/, ,|null|undefined|: $| {2}/);
	});
});
