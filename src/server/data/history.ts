/** What rows said before they were corrected: read by the check, by pages and by the feed. */
import type { Fault } from './fault';
import type { Change } from './pieces';

type Loose = Readonly<Record<string, unknown>> & { readonly id: string };

/** A change with where it stands, and what the field has said since. */
export interface Correction extends Change {
	readonly row: string;
	readonly now: Change['was'];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** The value at a path in a row; an entry of a list goes by its `id` or its place. `undefined` if there is none. */
function at(row: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((value, key) => {
		const named = Array.isArray(value)
			? value.find((entry) => isObject(entry) && entry.id === key)
			: undefined;
		return named ?? (isObject(value) ? value[key] : undefined);
	}, row);
}

/** The field now; a row that was missing is there. */
const current = (row: Loose, field: string) => (field === 'row' ? true : at(row, field));

const changesOf = (row: Loose): readonly Change[] =>
	Array.isArray(row.history) ? (row.history as Change[]) : [];

/** Corrections of rows in their order; what followed a change is the next change of its field, or the row. */
export function correctionsIn(rows: readonly Loose[]): Correction[] {
	return rows.flatMap((row) =>
		changesOf(row).map((change, i, all) => {
			const later = all.slice(i + 1).find(({ field }) => field === change.field);
			const now = later ? later.was : (current(row, change.field) as Change['was']);
			return { ...change, row: row.id, now };
		})
	);
}

/** Changes that changed nothing, name no field or stand before an earlier one. */
export function historyFaults(file: string, rows: readonly Loose[]): Fault[] {
	return rows.flatMap((row, n) => {
		const name = `${n + 1} (${row.id})`;
		const changes = changesOf(row).filter(isObject);
		return changes.flatMap((change, i): Fault[] => {
			const fault = (key: string, expected: string, got: unknown): Fault => ({
				...{ file, row: name, field: `history.${i}.${key}`, expected },
				got: JSON.stringify(got) ?? 'nothing'
			});
			const now = current(row, String(change.field));
			const before = changes[i - 1];
			const last = !changes.slice(i + 1).some(({ field }) => field === change.field);
			return [
				...(now === undefined ? [fault('field', 'a field of the row', change.field)] : []),
				...(last && now === change.was
					? [fault('was', 'another value than the row has now', change.was)]
					: []),
				...(before && String(before.day) > String(change.day)
					? [fault('day', `not before ${String(before.day)}`, change.day)]
					: [])
			];
		});
	});
}
