import { describe, expect, test } from 'vitest';
import { faults } from '../../../src/server/data/check';
import { faultLine } from '../../../src/server/data/fault';
import { jsonFault } from '../../../src/server/data/json';

type Row = Record<string, unknown> & { id: string };
type File = { id: string; rows: Row[] } & Record<string, unknown>;
type Files = Record<string, File>;

const read: Files = Object.fromEntries(
	Object.entries(import.meta.glob<File>('/data/*.json', { eager: true, import: 'default' })).map(
		([path, json]) => [path.slice('/data/'.length, -'.json'.length), json]
	)
);

/** A copy of one file, broken by hand, among the good ones. */
function broken(id: string, breakIt: (file: File) => void): string[] {
	const file = structuredClone(read[id]!);
	breakIt(file);
	return faults({ ...read, [id]: file }).map(faultLine);
}
const row = (file: File, id: string) => file.rows.find((row) => row.id === id)!;
const place = (file: string, id: string) => {
	const at = read[file]!.rows.findIndex((row) => row.id === id) + 1;
	return `data/${file}.json row ${at} (${id})`;
};
const cost = (file: File, id: string) => (row(file, id).costs as Record<string, unknown>[])[0]!;

test('the data as they stand have no faults', () => {
	expect(faults(read).map(faultLine)).toEqual([]);
});

describe('a broken copy is named by file, row and field', () => {
	test('a word where a number belongs', () => {
		const lines = broken('models', (file) => (row(file, 'gpt-4').gpuHours = 'many'));
		expect(lines).toEqual([expect.stringContaining(`${place('models', 'gpt-4')} gpuHours:`)]);
		expect(lines[0]).toContain('got "many"');
	});

	test('a cost below 0', () => {
		const [line] = broken('models', (file) => {
			Object.assign(cost(file, 'palm-540b'), { usd: -1, usdLow: null });
		});
		expect(line).toContain(place('models', 'palm-540b'));
		expect(line).toMatch(/costs.*usd: expected a number above 0, got -1/);
	});

	test('a day that the calendar does not have', () => {
		const [line] = broken('events', (file) => (file.rows[0]!.date = '2025-02-30'));
		expect(line).toContain('data/events.json row 1 ');
		expect(line).toMatch(/ date: .*calendar.* got "2025-02-30"/);
	});

	test('a day after the file was last updated', () => {
		const [line] = broken('models', (file) => (file.rows.at(-1)!.released = '2026-12-01'));
		expect(line).toMatch(/released: expected a day up to .*"updated", got "2026-12-01"/);
	});

	test('a day of tomorrow is a fact once the file says so', () => {
		const lines = broken('models', (file) => {
			file.rows.at(-1)!.released = '2026-12-01';
			file.updated = '2026-12-01';
		});
		expect(lines).toEqual([]);
	});

	test('a row out of order', () => {
		const lines = broken('models', ({ rows }) => rows.unshift(rows.pop()!));
		expect(lines.join('\n')).toMatch(/data\/models\.json row 2 .*expected not before/);
	});

	test('two rows with one id', () => {
		const lines = broken('events', ({ rows }) => (rows[4]!.id = rows[3]!.id));
		expect(lines.join('\n')).toMatch(/data\/events\.json row 5 .* id: expected an id of its own/);
	});

	test('a source that nobody wrote down', () => {
		const lines = broken('models', (file) => (row(file, 'gpt-4').sources = ['hearsay']));
		expect(lines.join('\n')).toContain(`${place('models', 'gpt-4')} sources: `);
		expect(lines.join('\n')).toContain('got "hearsay"');
	});

	test('a figure without a source', () => {
		const lines = broken('models', (file) => (cost(file, 'palm-540b').sources = []));
		expect(lines.join('\n')).toMatch(/palm-540b\) costs\.0\.sources: expected at least one source/);
	});

	test('a source that no row uses', () => {
		const lines = broken('sources', ({ rows }) =>
			rows.push({ ...rows.at(-1)!, id: 'zz-unused', url: 'https://www.w3.org/nobody' })
		);
		expect(lines.join('\n')).toMatch(/\(zz-unused\) id: expected a source that a row uses/);
	});

	test('a trading day that is missing', () => {
		const lines = broken('nvidia-daily', (file) => {
			file.rows = file.rows.filter(({ id }) => id !== '2025-01-27');
		});
		expect(lines).toEqual([expect.stringMatching(/nvidia-daily.*\(2025-01-28\).*2025-01-27/)]);
	});

	test('a trading day on which the exchange was shut', () => {
		const lines = broken('nvidia-daily', ({ rows }) => {
			const at = rows.findIndex(({ id }) => id === '2025-01-08');
			rows.splice(at + 1, 0, { ...rows[at]!, id: '2025-01-09' });
		});
		expect(lines.join('\n')).toMatch(/\(2025-01-09\) id: .*exchange was open/);
	});

	test('a close above the high of its day', () => {
		const lines = broken('nvidia-daily', (file) => (row(file, '2025-01-27').close = 999));
		expect(lines[0]).toMatch(/nvidia-daily.* \(2025-01-27\) high:/);
		expect(lines[1]).toMatch(/nvidia-daily.* \(2025-01-27\) close: .*neighbour/);
		expect(lines).toHaveLength(2);
	});

	test('a lower figure above the figure', () => {
		const lines = broken('models', (file) => (cost(file, 'gpt-4').usdLow = 9e9));
		expect(lines).toEqual([expect.stringContaining(`${place('models', 'gpt-4')} costs.0.usdLow:`)]);
	});

	test('a second headline figure', () => {
		const lines = broken('models', (file) => {
			(row(file, 'gpt-4').costs as Record<string, unknown>[])[1]!.headline = true;
		});
		expect(lines).toEqual([expect.stringContaining(`${place('models', 'gpt-4')} costs:`)]);
	});

	test('hours times price that are not the dollars', () => {
		const lines = broken('deepseek-bill', (file) => (row(file, 'v3-pre-training').usd = 5328001));
		expect(lines).toContainEqual(
			expect.stringContaining(`${place('deepseek-bill', 'v3-pre-training')} usd: expected 5328000`)
		);
		expect(lines).toContainEqual(expect.stringContaining('(v3-total) usd: expected 5576001'));
	});

	test('a key that the schema does not know', () => {
		const lines = broken('models', (file) => (row(file, 'gpt-4').price = 3));
		expect(lines).toEqual([
			expect.stringContaining(`${place('models', 'gpt-4')} price: expected no such field`)
		]);
	});

	test('a status that does not exist', () => {
		const lines = broken('models', (file) => (cost(file, 'gpt-4').status = 'rumoured'));
		expect(lines.join('\n')).toContain(`${place('models', 'gpt-4')} costs.0.status:`);
	});

	test('a session that is missing from an index, and a day on which it was shut', () => {
		const lines = broken('index-daily', (file) => {
			file.rows = file.rows.filter(({ id }) => id !== 'gspc-2025-01-28');
			file.rows.find(({ id }) => id === 'ndx-2025-01-08')!.date = '2025-01-09';
		}).join('\n');
		expect(lines).toMatch(
			/index-daily.*\(gspc-2025-01-29\) date: expected the trading day 2025-01-28/
		);
		expect(lines).toMatch(/index-daily.*\(ndx-2025-01-08\) date: .*exchange was open/);
	});

	test('a column that no row holds', () => {
		const lines = broken(
			'events',
			(file) => ((file.columns as { name: string }[])[0]!.name = 'key')
		);
		expect(lines).toEqual([expect.stringMatching(/data\/events\.json columns: expected .*id/)]);
	});

	test('a file that is no JSON, by the line', () => {
		const text = '{\n\t"id": "events",\n\t"rows": [,]\n}';
		expect(faultLine(jsonFault('data/events.json', text))).toContain(
			'data/events.json line 3: expected JSON'
		);
	});

	test('a file that is not there, and one that nobody knows', () => {
		const rest: Record<string, unknown> = { ...read, weather: { rows: [] } };
		delete rest.events;
		const lines = faults(rest).map(faultLine);
		expect(lines).toContainEqual('data/events.json file: expected a file, got nothing');
		expect(lines).toContainEqual(expect.stringContaining('data/weather.json'));
	});
});
