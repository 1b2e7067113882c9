import type { Fault } from '../fault';
import { fault, grouped, num, rowsOf, type Files, type Named } from './rows';

/** Counts of things that cannot be parted. */
const whole: Readonly<Record<string, readonly string[]>> = {
	models: ['gpuHours'],
	'deepseek-bill': ['gpuCount', 'hours', 'gpuHours'],
	'nvidia-daily': ['volume'],
	adoption: ['value'],
	'technique-curves': ['meanTokens']
};

const wholeFaults = (row: Named, fields: readonly string[]): Fault[] =>
	fields.flatMap((field) => {
		const value = num(row.row[field]);
		const share = /percent/.test(String(row.row.metric));
		return value === null || share || Number.isInteger(value)
			? []
			: [fault(row, field, 'a whole number', value)];
	});

/** What is counted from the first day on never becomes less. */
function totalFaults(files: Files): Fault[] {
	const totals = rowsOf(files, 'adoption').filter(({ row }) =>
		/cumulative/.test(String(row.metric))
	);
	return grouped(totals, 'metric').flatMap((counts) => {
		const ordered = counts.toSorted((a, b) => (String(a.row.date) < String(b.row.date) ? -1 : 1));
		return ordered.flatMap((count, i) => {
			const before = num(ordered[i - 1]?.row.value);
			return before !== null && Number(count.row.value) < before
				? [fault(count, 'value', `at least ${before}, the total before`, count.row.value)]
				: [];
		});
	});
}

export const countFaults = (files: Files): Fault[] => [
	...Object.entries(whole).flatMap(([id, fields]) =>
		rowsOf(files, id).flatMap((row) => wholeFaults(row, fields))
	),
	...totalFaults(files)
];
