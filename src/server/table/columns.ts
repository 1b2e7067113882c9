/** The columns of a dataset as its page shows them: exact figures, lists with their sources as links. */
import type { Item, TableColumn } from './types';
import { date, digits, typeset } from '$lib/format';
import { citation, dataset, rowOf, sourceDay } from '$server/data';
import { corrections, type Corrected } from '$server/data/corrections';
import { nested, type DataColumn } from '$server/data/nested';
import type { DatasetId, Row } from '$server/data/schemas';

type Loose = Readonly<Record<string, unknown>>;

/** A value in words: `2,788,000`, `2.15e25`, `yes`; missing is `—`. Years and steps have no unit and no groups. */
export function formatValue(value: unknown, unit: string | null = null): string {
	if (value === null || value === '') return '—';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value !== 'number') return Array.isArray(value) ? value.join(', ') : String(value);
	const text = String(value).replace('e+', 'e');
	return unit && !text.includes('e') ? digits(value).replace('-', '−') : text.replace(/^-/, '−');
}

const links = (ids: readonly string[]) =>
	ids.map((id) => {
		const { by, url } = citation(id);
		return { words: `${by}, ${sourceDay(rowOf('sources', id))}`, href: url };
	});

const sources = (row: unknown): readonly Item[] =>
	links((row as { sources: string[] }).sources).map((link) => ({ text: '', links: [link] }));

/** A cost with its basis, status and range: `amortized, estimated: 15.57 US dollars of 2023`. */
function costItem(cost: Row<'models'>['costs'][number]): Item {
	const what = [cost.basis, cost.status].filter(Boolean).join(', ');
	const of = cost.dollarsYear ? ` of ${cost.dollarsYear}` : '';
	const usd = cost.usd === null ? 'no figure' : `${digits(cost.usd)} US dollars${of}`;
	const ends = [cost.usdLow, cost.usdHigh].map((end) => (end === null ? '—' : digits(end)));
	const range = (cost.usdLow ?? cost.usdHigh) ? `; rival figures ${ends.join(' to ')}` : '';
	const first = cost.headline ? '; shown first' : '';
	const note = cost.note ? ` ${cost.note}` : '';
	return {
		text: `${what}: ${usd}${range}${first}.${note} Source: `,
		links: links(cost.sources)
	};
}

/** The lists that rows hold, an entry a line. */
const lists: Readonly<Record<string, (row: Loose) => readonly Item[]>> = {
	costs: (row) => (row.costs as Row<'models'>['costs']).map(costItem),
	figures: (row) =>
		(row.figures as readonly { label: string; value: unknown; unit: string }[]).map(
			({ label, value, unit }) => ({
				text: `${label}: ${formatValue(value, unit)} (${unit})`,
				links: []
			})
		),
	rows: (row) =>
		(row.rows as readonly string[]).map((name) => ({
			text: '',
			links: [{ words: name, href: `../${name.replace('/', '/#')}` }]
		})),
	fields: (row) =>
		(row.fields as Row<'techniques'>['fields']).map(({ name, value }) => ({
			text: `${name}: ${formatValue(value, name)}`,
			links: []
		})),
	sources
};

const itemsOf = (name: string) => {
	const list = lists[name];
	return list && ((row: unknown) => list(row as Loose));
};

function columnOf({ name, title, type, unit }: DataColumn): TableColumn {
	return {
		title,
		unit,
		numeric: type === 'number' || type === 'integer',
		cell: (row) => formatValue((row as Loose)[name], unit),
		// the address of a source is where it leads
		items:
			name === 'url'
				? (row) => {
						const url = String((row as Loose)[name]);
						return [{ text: '', links: [{ words: url, href: url }] }];
					}
				: itemsOf(name)
	};
}

/** A value as a sentence has it: days in words, text as it is set. */
export const spoken = (value: unknown, unit: string | null): string =>
	typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
		? date(value, 'long')
		: typeset(formatValue(value, unit)) + (typeof value === 'number' && unit ? ` ${unit}` : '');

/** Whether one of a correction's two texts is a sentence or more. */
export const isRewritten = ({ was, now }: Corrected): boolean =>
	[was, now].some((value) => typeof value === 'string' && value.length > 60);

/** What a field said and says, in a line: `was 22 January 2025, is 20 January 2025`, `was missing`, `was rewritten`. */
export function changeWords(change: Corrected): string {
	const { field, was, now, unit } = change;
	if (field === 'row') return 'was missing';
	if (isRewritten(change)) return 'was rewritten';
	// a sentence that it stands in has its own full stop
	const [before, after] = [was, now].map((value) => spoken(value, unit).replace(/\.$/, ''));
	if (was === null) return `was not given, is ${after}`;
	return now === null ? `was ${before}, is not known` : `was ${before}, is ${after}`;
}

/** A correction in a cell: what changed and when, with the way to all that is said of it. */
const correctionItem = (change: Corrected): Item => ({
	text: `${change.label}: ${changeWords(change)}. ${typeset(change.reason)} `,
	links: [
		{ words: `Corrected ${date(change.day, 'long')}`, href: `../../corrections/#${change.id}` }
	]
});

/** The last column of a dataset that has corrections. */
const corrected = (list: readonly Corrected[]): TableColumn => ({
	title: 'Corrections',
	cell: () => '',
	items: (row) => list.filter((change) => change.row === (row as Loose).id).map(correctionItem)
});

/** Columns of the rows of a dataset, its id first; the corrections of its rows last, where it has any. */
export function columnsOf(id: DatasetId): TableColumn[] {
	const changes = corrections.filter((change) => change.dataset === id);
	const columns = dataset(id).columns.map(columnOf);
	return changes.length ? [...columns, corrected(changes)] : columns;
}

const kinds: Readonly<Record<DataColumn['type'], string>> = {
	string: 'text',
	number: 'number',
	integer: 'whole number',
	boolean: 'yes or no',
	date: 'date',
	list: 'list',
	any: 'number or text'
};

/** What a column holds, for the list of columns; those of a list in a row stand below it. */
export interface ColumnNote {
	readonly name: string;
	readonly kind: string;
	readonly unit: string;
	readonly meaning: string;
}

/** Every column of a dataset with those of its lists: name, kind, unit and meaning. */
export function notesOf(id: DatasetId): ColumnNote[] {
	const note = ({ name, type, unit, meaning }: DataColumn, of = ''): ColumnNote => ({
		name: of + name,
		kind: kinds[type],
		unit: unit ?? '—',
		meaning
	});
	return dataset(id).columns.flatMap((column) => [
		note(column),
		...(nested[id]?.[column.name]?.columns ?? []).map((held) => note(held, `${column.name}.`))
	]);
}
