import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { dataset, datasetIds } from '../../src/server/data';
import { downloads } from '../../src/server/files/downloads';
import { readBy, snippetsOf } from '../../src/server/files/snippets';
import { absolute } from '../../src/server/site/site';

const lines = (id: (typeof datasetIds)[number], tool: string) =>
	snippetsOf(id).find(({ name }) => name.startsWith(tool))!.text;

describe.each(datasetIds)('the lines for %s', (id) => {
	const { path, column, at } = readBy(id);
	const [header = []] = parse(String(downloads.get(path)), { to: 1 }) as string[][];

	test('read a table that is there, and look at a column that it has', () => {
		expect(header[at - 1]).toBe(column);
		for (const { name, text } of snippetsOf(id)) {
			expect(text.split('\n'), name).toHaveLength(4);
			const addresses = text.match(/https?:[^"']+/g) ?? [];
			expect(new Set(addresses), name).toEqual(new Set([absolute(`/data/${path}`)]));
		}
		for (const tool of ['Python', 'R', 'DuckDB']) expect(lines(id, tool)).toContain(column);
		expect(lines(id, 'Google')).toContain(`,1,${at})`);
		expect(lines(id, 'Google')).toContain(`order by Col${at} desc`);
	});
});

/** Whether a command runs here at all. */
function has(command: string, ...args: string[]): boolean {
	try {
		execFileSync(command, args, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
const pandas = has('python3', '-c', 'import pandas');
const r = has('Rscript', '--version');
const duckdb = has('duckdb', '--version');
const duckdbInPython = !duckdb && has('python3', '-c', 'import duckdb');

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lines of a dataset with its table from here: no server runs for a unit test. */
function local(id: (typeof datasetIds)[number], tool: string): string {
	const { path } = readBy(id);
	const file = join(folder, `${id}.csv`);
	writeFileSync(file, String(downloads.get(path)));
	return lines(id, tool).replaceAll(absolute(`/data/${path}`), file);
}
const run = (command: string, ...args: string[]) =>
	execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const inPython = (sql: string) => `import duckdb; print(duckdb.sql("""${sql}""").fetchall()[0][0])`;

describe.each(datasetIds)('%s', (id) => {
	const rows = dataset(id).rows.length;

	test.skipIf(!pandas)('is read by pandas (skipped where python3 has none)', () => {
		expect(run('python3', '-c', local(id, 'Python'))).toContain(`(${rows}, `);
	});

	test.skipIf(!r)('is read by R (skipped where it is not installed)', () => {
		expect(run('Rscript', '-e', local(id, 'R'))).toMatch(new RegExp(`\\[1\\]\\s+${rows}\\s`));
	});

	test.skipIf(!duckdb && !duckdbInPython)(
		'is read by DuckDB (skipped where it is not installed)',
		() => {
			const sql = local(id, 'DuckDB');
			const told = duckdb
				? run('duckdb', '-csv', '-noheader', '-c', sql).split(',')[0]
				: run('python3', '-c', inPython(sql));
			expect(Number(told)).toBe(rows);
		}
	);
});
