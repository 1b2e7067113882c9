import { parseAtomFeed } from 'feedsmith';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { GET as feed } from '../../src/routes/feed.xml/+server';
import { dataset } from '../../src/server/data';
import { faults } from '../../src/server/data/check';
import { corrections } from '../../src/server/data/corrections';
import { entries, entriesOf, sectionsOf } from '../../src/server/data/entries';
import { correctionsIn } from '../../src/server/data/history';
import { datasetIds } from '../../src/server/data';
import { downloads } from '../../src/server/files/downloads';
import Page from '../../src/routes/(site)/corrections/+page.svelte';
import { changeWords, columnsOf } from '../../src/server/table/columns';
import { typeset } from '../../src/lib/format';
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

describe('corrections are told together', () => {
	const one = { ...corrections[0]!, field: 'licence', reason: 'Nobody had read it.' };
	const at = (row: string, more = {}) => ({ ...one, row, id: `models.${row}.licence`, ...more });

	test('where a day mends one field of a dataset for one reason, and alone a correction keeps its name', () => {
		const other = at('c', { reason: 'Misread.' });
		const [several, alone] = entriesOf([
			at('a', { steps: ['x'] }),
			other,
			at('b', { steps: ['x', 'y'] })
		]);
		expect(several).toMatchObject({
			id: `models.licence.${one.day}.nobody-had-read-it`,
			title: expect.stringContaining('of 2 rows'),
			steps: ['x', 'y']
		});
		expect(several?.changes.map(({ row }) => row)).toEqual(['a', 'b']);
		expect(alone).toMatchObject({ id: other.id, title: one.name });
	});

	test.each([{ day: '2026-01-01' }, { dataset: 'events' as const }, { field: 'weights' }])(
		'and apart where they differ: %o',
		(more) => {
			expect(entriesOf([at('a'), at('b', more)])).toHaveLength(2);
		}
	);

	test('no two entries of one name stand beside each other', () => {
		const twin = at('c', { reason: 'Nobody had read it!' });
		expect(() => entriesOf([at('a'), at('b'), twin, { ...twin, row: 'd' }])).toThrow(
			'would be called'
		);
	});

	test('none is lost, in entries or in sections', () => {
		const told = entries.flatMap(({ changes }) => changes.map(({ id }) => id));
		expect(told.toSorted()).toEqual(corrections.map(({ id }) => id).toSorted());
		const sections = sectionsOf(entries);
		expect(sections.reduce((sum, { corrections }) => sum + corrections, 0)).toBe(told.length);
		expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
	});
});

describe('the page of corrections', () => {
	const { body } = render(Page);
	const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

	test('has a place for every correction and every entry, each once', () => {
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(expect.arrayContaining(corrections.map(({ id }) => id)));
		expect(ids).toEqual(expect.arrayContaining(entries.map(({ id }) => id)));
	});

	test('has a place for every step that says it was corrected, and no link within leads nowhere', () => {
		const marked = steps.filter(({ id }) => corrected(id)).map(({ id }) => `step_${id}`);
		expect(ids).toEqual(expect.arrayContaining(marked));
		for (const [, to] of body.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(to);
	});

	test('begins with those that the story was wrong by', () => {
		const places = entries.map(({ id, steps }) => ({ at: body.indexOf(` id="${id}"`), steps }));
		const [story, data] = [true, false].map((read) =>
			places.filter(({ steps }) => steps.length > 0 === read).map(({ at }) => at)
		);
		expect(Math.max(...story!)).toBeLessThan(Math.min(...data!));
	});
});

test('every entry of corrections is one of the feed, which says of each what was and what is', async () => {
	const { entries: fed = [] } = parseAtomFeed(await feed().text());
	expect(corrections.length).toBeGreaterThan(entries.length);
	for (const { id, reason, day, changes } of entries) {
		const entry = fed.find((entry) => entry.id?.endsWith(`/corrections/#${id}`));
		expect(entry?.updated).toBe(`${day}T00:00:00Z`);
		expect(entry?.summary?.value).toContain(typeset(reason));
		for (const change of changes)
			expect(entry?.summary?.value).toContain(typeset(`${changeWords(change)}.`));
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
