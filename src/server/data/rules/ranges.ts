import type { Fault } from '../fault';
import { fault, isObject, num, rowsOf, type Files, type Named } from './rows';

type Fields = Readonly<Record<string, unknown>>;

/** A row and the objects in its lists, each with the path to its fields; what a row was is not held to them. */
function parts(value: unknown, path = ''): (readonly [path: string, fields: Fields])[] {
	if (Array.isArray(value))
		return (value as unknown[]).flatMap((part, i) => parts(part, `${path}${i}.`));
	if (!isObject(value)) return [];
	return [
		[path, value],
		...Object.entries(value).flatMap(([key, part]) =>
			typeof part === 'object' && key !== 'history' ? parts(part, `${path}${key}.`) : []
		)
	];
}

/** Names of a lower figure, of the figure and of the upper one: `usdLow`, `usd`, `usdHigh`, or `lowUsdB` and so on. */
function trio(fields: Fields, low: string): readonly [value: string, high: string] | null {
	if (low.endsWith('Low')) return [low.slice(0, -3), `${low.slice(0, -3)}High`];
	if (!low.startsWith('low')) return null;
	const unit = /^low([A-Z].*)$/.exec(low)?.[1];
	if (!unit) return null;
	const value = Object.keys(fields).find((key) => key.endsWith(unit) && !/^(low|high)/.test(key));
	return [value ?? '', `high${unit}`];
}

/** Of a range both ends are known or neither, and the figure between them lies between them. */
function rangeFaults(row: Named, path: string, fields: Fields): Fault[] {
	return Object.keys(fields).flatMap((lowKey) => {
		const names = trio(fields, lowKey);
		if (!names) return [];
		const [valueKey, highKey] = names;
		const [low, value, high] = [lowKey, valueKey, highKey].map((key) => num(fields[key]));
		const say = (key: string, expected: string) => [
			fault(row, path + key, expected, fields[key] ?? null)
		];
		if ((low === null) !== (high === null))
			return say(low === null ? lowKey : highKey, 'both ends of a range, or neither');
		if (low == null || high == null) return [];
		if (value != null && low > value) return say(lowKey, `at most ${value}`);
		if (value != null && high < value) return say(highKey, `at least ${value}`);
		return low > high ? say(lowKey, `at most ${high}`) : [];
	});
}

/** Percent are between 0 and 100; a change may be below 0, a margin over costs above 100. */
const percent = (signed: boolean, margin = false) =>
	[signed ? -100 : 0, margin ? 1000 : 100] as const;

/** What tells a share by its row: the column of units, or the words that name what is counted. */
function shareOf(fields: Fields): (readonly [field: string, bounds: readonly [number, number]])[] {
	const said = [fields.unit, fields.metric].filter((text) => typeof text === 'string').join(' ');
	const key = ['value', 'score'].find((key) => key in fields);
	return [
		...Object.keys(fields)
			.filter((key) => /Pct(Low|High)?$/.test(key))
			.map((key) => [key, percent(key.startsWith('change'))] as const),
		...(key && /%|percent/.test(said)
			? [[key, percent(true, /margin/.test(String(fields.label)))] as const]
			: [])
	];
}

function shareFaults(row: Named, path: string, fields: Fields): Fault[] {
	return shareOf(fields).flatMap(([field, [least, most]]) => {
		const value = num(fields[field]);
		return value === null || (least <= value && value <= most)
			? []
			: [fault(row, path + field, `percent from ${least} to ${most}`, value)];
	});
}

/** Years from that of the first records to the one after the file's last change, which plans are made for. */
function yearFaults(row: Named, path: string, fields: Fields, updated: string): Fault[] {
	const last = Number(updated.slice(0, 4)) + 1;
	return Object.entries(fields).flatMap(([key, value]) =>
		/^year$|Year$/.test(key) && typeof value === 'number' && (value < 2000 || value > last)
			? [fault(row, path + key, `a year from 2000 to ${last}`, value)]
			: []
	);
}

/** Least and most of what can be, by field, far round all that is: figures of other fields do not pass for these. */
const scales: Readonly<Record<string, readonly [least: number, most: number]>> = {
	paramsTotalB: [1e-5, 1e5],
	paramsActiveB: [1e-5, 1e4],
	trainingComputeFlop: [1e14, 1e29],
	priceInputUsdPerMtok: [1e-3, 1e3],
	priceOutputUsdPerMtok: [1e-3, 3e3],
	outputUsdPerMtok: [1e-3, 3e3],
	usdPerGpuHour: [0.1, 20],
	gpuCount: [1, 1e6],
	hours: [1, 1e5],
	gpuHours: [1, 1e9],
	usd: [1, 1e12],
	usdLow: [1, 1e12],
	usdHigh: [1, 1e12],
	times: [1, 100],
	timesLow: [1, 100],
	timesHigh: [1, 100]
};

function scaleFaults(row: Named, path: string, fields: Fields): Fault[] {
	return Object.entries(fields).flatMap(([key, value]) => {
		if (typeof value !== 'number') return [];
		const [least, most] = scales[key] ?? [-Infinity, Infinity];
		if (value < least || value > most)
			return [fault(row, path + key, `a number from ${least} to ${most}`, value)];
		const signed = key.startsWith('change') || String(fields.unit).startsWith('%');
		return value < 0 && !signed
			? [fault(row, path + key, 'a number from 0, for it is no change in percent', value)]
			: [];
	});
}

export function boundFaults(files: Files): Fault[] {
	return Object.entries(files).flatMap(([id, json]) =>
		rowsOf(files, id).flatMap((row) =>
			parts(row.row).flatMap(([path, fields]) => [
				...rangeFaults(row, path, fields),
				...scaleFaults(row, path, fields),
				...shareFaults(row, path, fields),
				...yearFaults(row, path, fields, isObject(json) ? String(json.updated) : '')
			])
		)
	);
}
