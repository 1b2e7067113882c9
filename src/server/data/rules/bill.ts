import type { Fault } from '../fault';
import { fault, isObject, num, rowsOf, type Files, type Named } from './rows';

/** Lines that sum up others. */
const sums: readonly (readonly [total: string, parts: readonly string[]])[] = [
	['v3-total', ['v3-pre-training', 'v3-context', 'v3-post-training']],
	['r1-total', ['r1-zero', 'r1-data', 'r1-training']],
	['v3-plus-r1', ['v3-total', 'r1-total']]
];

/** Hours of a cluster are printed to the nearest thousand. */
const PRINTED = 1000;

function lineFaults(line: Named): Fault[] {
	const [gpus, hours, gpuHours, price] = ['gpuCount', 'hours', 'gpuHours', 'usdPerGpuHour'].map(
		(key) => num(line.row[key])
	);
	const found: Fault[] = [];
	if (gpuHours && price && gpuHours * price !== line.row.usd)
		found.push(fault(line, 'usd', `${gpuHours * price}, hours times price`, line.row.usd));
	if (gpus && hours && gpuHours && Math.abs(gpus * hours - gpuHours) > PRINTED / 2)
		found.push(fault(line, 'gpuHours', `about ${gpus * hours}, chips times hours`, gpuHours));
	const priced = line.row.section === 'disclosed' || line.row.section === 'subtotal';
	const figure = priced ? 'gpuHours' : 'usd';
	if ((line.row.section === 'left-out') === (line.row[figure] !== null))
		found.push(
			fault(line, 'section', 'left-out exactly where there is no figure', line.row.section)
		);
	return found;
}

function sumFaults(rows: readonly Named[], field: string): Fault[] {
	const of = (id: string) => rows.find(({ row }) => row.id === id);
	return sums.flatMap(([total, parts]) => {
		const line = of(total);
		const sum = parts.reduce((sum, id) => sum + (num(of(id)?.row[field]) ?? NaN), 0);
		return !line || line.row[field] === sum
			? []
			: [fault(line, field, `${sum}, the sum of ${parts.join(', ')}`, line.row[field])];
	});
}

/** Hours and dollars that the papers' tables give a technique are those of a line of the bill. */
export function retoldBillFaults(files: Files): Fault[] {
	if (!files['deepseek-bill']) return [];
	const lines = rowsOf(files, 'deepseek-bill').map(
		({ row }) => `${String(row.gpuHours)} ${String(row.usd)}`
	);
	return rowsOf(files, 'techniques').flatMap((row) => {
		const fields = Array.isArray(row.row.fields)
			? (row.row.fields as unknown[]).filter(isObject)
			: [];
		const at = (name: string) => fields.findIndex((field) => field.name === name);
		const [hours, usd] = [fields[at('gpu_hours')], fields[at('usd')]];
		if (!hours || !usd || lines.includes(`${String(hours.value)} ${String(usd.value)}`)) return [];
		const got = [hours.value, usd.value];
		return [
			fault(
				row,
				`fields.${at('usd')}.value`,
				'hours and dollars of a line of data/deepseek-bill.json',
				got
			)
		];
	});
}

/** Sizes of V3 that the techniques and the models both give. */
const sizes = [
	['mixture-of-experts-total-parameters', 'paramsTotalB'],
	['mixture-of-experts-active-parameters-per-token', 'paramsActiveB']
] as const;

export function retoldSizeFaults(files: Files): Fault[] {
	const v3 = rowsOf(files, 'models').find(({ row }) => row.id === 'deepseek-v3')?.row;
	if (!v3) return [];
	return sizes.flatMap(([id, field]) =>
		rowsOf(files, 'techniques')
			.filter(({ row }) => row.id === id && row.value !== v3[field])
			.map((row) =>
				fault(row, 'value', `${String(v3[field])}, as data/models.json has it`, row.row.value)
			)
	);
}

/** A sum is of one model and one chip, those of its lines. */
function kindFaults(rows: readonly Named[]): Fault[] {
	return sums.slice(0, 2).flatMap(([total, parts]) => {
		const line = rows.find(({ row }) => row.id === total);
		const part = rows.find(({ row }) => row.id === parts[0])?.row;
		return ['model', 'gpu'].flatMap((field) =>
			!line || !part || line.row[field] === part[field]
				? []
				: [fault(line, field, `${String(part[field])}, as in its lines`, line.row[field])]
		);
	});
}

export function billFaults(files: Files): Fault[] {
	const rows = rowsOf(files, 'deepseek-bill');
	return [
		...rows.flatMap(lineFaults),
		...kindFaults(rows),
		...sumFaults(rows, 'gpuHours'),
		...sumFaults(rows, 'usd')
	];
}
