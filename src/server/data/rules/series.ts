import type { Fault } from '../fault';
import { fault, grouped, num, rowsOf, type Files, type Named } from './rows';

interface Series {
	readonly file: string;
	/** Column that parts the file into series. */
	readonly by?: string;
	readonly fields: readonly string[];
	/** How many times its neighbour a value can be: the largest real step, and room. */
	readonly times: number;
}

const series: readonly Series[] = [
	// 1.26 from a close to the next open on 25 May 2023; prices are adjusted for the split
	{ file: 'nvidia-daily', fields: ['open', 'high', 'low', 'close'], times: 1.35 },
	// 3.5 on the day after a holiday
	{ file: 'nvidia-daily', fields: ['volume'], times: 6 },
	// 1.19 for funds of chips and 1.12 for indices on 9 April 2025
	{ file: 'index-daily', by: 'ticker', fields: ['close'], times: 1.25 },
	// 2.4 in the spring of 2023
	{ file: 'nvidia-quarters', fields: ['datacenterUsdB', 'totalUsdB'], times: 3 },
	// 2.9 from Microsoft’s fiscal 2025 to its plan for 2026
	{ file: 'capex', by: 'company', fields: ['capexUsdB', 'lowUsdB', 'highUsdB'], times: 4 },
	// 1.4 at the beginning of the first
	{ file: 'technique-curves', by: 'curve', fields: ['pass1Pct', 'majority16Pct'], times: 1.6 },
	// 1.8 at the beginning of the second
	{ file: 'technique-curves', by: 'curve', fields: ['meanTokens'], times: 2 }
];

/** A value that is out of line with the one beside it, once: of the two, the one that stands out on its other side too. */
function jumps(rows: readonly Named[], field: string, times: number): Fault[] {
	const full = rows.filter(({ row }) => num(row[field]) !== null);
	const value = (i: number) => num(full[i]?.row[field]);
	const far = (i: number, j: number) => {
		const [a, b] = [value(i), value(j)];
		return a === null || b === null || a > b * times || b > a * times;
	};
	const off = new Map<number, number>();
	for (let i = 1; i < full.length; i++)
		if (far(i - 1, i)) {
			const last = far(i - 2, i - 1) && !far(i, i + 1);
			if (!off.has(i - 1)) off.set(last ? i - 1 : i, last ? i : i - 1);
		}
	return [...off].flatMap(([at, beside]) => {
		const row = full[at];
		const expected = `within ${times} times its neighbour’s ${value(beside)}`;
		return row ? [fault(row, field, expected, value(at))] : [];
	});
}

/** Values that are out of line with the ones before and after. */
export function seriesFaults(files: Files): Fault[] {
	return series.flatMap(({ file, by, fields, times }) => {
		const rows = rowsOf(files, file);
		const groups = by ? grouped(rows, by) : [rows];
		return groups.flatMap((group) => fields.flatMap((field) => jumps(group, field, times)));
	});
}
