import type { Fault } from '../fault';
import { fault, rowsOf, type Files, type Loose } from './rows';

/** The columns that each file is ordered by. */
const order: Readonly<Record<string, readonly string[]>> = {
	models: ['released', 'id'],
	'nvidia-daily': ['id'],
	'index-daily': ['ticker', 'date'],
	'market-day': ['changePct'],
	'market-losses': ['rank'],
	'chip-controls': ['date', 'id'],
	'nvidia-quarters': ['periodEnd'],
	'price-history': ['date', 'id'],
	promises: ['said', 'id'],
	'cost-revisions': ['model', 'cost', 'known'],
	'technique-curves': ['curve', 'step'],
	capex: ['id'],
	events: ['date'],
	sources: ['id']
};

/** Columns that tell the rows of a file apart together, beside their ids. */
const unique: Readonly<Record<string, readonly string[]>> = {
	models: ['name'],
	'market-day': ['ticker'],
	'market-losses': ['ticker', 'date'],
	'index-daily': ['ticker', 'date'],
	'nvidia-daily': ['id'],
	'nvidia-quarters': ['quarter'],
	'price-history': ['date', 'model', 'hours'],
	promises: ['model', 'dueFrom'],
	'cost-revisions': ['model', 'cost', 'known'],
	'technique-curves': ['curve', 'step'],
	adoption: ['metric', 'date'],
	benchmarks: ['model', 'benchmark', 'metric'],
	claims: ['claim'],
	glossary: ['term'],
	sources: ['url']
};

const slug = (value: unknown) =>
	String(value)
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Columns that an id begins with: a wrong day in one of the two shows. */
const begins: Readonly<Record<string, readonly string[]>> = {
	'market-day': ['ticker'],
	'market-losses': ['ticker', 'date'],
	'index-daily': ['ticker', 'date'],
	'nvidia-quarters': ['quarter'],
	'technique-curves': ['curve', 'step'],
	'chip-controls': ['date'],
	adoption: ['metric', 'date'],
	benchmarks: ['model', 'benchmark', 'metric'],
	capex: ['company', 'year', 'kind'],
	promises: ['model'],
	'cost-revisions': ['model', 'cost', 'known'],
	events: ['date'],
	techniques: ['topic']
};

function compared(a: Loose, b: Loose, columns: readonly string[]): number {
	for (const column of columns) {
		const [x, y] = [a[column], b[column]];
		if (x !== y)
			return typeof x === 'number' && typeof y === 'number'
				? x - y
				: String(x) < String(y)
					? -1
					: 1;
	}
	return 0;
}

const values = (row: Loose, columns: readonly string[]) =>
	columns.map((column) => String(row[column])).join(' ');

export function orderFaults(files: Files): Fault[] {
	return Object.entries(order).flatMap(([id, columns]) => {
		const rows = rowsOf(files, id);
		return rows.flatMap((row, i) => {
			const before = rows[i - 1];
			return before && compared(before.row, row.row, columns) > 0
				? [
						fault(
							row,
							'order',
							`not before ${values(before.row, columns)}`,
							values(row.row, columns)
						)
					]
				: [];
		});
	});
}

/** Rows that one file must not say twice; where no columns tell them apart, all but their ids does. */
export function uniqueFaults(files: Files): Fault[] {
	return Object.keys(files).flatMap((id) => {
		const columns = unique[id];
		const seen = new Map<string, string>();
		return rowsOf(files, id).flatMap((row) => {
			const own = columns ? values(row.row, columns) : JSON.stringify({ ...row.row, id: null });
			const other = seen.get(own);
			seen.set(own, row.name);
			return other === undefined
				? []
				: [fault(row, columns?.join(' and ') ?? 'row', `another than row ${other}`, own)];
		});
	});
}

/** A row as its id was given: a field that was corrected with what it said first, for an id is an address and stays. */
function asNamed(row: Loose): Loose {
	const changes = (Array.isArray(row.history) ? row.history : []) as readonly Loose[];
	const first = [...changes].reverse().map(({ field, was }) => [String(field), was] as const);
	return { ...row, ...Object.fromEntries(first) };
}

export function idFaults(files: Files): Fault[] {
	return Object.entries(begins).flatMap(([id, columns]) =>
		rowsOf(files, id).flatMap((row) => {
			const named = asNamed(row.row);
			const start = columns.map((column) => slug(named[column])).join('-');
			return `${row.row.id}-`.startsWith(`${start}-`)
				? []
				: [fault(row, columns.join(' and '), `what its id ${row.row.id} begins with`, start)];
		})
	);
}
