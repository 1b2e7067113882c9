import type { Fault } from '../fault';
import { DAY } from '../../../lib/format';
import { fault, grouped, num, rowsOf, type Files, type Named } from './rows';

/** Figures of a quarter, each with that of the year that its last quarter reports. */
const sums = { datacenterUsdB: 'yearDatacenterUsdB', totalUsdB: 'yearTotalUsdB' } as const;
/** Quarters are rounded, and so are their sums. */
const ROUNDED = 0.1;

const yearOf = ({ row }: Named) => String(row.quarter).slice(0, 'FY2023'.length);

/** The last quarter of a year reports the year, which its quarters add up to. */
function yearFaults(quarters: readonly Named[]): Fault[] {
	return Object.entries(sums).flatMap(([field, ofYear]) => {
		const sum = quarters.reduce((sum, { row }) => sum + (num(row[field]) ?? NaN), 0);
		return quarters.flatMap((quarter) => {
			const year = num(quarter.row[ofYear]);
			const last = /Q4$/.test(String(quarter.row.quarter));
			if (last !== (year !== null))
				return [fault(quarter, ofYear, 'the year with its last quarter, null before', year)];
			return year === null || Math.abs(sum - year) <= ROUNDED
				? []
				: [fault(quarter, field, `${year} with the quarters before`, +sum.toFixed(3))];
		});
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

/** Days within which a year’s report is due, and a quarter’s; Nvidia’s releases come before both. */
const REPORT = 60;

/** A quarter is told once it has ended, and before its report is due. */
const knownFaults = (quarters: readonly Named[]): Fault[] =>
	quarters.flatMap((quarter) => {
		const { periodEnd, known } = quarter.row;
		const days = (Date.parse(String(known)) - Date.parse(String(periodEnd))) / DAY;
		return days > 0 && days <= REPORT
			? []
			: [fault(quarter, 'known', `within ${REPORT} days after ${String(periodEnd)}`, known)];
	});

export function quarterFaults(files: Files): Fault[] {
	const rows = rowsOf(files, 'nvidia-quarters');
	const named = rows.map((row) => ({ ...row, row: { ...row.row, year: yearOf(row) } }));
	return [
		...endFaults(rows),
		...labelFaults(rows),
		...knownFaults(rows),
		...grouped(named, 'year').flatMap(yearFaults)
	];
}
