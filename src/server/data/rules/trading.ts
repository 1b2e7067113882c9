import type { Fault } from '../fault';
import { next, trades } from '../sessions';
import { fault, grouped, rowsOf, type Files, type Loose, type Named } from './rows';

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

/** How many times its low the high of a day can be: 1.18 on 9 April 2025, and room. */
const SPAN = 1.3;

function priceFaults(day: Named): Fault[] {
	const [open, high, low, close] = ['open', 'high', 'low', 'close'].map((key) =>
		Number(day.row[key])
	) as [number, number, number, number];
	if (high < Math.max(open, close)) return [fault(day, 'high', 'at least open and close', high)];
	if (low > Math.min(open, close)) return [fault(day, 'low', 'at most open and close', low)];
	return high > low * SPAN ? [fault(day, 'high', `at most ${SPAN} times the low`, high)] : [];
}

const shutFaults = (row: Named): Fault[] =>
	trades(String(row.row.date))
		? []
		: [fault(row, 'date', 'a day on which the exchange was open', row.row.date)];

export function tradingFaults(files: Files): Fault[] {
	const days = rowsOf(files, 'nvidia-daily');
	return [
		...days.flatMap(priceFaults),
		...calendarFaults(days, 'id', ({ id }) => id),
		...grouped(rowsOf(files, 'index-daily'), 'ticker').flatMap((rows) =>
			calendarFaults(rows, 'date', ({ date }) => String(date))
		),
		...rowsOf(files, 'market-losses').flatMap(shutFaults)
	];
}
