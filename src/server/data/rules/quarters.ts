import type { Fault } from '../fault';
import { DAY } from '../../../lib/format';
import { fault, grouped, num, rowsOf, type Files, type Named } from './rows';

/** Nvidia’s fiscal years as it reported them, billion US dollars: data centre and all. */
const years: Readonly<Record<string, readonly [datacenterUsdB: number, totalUsdB: number]>> = {
	FY2023: [15.01, 26.97],
	FY2024: [47.5, 60.92],
	FY2025: [115.2, 130.5]
};
/** Quarters are rounded, and so are their sums. */
const ROUNDED = 0.1;

const yearOf = ({ row }: Named) => String(row.quarter).slice(0, 'FY2023'.length);

function yearFaults(quarters: readonly Named[]): Fault[] {
	const last = quarters.at(-1);
	const year = last && years[yearOf(last)];
	if (!last || !year) return [];
	return (['datacenterUsdB', 'totalUsdB'] as const).flatMap((field, i) => {
		const sum = quarters.reduce((sum, { row }) => sum + (num(row[field]) ?? NaN), 0);
		return Math.abs(sum - year[i]!) <= ROUNDED
			? []
			: [
					fault(
						last,
						field,
						`${year[i]} with the quarters before, the year that was reported`,
						+sum.toFixed(3)
					)
				];
	});
}

/** A quarter has thirteen weeks, in some years fourteen, and ends on a Sunday. */
function endFaults(quarters: readonly Named[]): Fault[] {
	return quarters.flatMap((quarter, i) => {
		const at = Date.parse(String(quarter.row.periodEnd));
		const before = quarters[i - 1];
		const weeks = before ? (at - Date.parse(String(before.row.periodEnd))) / DAY / 7 : 13;
		return weeks === 13 || weeks === 14
			? []
			: [
					fault(
						quarter,
						'periodEnd',
						'13 or 14 weeks after the quarter before',
						quarter.row.periodEnd
					)
				];
	});
}

/** The quarter after one: `FY2026 Q1` after `FY2025 Q4`. */
function labelAfter(label: string): string {
	const [year, quarter] = (label.match(/\d+/g) ?? []).map(Number);
	return quarter === 4 ? `FY${Number(year) + 1} Q1` : `FY${year} Q${Number(quarter) + 1}`;
}

const labelFaults = (quarters: readonly Named[]): Fault[] =>
	quarters.flatMap((quarter, i) => {
		const before = quarters[i - 1];
		const label = before && labelAfter(String(before.row.quarter));
		return !label || label === quarter.row.quarter
			? []
			: [fault(quarter, 'quarter', `${label}, after the one before`, quarter.row.quarter)];
	});

export function quarterFaults(files: Files): Fault[] {
	const rows = rowsOf(files, 'nvidia-quarters');
	const named = rows.map((row) => ({ ...row, row: { ...row.row, year: yearOf(row) } }));
	return [...endFaults(rows), ...labelFaults(rows), ...grouped(named, 'year').flatMap(yearFaults)];
}
