import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { GET as feed } from '../../src/routes/feed.xml/+server';
import { dataset } from '../../src/server/data';
import { faults } from '../../src/server/data/check';
import { corrections } from '../../src/server/data/corrections';
import { correctionsIn } from '../../src/server/data/history';
import { datasetIds } from '../../src/server/data';
import { downloads } from '../../src/server/files/downloads';
import { columnsOf } from '../../src/server/table/columns';
import { corrected } from '../../src/story/corrected';
import { checkCorrections, steps } from '../../src/story/steps';

const change = {
	field: 'value',
	was: 3 as string | number | null,
	day: '2026-11-27',
	reason: 'Misread.',
	steps: [],
	sources: ['a']
};

describe('what followed a change', () => {
	test('is what the row says now, or what the next change of the field replaced', () => {
		const row = {
			id: 'a',
			value: 5,
			history: [
				{ ...change, day: '2026-11-26' },
				{ ...change, was: 4 }
			]
		};
		expect(correctionsIn([row]).map(({ was, now }) => [was, now])).toEqual([
			[3, 4],
			[4, 5]
		]);
	});

	test('is found in a list by the id of its entry', () => {
		const costs = [
			{ id: 'rented', usd: 1 },
			{ id: 'claimed', usd: 2 }
		];
		const row = { id: 'a', costs, history: [{ ...change, field: 'costs.claimed.usd' }] };
		expect(correctionsIn([row])[0]?.now).toBe(2);
	});
});

describe('the check refuses', () => {
	const files = Object.fromEntries(datasetIds.map((id) => [id, dataset(id)]));
	const withChange = (history: unknown) => {
		const rows = dataset('adoption').rows.map((row, i) => (i ? row : { ...row, history }));
		return faults({ ...files, adoption: { ...dataset('adoption'), rows, updated: change.day } });
	};
	const { value, sources } = dataset('adoption').rows[0]!;
	const good = { ...change, sources };

	test('nothing of a change with all that it needs', () => {
		expect(withChange([good])).toEqual([]);
	});

	test.each([
		['a change that changed nothing', [{ ...good, was: value }], 'history.0.was'],
		['a field that the row does not have', [{ ...good, field: 'valu' }], 'history.0.field'],
		['a source that nobody lists', [{ ...good, sources: ['nobody'] }], 'history.0.sources'],
		['a value of another type', [{ ...good, was: 'many' }], 'history.0.was'],
		['a value of a row that was missing', [{ ...good, field: 'row' }], 'history.0.was'],
		['a day off the calendar', [{ ...good, day: '2026-11-31' }], 'history.0.day'],
		['a day after the last of its file', [{ ...good, day: '2026-11-28' }], 'history.0.day'],
		['a day before the data', [{ ...good, day: '2026-11-23' }], 'history.0.day'],
		['a path of a machine', [{ ...good, reason: 'Read in /tmp/copy.' }], 'history.0.reason'],
		['no reason', [{ ...good, reason: '' }], 'history.0.reason'],
		['a list of nothing', [], 'history'],
		['changes out of order', [good, { ...good, was: 4, day: '2026-11-26' }], 'history.1.day']
	])('%s', (_, history, field) => {
		expect(withChange(history)).toEqual([
			expect.objectContaining({ file: 'data/adoption.json', field })
		]);
	});
});

describe('a correction has a day', () => {
	const files = Object.fromEntries(datasetIds.map((id) => [id, dataset(id)]));
	const { rows } = dataset('models');
	const last = rows.at(-1)!;
	const at = `data/models.json ${rows.length} (${last.id})`;
	const change = { field: 'developer', was: 'Somebody', reason: 'Misread.', steps: [] };
	const places = (to: object, day: string, source: object = {}) => {
		const [id = ''] = last.sources;
		const sources = dataset('sources').rows.map((row) =>
			row.id === id ? { ...row, ...source } : row
		);
		const own = { ...last, ...to, history: [{ ...change, day, sources: [id] }] };
		return faults({
			...files,
			models: { ...dataset('models'), rows: [...rows.slice(0, -1), own], updated: '2027-02-01' },
			sources: { ...dataset('sources'), rows: sources, updated: '2027-02-01' }
		}).map(({ file, row, field }) => `${file} ${row} ${field}`);
	};

	test('not before the one that its row tells of', () => {
		expect(places({ released: '2027-01-01' }, '2026-12-31')[0]).toBe(`${at} history.0.day`);
		expect(places({}, '2026-12-31')).toEqual([]);
	});

	test('not before a source of its was out', () => {
		expect(places({}, '2026-12-31', { date: '2027-01-01' })).toEqual([`${at} history.0.sources`]);
	});
});

test('every correction has an entry of its own in the feed, which says what was and what is', async () => {
	const { entries = [] } = parseAtomFeed(await feed().text());
	expect(corrections.length).toBeGreaterThan(0);
	for (const { id, reason, day } of corrections) {
		const entry = entries.find((entry) => entry.id?.endsWith(`/corrections/#${id}`));
		expect(entry?.updated).toBe(`${day}T00:00:00Z`);
		expect(entry?.summary?.value).toContain(reason.replaceAll("'", '’'));
		expect(entry?.summary?.value).toMatch(/was .+/);
	}
});

test('the table of a dataset leads from a corrected row to its correction', () => {
	const { dataset: id, row, id: place } = corrections[0]!;
	const column = columnsOf(id).at(-1)!;
	const held = (dataset(id).rows as readonly { id: string }[]).find((held) => held.id === row);
	expect(column.items?.(held).flatMap(({ links }) => links.map(({ href }) => href))).toContain(
		`../../corrections/#${place}`
	);
	expect(column.items?.({ id: 'no such row' })).toEqual([]);
});

test('a dataset with corrections has them as a table to take along', () => {
	for (const { dataset: id, row, field } of corrections)
		expect(String(downloads.get(`tables/${id}-history.csv`))).toContain(`\r\n${row},${field},`);
});

test('a step that was corrected says so, and one that was not does not', () => {
	const touched = new Set(corrections.flatMap(({ steps }) => steps));
	expect(touched.size).toBeGreaterThan(0);
	expect(steps.filter(({ id }) => corrected(id)).map(({ id }) => id)).toEqual(
		steps.filter(({ id }) => touched.has(id)).map(({ id }) => id)
	);
});

test('a correction of a step that the story does not have stops the build', () => {
	const wrong = [{ ...corrections[0]!, steps: ['no-such-step'] }];
	expect(() => checkCorrections(['a-step'], wrong)).toThrow('"no-such-step"');
});
