import * as v from 'valibot';
import { show, type Fault } from './fault';
import { envelopeOf } from './pieces';
import { ownFaults, sharedFaults } from './rules';
import { isObject, nameOf, type Files } from './rules/rows';
import { daysInWords } from './rules/slips';
import { valueFaults } from './rules/values';
import { schemas, type DatasetId } from './schemas';

export const isDataset = (id: string): id is DatasetId => Object.hasOwn(schemas, id);

function fromIssue(file: string, row: string | null, issue: v.BaseIssue<unknown>): Fault {
	const field = v.getDotPath(issue) ?? (row ? 'row' : 'file');
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

/** Fields that tell what has happened, in words: the days that they name have been. */
const happened = new Set(['event', 'reason', 'trigger']);

/** Days in a value, each with the path to it, but for those that were taken back. */
function daysIn(value: unknown, path: readonly string[] = []): (readonly [string, string])[] {
	if (typeof value === 'string') {
		const field = path.join('.');
		if (/^\d{4}-\d\d-\d\d$/.test(value)) return [[field, value]];
		return happened.has(path.at(-1) ?? '') ? daysInWords(value).map((day) => [field, day]) : [];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) =>
		key === 'was' ? [] : daysIn(part, [...path, key])
	);
}

/** Days of a row after the one on which its file was last updated: no fact is known before it happens. */
const lateFaults = (file: string, updated: string, name: string, row: object): Fault[] =>
	daysIn(row)
		.filter(([, text]) => text > updated)
		.map(([field, got]) => ({
			...{ file, row: name, field, got: show(got) },
			expected: `a day up to ${updated}, the file's own "updated"`
		}));

/** Faults of the rows of a file: their fields, their days, their unique ids. */
function rowFaults(id: DatasetId, file: string, rows: readonly unknown[], updated: string) {
	const seen = new Set<unknown>();
	return rows.flatMap((row, i): Fault[] => {
		const name = nameOf(row, i);
		if (!isObject(row))
			return [{ file, row: name, field: 'row', expected: 'fields in braces', got: show(row) }];
		const parsed = v.safeParse(schemas[id], row);
		const found = parsed.success
			? lateFaults(file, updated, name, row)
			: parsed.issues.map((issue) => fromIssue(file, name, issue));
		if (seen.has(row.id))
			found.push({
				...{ file, row: name, field: 'id' },
				expected: 'an id of its own',
				got: show(row.id)
			});
		seen.add(row.id);
		return found;
	});
}

/** Faults of one file by itself: what it says of its rows, the form of each, texts and numbers that are none. */
export function fileFaults(id: DatasetId, json: unknown): Fault[] {
	const file = `data/${id}.json`;
	const whole = v.safeParse(envelopeOf(id), json);
	const found = whole.success ? [] : whole.issues.map((issue) => fromIssue(file, null, issue));
	if (whole.success && whole.output.id !== id)
		found.push({ file, row: null, field: 'id', expected: `"${id}"`, got: show(whole.output.id) });
	if (!isObject(json)) return found;
	if (Array.isArray(json.rows))
		found.push(...rowFaults(id, file, json.rows, whole.success ? whole.output.updated : '9999'));
	const named = new Set(found.map(({ row, field }) => `${row} ${field}`));
	const values = valueFaults(file, json);
	return [...found, ...values.filter(({ row, field }) => !named.has(`${row} ${field}`))];
}

const missing = (id: string): Fault => ({
	...{ file: `data/${id}.json`, row: null, field: 'file' },
	expected: 'a file',
	got: 'nothing'
});
const unknown = (id: string): Fault => ({
	...{ file: `data/${id}.json`, row: null, field: 'id' },
	expected: 'a dataset that src/server/data/schemas.ts knows',
	got: show(id)
});

/** Files that no fault names. */
function unfaulted(files: Files, found: readonly Fault[]): Files {
	const broken = new Set(found.map(({ file }) => file));
	return Object.fromEntries(Object.entries(files).filter(([id]) => !broken.has(`data/${id}.json`)));
}

/**
 * Faults of some datasets, and of what all say of each other: types first, then what values say of each other
 * within a file, then across files. Whatever is at fault is judged no further, and nothing that it lacks is held
 * against others: the slip itself stays the first to be seen.
 */
function judged(files: Files, ids: readonly DatasetId[]): Fault[] {
	const form = [
		...ids.flatMap((id) => (id in files ? fileFaults(id, files[id]) : [missing(id)])),
		...Object.keys(files)
			.filter((id) => !isDataset(id))
			.map(unknown)
	];
	const sound = unfaulted(files, form);
	const own = ids.flatMap((id) => (id in sound ? ownFaults(id, sound[id]) : []));
	const found = [...form, ...own];
	return [...found, ...sharedFaults(unfaulted(sound, own), !found.length)];
}

/** Every fault of all datasets, by their ids. An empty list is good data. */
export const faults = (files: Files): Fault[] => judged(files, Object.keys(schemas) as DatasetId[]);

/** The same after a change of one file among good ones, in a fraction of the time. */
export const faultsAfter = (changed: DatasetId, files: Files): Fault[] => judged(files, [changed]);
