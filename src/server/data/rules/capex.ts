import type { Fault } from '../fault';
import { fault, grouped, rowsOf, type Files } from './rows';

/** Of the figures for a firm’s year, or for that of all firms, one is the first, which the picture shows. */
export function capexFaults(files: Files): Fault[] {
	const rows = rowsOf(files, 'capex').map((row) => ({
		...row,
		row: { ...row.row, of: `${String(row.row.company)} ${String(row.row.year)}` }
	}));
	return grouped(rows, 'of').flatMap((figures) => {
		const first = figures.filter(({ row }) => row.primary === true);
		const at = first[1] ?? figures[0];
		return first.length === 1 || !at
			? []
			: [fault(at, 'primary', 'true in one of its firm’s rows of the year', first.length)];
	});
}
