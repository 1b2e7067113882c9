/** What the corrections of a row say of it: the type of what it said, and days that can have been. */
import type { Fault } from '../fault';
import { nested } from '../nested';
import { fits } from './columns';
import { datesOf, fault, isObject, rowsOf, type Files, type Loose, type Named } from './rows';

/** The day on which the datasets began: nothing in them was corrected before. */
const BEGAN = '2026-11-24';

const changesOf = ({ row }: Named): Loose[] =>
	(Array.isArray(row.history) ? (row.history as unknown[]) : []).filter(isObject) as Loose[];

/** Types of the columns of a file, and of those in lists of its rows by `list.column`. */
function typesOf(id: string, json: unknown): ReadonlyMap<string, string> {
	const own = isObject(json) && Array.isArray(json.columns) ? (json.columns as Loose[]) : [];
	const inner = Object.entries(nested[id] ?? {}).flatMap(([list, { columns }]) =>
		columns.map(({ name, type }) => [`${list}.${name}`, type] as const)
	);
	return new Map([...own.map(({ name, type }) => [String(name), String(type)] as const), ...inner]);
}

/** Fields that say when what a row tells came to be, with what they said before they were corrected. */
const days = ['date', 'released', 'periodEnd', 'asOf', 'known'];
function bornOf({ row }: Named): string | null {
	const field = days.find((name) => typeof row[name] === 'string');
	if (!field) return null;
	const said = (Array.isArray(row.history) ? (row.history as Loose[]) : [])
		.filter((change) => isObject(change) && change.field === field)
		.map(({ was }) => was);
	return [row[field], ...said].filter((day) => typeof day === 'string').sort()[0] ?? null;
}

function changeFault(row: Named, change: Loose, at: number, type: string | undefined): Fault[] {
	const { was, day } = change;
	const born = [BEGAN, bornOf(row) ?? BEGAN].sort().at(-1)!;
	const found: Fault[] = [];
	if (type && was !== null && !fits(type, was))
		found.push(fault(row, `history.${at}.was`, `${type}, as its field is, or null`, was));
	if (change.field === 'row' && was !== null)
		found.push(fault(row, `history.${at}.was`, 'null, for the row was missing', was));
	if (String(day) < born)
		found.push(
			fault(
				row,
				`history.${at}.day`,
				`a day from ${born} on, when the row could first be read`,
				day
			)
		);
	return found;
}

/** Corrections whose old value is of another type than the field, or whose day is before the row could be. */
export function changeFaults(files: Files): Fault[] {
	return Object.entries(files).flatMap(([id, json]) => {
		const types = typesOf(id, json);
		return rowsOf(files, id).flatMap((row) =>
			changesOf(row).flatMap((change, at) => {
				const [list = '', , column] = String(change.field).split('.');
				return changeFault(row, change, at, types.get(column ? `${list}.${column}` : list));
			})
		);
	});
}

/** A correction rests on what was in print on its day. */
export function changeSourceFaults(files: Files): Fault[] {
	const dates = datesOf(files);
	return Object.keys(files).flatMap((id) =>
		rowsOf(files, id).flatMap((row) =>
			changesOf(row).flatMap(({ day, sources }, at) =>
				(Array.isArray(sources) ? (sources as string[]) : [])
					.filter((source) => String(dates.get(source) ?? '') > String(day))
					.map((source) =>
						fault(row, `history.${at}.sources`, `sources of ${String(day)} or before`, source)
					)
			)
		)
	);
}
