import * as v from 'valibot';
import type { Fault } from './fault';
import { Envelope } from './pieces';
import { ruleFaults } from './rules';
import { schemas, type DatasetId } from './schemas';

export const isDataset = (id: string): id is DatasetId => Object.hasOwn(schemas, id);

const show = (value: unknown) =>
	value === undefined ? 'nothing' : (JSON.stringify(value)?.slice(0, 80) ?? String(value));

function fromIssue(file: string, row: string | null, issue: v.BaseIssue<unknown>): Fault {
	const field = v.getDotPath(issue) ?? 'row';
	const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
	// a message of our own says what was expected; valibot's own message names it elsewhere
	const own = !issue.message.startsWith('Invalid');
	return {
		file,
		row,
		field,
		expected: unknownKey ? 'no such field' : own ? issue.message : (issue.expected ?? 'a value'),
		got: show(issue.input)
	};
}

/** Days in a value, each with the path to it. */
function daysIn(value: unknown, path: readonly string[] = []): (readonly [string, string])[] {
	if (typeof value === 'string')
		return /^\d{4}-\d\d-\d\d$/.test(value) ? [[path.join('.'), value]] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => daysIn(part, [...path, key]));
}

/** Days of a row after the one on which its file was last updated: no fact is known before it happens. */
const lateFaults = (file: string, updated: string, name: string, row: object): Fault[] =>
	daysIn(row)
		.filter(([, text]) => text > updated)
		.map(([field, got]) => ({
			...{ file, row: name, field, got: show(got) },
			expected: `a day up to ${updated}, the file's own "updated"`
		}));

/** Faults of one file by itself: its fields, its rows, its unique ids. */
export function fileFaults(id: DatasetId, json: unknown): Fault[] {
	const file = `data/${id}.json`;
	const whole = v.safeParse(Envelope, json);
	if (!whole.success) return whole.issues.map((issue) => fromIssue(file, null, issue));
	const faults: Fault[] = [];
	if (whole.output.id !== id)
		faults.push({ file, row: null, field: 'id', expected: `"${id}"`, got: show(whole.output.id) });
	const seen = new Set<string>();
	whole.output.rows.forEach((row, i) => {
		const name = `${i + 1} (${row.id})`;
		const parsed = v.safeParse(schemas[id], row);
		if (!parsed.success) faults.push(...parsed.issues.map((issue) => fromIssue(file, name, issue)));
		faults.push(...lateFaults(file, whole.output.updated, name, row));
		if (seen.has(row.id))
			faults.push({
				file,
				row: name,
				field: 'id',
				expected: 'an id of its own',
				got: show(row.id)
			});
		seen.add(row.id);
	});
	return faults;
}

/**
 * Every fault of all datasets, by their ids: types and ranges first, then order, arithmetic and
 * what one file says of another. An empty list is good data.
 */
export function faults(files: Readonly<Record<string, unknown>>): Fault[] {
	const found: Fault[] = [];
	for (const id of Object.keys(schemas) as DatasetId[]) {
		if (id in files) found.push(...fileFaults(id, files[id]));
		else
			found.push({
				file: `data/${id}.json`,
				row: null,
				field: 'file',
				expected: 'a file',
				got: 'nothing'
			});
	}
	for (const id of Object.keys(files))
		if (!isDataset(id))
			found.push({
				file: `data/${id}.json`,
				row: null,
				field: 'id',
				expected: 'a dataset that src/server/data/schemas.ts knows',
				got: show(id)
			});
	return [...found, ...ruleFaults(files)];
}
