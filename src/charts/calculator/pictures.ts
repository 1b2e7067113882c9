/** The three pictures of a bill: its lines, its total among published figures, and what moves it. */
import type { Mark, Tone } from '$lib/chart';
import { digits, usdShort, usdWords } from '$lib/format';
import { logTicksOf, ticksOf } from '$lib/scale';
import {
	assumptionsOf,
	ratioOf,
	sourceOf,
	stateBill,
	swing,
	type Bill,
	type CalculatorRow,
	type Standing,
	type State
} from './bill';
import type { DrawnLine, Picture } from './types';
import { beside, BESIDE } from './beside';
import { dollars, hourly, LANES } from './words';

/** Last band of strip and ranges, for the words under the others. */
const FOOT = 'foot';

const empty = { lines: [], bands: [], dots: [], labels: [], names: [], ticks: [] };

export function receipt(
	rows: readonly CalculatorRow[],
	state: State,
	total: number,
	tone: Tone
): Picture {
	const lines = linesOf(rows, state);
	const { marks, ...scale } = beside(rows, total, tone);
	return {
		...empty,
		...scale,
		lines,
		y: { kind: 'band', domain: [...lines.map(({ id }) => id), BESIDE] },
		marks: [
			...lines.map(({ id, name, sub, amount }) => ({
				id,
				x: scale.x.domain[1],
				y: id,
				title: name,
				lines: sub ? [amount, sub] : [amount],
				source: sourceOf(rows, state, id)
			})),
			...marks
		]
	};
}

/** What each line is for, and what it comes to. */
function linesOf(rows: readonly CalculatorRow[], state: State): DrawnLine[] {
	const { hours, price, trials, by } = state;
	const bill = stateBill(rows, state);
	const owned = by === 'amortized' ? `, rent ÷ ${ratioOf(rows).toFixed(1)}` : '';
	const line = (id: keyof Bill, name: string, sub: string | null): DrawnLine => ({
		id,
		name,
		sub,
		amount: bill[id] ? dollars(bill[id]) : 'not counted',
		kind: id === 'total' ? id : 'item',
		empty: !bill[id]
	});
	return [
		line(
			'run',
			'Final run',
			`${digits(hours)} GPU-hour${hours === 1 ? '' : 's'} × ${hourly(price)}${owned}`
		),
		line(
			'trials',
			'Failed and trial runs',
			trials ? `${trials}% of all compute` : 'a share of all compute'
		),
		line('staff', 'Staff', bill.staff ? 'your own figure' : 'no source prices it'),
		line('total', 'Total', null)
	];
}

/** Where the total stands among published figures, a lane for each way to count. */
export function strip(
	rows: readonly CalculatorRow[],
	{ by }: State,
	total: number,
	tone: Tone
): Picture {
	const standings = rows.filter((row) => row.part === 'standing');
	const powers = [total, ...standings.map(({ usd }) => usd)].map(Math.log10);
	const least = Math.min(4, ...powers.map((power) => Math.floor(power - 0.02)));
	const most = Math.max(9, ...powers.map((power) => Math.ceil(power + 0.02)));
	const lanes = Object.keys(LANES) as Standing['lane'][];
	const placed = standings.map((row) => ({ ...row, x: row.usd, y: row.lane }));
	const own = { id: 'own', x: total, y: by };
	const domain = [10 ** least, 10 ** most] as const;
	return {
		...empty,
		x: { kind: 'log', domain },
		y: { kind: 'band', domain: [...lanes, FOOT] },
		// six words beside each other are what a phone has room for
		ticks: logTicksOf(domain, 6),
		bands: lanes.map((id) => ({ ...laneOf(id, standings, total), strong: id === by })),
		dots: [
			...placed.map((row) => ({ ...row, muted: row.tone === 'grey', r: row.label ? 5.5 : 4 })),
			{ ...own, tone, hollow: false, muted: false, r: 7 }
		],
		labels: placed.flatMap(({ label, ...row }) =>
			label ? { ...row, text: label, sides: ['below', 'right', 'left'] } : []
		),
		marks: [
			{ ...own, title: 'This bill', lines: [dollars(total)], source: null },
			...placed.map((row): Mark => ({
				...row,
				title: row.name,
				lines: [usdWords(row.usd), LANES[row.lane]]
			}))
		].sort((a, b) => Number(a.x) - Number(b.x))
	};
}

function laneOf(id: Standing['lane'], standings: readonly Standing[], total: number) {
	const all = standings.filter(({ lane }) => lane === id);
	const below = all.filter(({ usd }) => usd < total).length;
	return { id, name: LANES[id], span: '', amount: `${below} of ${all.length} below` };
}

/** How far the total moves when one assumption alone runs through its range, the widest first. */
export function ranges(rows: readonly CalculatorRow[], state: State, total: number): Picture {
	const all = assumptionsOf(rows)
		.map((row) => ({ ...row, bar: swing(rows, state, row) }))
		.map((row) => ({ ...row, amount: row.bar.map(usdShort).join(' to ') }))
		.sort(({ bar: a }, { bar: b }) => b[1] - b[0] - (a[1] - a[0]));
	const most = Math.max(total, ...all.map(({ bar }) => bar[1]));
	return {
		...empty,
		x: { kind: 'linear', domain: [0, most * 1.04] },
		y: { kind: 'band', domain: [...all.map(({ id }) => id), FOOT] },
		ticks: ticksOf([0, most], 4),
		bands: all.map((row, i) => ({ ...row, strong: i === 0 })),
		marks: all.map((row) => ({
			...row,
			x: row.bar[1],
			y: row.id,
			title: `${row.name}, ${row.span}`,
			lines: [row.amount, row.why]
		}))
	};
}
