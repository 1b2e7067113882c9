/** What rows and fields are called, in the words of the data themselves. */
import { date } from '$lib/format';
import { dataset } from './index';
import { nested } from './nested';
import type { DatasetId } from './schemas';

/** Fields that name a row, the best first: of one group all stand in the name. */
const naming = [
	['releaseName'],
	['name'],
	['claim'],
	['event'],
	['term'],
	['title'],
	['model', 'benchmark'],
	['model', 'stage'],
	['company', 'date'],
	['company', 'year'],
	['label'],
	['subject', 'what'],
	['quarter'],
	['metric', 'date'],
	['model', 'date', 'hours'],
	['curve', 'step'],
	['model', 'cost', 'known'],
	['ticker', 'date']
] as const;

/** A row by what its fields call it, or by its id. */
export function nameOf(row: Readonly<Record<string, unknown>> & { readonly id: string }): string {
	const fields = naming.find((names) => names.every((name) => row[name]));
	// a sentence is a name without its full stop
	const said = (name: string) =>
		name === 'date' ? date(String(row[name]), 'long') : String(row[name]).replace(/\.$/, '');
	return fields ? fields.map(said).join(', ') : row.id;
}

/** Title and unit of the column of a field; of one in a list with the entry that it is of: `Figure (amortized)`. */
export function columnOf(id: DatasetId, field: string): { title: string; unit: string | null } {
	const [list = '', entry, name] = field.split('.');
	const columns = entry ? (nested[id]?.[list]?.columns ?? []) : dataset(id).columns;
	const found = columns.find((column) => column.name === (name ?? list));
	const { title, unit } = found ?? { title: field, unit: null };
	return {
		title: entry && /\D/.test(entry) ? `${title} (${entry})` : title,
		// a unit that names a column of the row says nothing without it
		unit: unit?.replace(/ of \w+Year$/, '') ?? null
	};
}
