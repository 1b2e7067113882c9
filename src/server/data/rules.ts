import type { Fault } from './fault';
import { historyFaults } from './history';
import { releaseFaults } from './releases';
import { next, trades } from './sessions';

/** Rules that a row cannot tell by itself. They read rows loosely: broken types are named elsewhere. */
type Loose = Readonly<Record<string, unknown>> & { readonly id: string };
interface Named {
	readonly file: string;
	readonly row: Loose;
	readonly name: string;
	readonly at: number;
}

function rowsOf(files: Readonly<Record<string, unknown>>, id: string): Named[] {
	const rows = (files[id] as { rows?: unknown } | undefined)?.rows;
	if (!Array.isArray(rows)) return [];
	return (rows as Loose[]).map((row, at) => ({
		file: `data/${id}.json`,
		row,
		name: `${at + 1} (${row.id})`,
		at
	}));
}

const fault = ({ file, name }: Named, field: string, expected: string, got: unknown): Fault => ({
	file,
	row: name || null,
	field,
	expected,
	got: JSON.stringify(got) ?? 'nothing'
});

/** The column that each file is ordered by. */
const order: Record<string, (row: Loose) => string> = {
	models: ({ released, id }) => `${String(released)} ${id}`,
	'nvidia-daily': ({ id }) => id,
	'index-daily': ({ ticker, date }) => `${String(ticker)} ${String(date)}`,
	'chip-controls': ({ date }) => String(date),
	'nvidia-quarters': ({ periodEnd }) => String(periodEnd),
	events: ({ date }) => String(date),
	sources: ({ id }) => id
};

function orderFaults(files: Readonly<Record<string, unknown>>): Fault[] {
	return Object.entries(order).flatMap(([id, key]) => {
		const rows = rowsOf(files, id);
		return rows.flatMap((row, i) => {
			const before = rows[i - 1];
			return before && key(before.row) > key(row.row)
				? [fault(row, 'order', `not before ${key(before.row)}`, key(row.row))]
				: [];
		});
	});
}

function sourceFaults(files: Readonly<Record<string, unknown>>): Fault[] {
	const known = new Map(rowsOf(files, 'sources').map((row) => [row.row.id, row]));
	const used = new Set<unknown>();
	const found: Fault[] = [];
	const look = (row: Named, ids: unknown, field: string) => {
		for (const id of Array.isArray(ids) ? (ids as unknown[]) : []) {
			used.add(id);
			if (!known.has(String(id))) found.push(fault(row, field, 'the id of a source', id));
		}
	};
	for (const [id, json] of Object.entries(files)) {
		if (id === 'sources') continue;
		const own = { file: `data/${id}.json`, name: '', row: { id }, at: 0 };
		look(own, (json as { sources?: unknown } | null)?.sources, 'sources');
		for (const row of rowsOf(files, id)) {
			look(row, row.row.sources, 'sources');
			changesOf(row).forEach((change, i) => look(row, change.sources, `history.${i}.sources`));
			costsOf(row).forEach((cost, i) => look(row, cost.sources, `costs.${i}.sources`));
		}
	}
	for (const [id, row] of known)
		if (!used.has(id)) found.push(fault(row, 'id', 'a source that a row uses', id));
	return found;
}

const changesOf = ({ row }: Named) => (Array.isArray(row.history) ? (row.history as Loose[]) : []);
const costsOf = ({ row }: Named) => (Array.isArray(row.costs) ? (row.costs as Loose[]) : []);
const num = (value: unknown) => (typeof value === 'number' ? value : null);

function costFaults(files: Readonly<Record<string, unknown>>): Fault[] {
	return rowsOf(files, 'models').flatMap((row) => {
		const found: Fault[] = [];
		const costs = costsOf(row);
		costs.forEach((cost, i) => {
			const [low, usd, high] = [num(cost.usdLow), num(cost.usd), num(cost.usdHigh)];
			if (low !== null && usd !== null && low > usd)
				found.push(fault(row, `costs.${i}.usdLow`, `at most ${usd}`, low));
			if (high !== null && usd !== null && high < usd)
				found.push(fault(row, `costs.${i}.usdHigh`, `at least ${usd}`, high));
			if ((usd === null) !== (cost.status === 'undisclosed'))
				found.push(
					fault(row, `costs.${i}.status`, 'undisclosed exactly where usd is null', cost.status)
				);
		});
		if (costs.length && costs.filter(({ headline }) => headline === true).length !== 1)
			found.push(fault(row, 'costs', 'one figure with headline true', costs.length));
		return found;
	});
}

function billFaults(files: Readonly<Record<string, unknown>>): Fault[] {
	const rows = rowsOf(files, 'deepseek-bill');
	const found: Fault[] = [];
	for (const line of rows) {
		const { gpuHours, usdPerGpuHour, usd } = line.row;
		const product = Number(gpuHours) * Number(usdPerGpuHour);
		if (gpuHours && usdPerGpuHour && product !== usd)
			found.push(fault(line, 'usd', `${product}, hours times price`, usd));
	}
	const sums: [string, string[]][] = [
		['v3-total', ['v3-pre-training', 'v3-context', 'v3-post-training']],
		['r1-total', ['r1-zero', 'r1-data', 'r1-training']],
		['v3-plus-r1', ['v3-total', 'r1-total']]
	];
	for (const [total, parts] of sums) {
		const line = rows.find(({ row }) => row.id === total);
		const sum = parts.reduce(
			(sum, id) => sum + Number(rows.find(({ row }) => row.id === id)?.row.usd ?? NaN),
			0
		);
		if (line && line.row.usd !== sum)
			found.push(fault(line, 'usd', `${sum}, the sum of ${parts.join(', ')}`, line.row.usd));
	}
	return found;
}

/** A day that the exchange was shut on, or that a trading day is missing before; `iso` reads a row's day. */
function calendarFaults(
	rows: readonly Named[],
	field: string,
	iso: (row: Loose) => string
): Fault[] {
	return rows.flatMap((day, i) => {
		const at = iso(day.row);
		if (Number.isNaN(Date.parse(at))) return [];
		if (!trades(at)) return [fault(day, field, 'a day on which the exchange was open', at)];
		const last = rows[i - 1];
		const before = last && iso(last.row);
		if (!before || before >= at || Number.isNaN(Date.parse(before))) return [];
		let expected = next(before);
		while (!trades(expected)) expected = next(expected);
		return expected < at ? [fault(day, field, `the trading day ${expected} first`, at)] : [];
	});
}

function tradingFaults(files: Readonly<Record<string, unknown>>): Fault[] {
	const rows = rowsOf(files, 'nvidia-daily');
	const prices = rows.flatMap((day) => {
		const { open, high, low, close } = day.row;
		const found: Fault[] = [];
		if (Number(high) < Math.max(Number(open), Number(close)))
			found.push(fault(day, 'high', 'at least open and close', high));
		if (Number(low) > Math.min(Number(open), Number(close)))
			found.push(fault(day, 'low', 'at most open and close', low));
		return found;
	});
	const series = new Map<unknown, Named[]>();
	for (const row of rowsOf(files, 'index-daily'))
		series.set(row.row.ticker, [...(series.get(row.row.ticker) ?? []), row]);
	return [
		...prices,
		...calendarFaults(rows, 'id', ({ id }) => id),
		...[...series.values()].flatMap((days) =>
			calendarFaults(days, 'date', ({ date }) => String(date))
		)
	];
}

/** What a file says of its columns is what its rows hold, in name and in number. */
function columnFaults(files: Readonly<Record<string, unknown>>): Fault[] {
	return Object.entries(files).flatMap(([id, json]) => {
		const columns = (json as { columns?: unknown } | null)?.columns;
		const [first] = rowsOf(files, id);
		if (!Array.isArray(columns) || !first) return [];
		const said = (columns as Loose[]).map(({ name }) => String(name)).sort();
		// corrections are no column: few rows have any
		const held = Object.keys(first.row)
			.filter((name) => name !== 'history')
			.sort();
		const file = { ...first, name: '' };
		return said.join() === held.join() ? [] : [fault(file, 'columns', held.join(', '), said)];
	});
}

/** What is not rated has no confidence, and all else has. */
const claimFaults = (files: Readonly<Record<string, unknown>>): Fault[] =>
	rowsOf(files, 'claims').flatMap((claim) => {
		const { verdict, confidence } = claim.row;
		return (verdict === 'judgement') === (confidence === null)
			? []
			: [fault(claim, 'confidence', 'null exactly where the verdict is judgement', confidence)];
	});

/** Rows keep what they said before a correction. */
const changeFaults = (files: Readonly<Record<string, unknown>>): Fault[] =>
	Object.keys(files).flatMap((id) =>
		historyFaults(
			`data/${id}.json`,
			rowsOf(files, id).map(({ row }) => row)
		)
	);

/** Faults of order, citation, arithmetic, calendar and history. */
export function ruleFaults(files: Readonly<Record<string, unknown>>): Fault[] {
	const rules = [
		...[orderFaults, sourceFaults, costFaults, billFaults, tradingFaults, columnFaults],
		...[changeFaults, claimFaults, releaseFaults]
	];
	return rules.flatMap((rule) => rule(files));
}
