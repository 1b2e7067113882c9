import type { Fault } from '../fault';
import { fault, num, rowsOf, type Files, type Named } from './rows';

/** In how many ways some of all can be chosen. */
const choices = (all: number, some: number): number => {
	let ways = 1;
	for (let i = 0; i < some; i++) ways *= (all - i) / (some - i);
	return ways;
};

interface Derived {
	readonly id: string;
	readonly from: readonly [string, string];
	readonly of: (one: number, other: number) => number;
	/** How far what is printed may be from it: half of its last digit, or a share of it. */
	readonly within: number | 'a hundredth of it';
}

const experts = (id: string) => `mixture-of-experts-${id}`;
/** Rows that follow from two others. */
const derived: readonly Derived[] = [
	{
		id: experts('active-share'),
		from: [experts('active-parameters-per-token'), experts('total-parameters')],
		of: (active, all) => (active / all) * 100,
		within: 0.05
	},
	{
		id: experts('compute-ratio-dense-405b-to-v3'),
		from: [
			experts('training-compute-per-token-llama-3-1-405b-dense'),
			experts('training-compute-per-token-v3')
		],
		of: (dense, v3) => dense / v3,
		within: 0.05
	},
	{
		id: experts('possible-choices-of-8-experts-from-256-one-layer'),
		from: [experts('routed-experts-per-moe-layer'), experts('routed-experts-active-per-token')],
		of: choices,
		within: 'a hundredth of it'
	}
];

/** A fault where a row is further from what it follows from than rounding explains. */
function awayFaults(row: Named, expected: number, within: number, from: string): Fault[] {
	const got = num(row.row.value);
	return got === null || !(Math.abs(got - expected) > within * (1 + 1e-9))
		? []
		: [fault(row, 'value', `about ${Number(expected.toPrecision(4))}, from ${from}`, got)];
}

function derivedFaults(rows: readonly Named[]): Fault[] {
	const of = (id: string) => rows.find(({ row }) => row.id === id);
	return derived.flatMap(({ id, from, of: make, within }) => {
		const row = of(id);
		const [one, other] = from.map((part) => num(of(part)?.row.value));
		if (!row || typeof one !== 'number' || typeof other !== 'number') return [];
		const expected = make(one, other);
		const room = typeof within === 'number' ? within : expected / 100;
		return awayFaults(row, expected, room, from.join(' and '));
	});
}

const GB = 1e9;
const context = /^KV cache for a ([\d,]+)-token context, (.+)$/;

/** The cache of a context is that of a token, so many times; in GB with two decimals. */
function cacheFaults(rows: readonly Named[]): Fault[] {
	return rows.flatMap((row) => {
		const [, length, model] = context.exec(String(row.row.label)) ?? [];
		const each = rows.find(({ row: { label } }) =>
			`${String(label)} `.startsWith(`KV cache per token, ${model} `)
		);
		const bytes = num(each?.row.value);
		if (!length || !each || bytes === null) return [];
		const expected = (bytes * Number(length.replaceAll(',', ''))) / GB;
		return awayFaults(row, expected, 0.005, `${each.row.id} times ${length} tokens`);
	});
}

/** Rows of the techniques that follow from others do so to the last digit that they print. */
export function techniqueFaults(files: Files): Fault[] {
	const rows = rowsOf(files, 'techniques');
	return [...derivedFaults(rows), ...cacheFaults(rows)];
}
