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

/** Names that a slug has in small letters. */
const proper = new Map(
	[
		...['R1', 'V4', 'US', 'iOS', 'DeepSeek', 'OpenAI', 'Llama', 'Qwen', 'Doubao', 'Ollama'],
		...['GitHub', 'Google', 'Nature', 'Belarus', 'China', 'Cuba', 'Ethiopia', 'Russia', 'Zimbabwe']
	].map((name) => [name.toLowerCase(), name])
)
	.set('hf', 'Hugging Face')
	.set('v41', 'V4.1');

const slugs = ['metric', 'curve'];

/** A field's word as a reader has it: metrics and curves without dashes, models by name. */
export function readable(field: string, word: string): string {
	if (slugs.includes(field) && /^[a-z\d-]+$/.test(word))
		return word
			.split('-')
			.map((part) => proper.get(part) ?? part)
			.join(' ');
	if (field === 'model') return dataset('models').rows.find(({ id }) => id === word)?.name ?? word;
	return word;
}

/** A row by what its fields call it, or by its id. */
export function nameOf(row: Readonly<Record<string, unknown>> & { readonly id: string }): string {
	const fields = naming.find((names) => names.every((name) => (row[name] ?? '') !== ''));
	// a sentence is a name without its full stop
	const said = (name: string) => {
		const value = String(row[name]);
		if (name === 'date') return date(value, 'long');
		return name === 'hours' ? `${value} hours` : readable(name, value).replace(/\.$/, '');
	};
	return fields ? fields.map(said).join(', ') : row.id;
}

/** Titles that only a value completes, as nouns: `Dollars of` 2023. */
const nouns: Readonly<Record<string, string>> = { 'Dollars of': 'Year of dollars', 'As of': 'Day' };

/** Title and unit of the column of a field; of one in a list with the entry that it is of: `Figure (amortized)`. */
export function columnOf(id: DatasetId, field: string): { title: string; unit: string | null } {
	const [list = '', entry, name] = field.split('.');
	const columns = entry ? (nested[id]?.[list]?.columns ?? []) : dataset(id).columns;
	const found = columns.find((column) => column.name === (name ?? list));
	const { title, unit } = found ?? { title: field, unit: null };
	const noun = nouns[title] ?? title;
	return {
		title: entry && /\D/.test(entry) ? `${noun} (${entry})` : noun,
		// a unit that names a column of the row says nothing without it
		unit: unit?.replace(/ of \w+Year$/, '') ?? null
	};
}
