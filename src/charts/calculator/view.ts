import type { Label, Mark, Tone, View } from '$lib/chart';
import { digits, leftOut, usd, usdShort, usdWords } from '$lib/format';
import { logTicksOf, ticksOf } from '$lib/scale';
import {
	assumptionsOf,
	presetsOf,
	ratioOf,
	sourceOf,
	stateBill,
	swing,
	type CalculatorRow,
	type Standing,
	type State
} from './bill';

export interface DrawnLine {
	readonly id: string;
	readonly name: string;
	readonly sub: string | null;
	readonly amount: string;
	readonly kind: 'item' | 'total';
	/** Nothing is counted on this line. */
	readonly empty: boolean;
}

/** A band of the strip or of the ranges: words above, bar or dots below. */
export interface Band {
	readonly id: string;
	readonly name: string;
	/** The range of an assumption in its own unit. */
	readonly span: string;
	readonly amount: string;
	readonly strong: boolean;
	/** Ends of the bar in dollars; no bar on the strip. */
	readonly bar?: readonly [number, number];
}

export interface Dot {
	readonly id: string;
	readonly x: number;
	readonly y: string;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly muted: boolean;
	readonly r: number;
}

/** What the bill, the strip and the ranges each draw; a part that is not shown is empty. */
interface Picture extends View {
	readonly lines: readonly DrawnLine[];
	readonly bands: readonly Band[];
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	/** Dollars along the foot. */
	readonly ticks: readonly number[];
}

export interface CalculatorView extends Picture {
	/** The bill's colour: blue where it is DeepSeek's. */
	readonly tone: Tone;
	readonly total: number;
	/** The total in words. */
	readonly sum: string;
	/** Rows that this picture has no place for. */
	readonly left: number;
}

const LANES = {
	amortized: 'Wear and power, estimated',
	rented: 'Rented, estimated',
	claimed: 'As claimed or said by the maker'
};
/** Last band, for the words under the others. */
const FOOT = 'foot';

/** Whole dollars while they can be read; billions in words. */
const dollars = (value: number) => (Math.round(value) < 1e9 ? usd : usdWords)(value);
/** The price of an hour, to as many digits as it has. */
const hourly = (price: number) =>
	Number(price.toFixed(2)) === price ? usd(price) : `$${digits(price)}`;

export function view(rows: readonly CalculatorRow[], state: State): CalculatorView {
	const { total } = stateBill(rows, state);
	const tone = presetsOf(rows).find(({ id }) => id === state.preset)?.tone ?? 'ink';
	const draw = state.show === 'scale' ? strip : state.show === 'tornado' ? ranges : receipt;
	const own = { scale: 'standing', tornado: 'assumption', bill: '' }[state.show];
	const left = rows.filter(({ part }) => part !== own).length;
	return { ...draw(rows, state, total, tone), tone, total, sum: dollars(total), left };
}

const empty = { lines: [], bands: [], dots: [], labels: [], ticks: [] };

function receipt(rows: readonly CalculatorRow[], state: State): Picture {
	const { hours, price, trials, by } = state;
	const bill = stateBill(rows, state);
	const owned = by === 'amortized' ? `, rent ÷ ${ratioOf(rows).toFixed(1)}` : '';
	const line = (id: keyof typeof bill, name: string, sub: string | null): DrawnLine => ({
		id,
		name,
		sub,
		amount: bill[id] ? dollars(bill[id]) : 'not counted',
		kind: id === 'total' ? id : 'item',
		empty: !bill[id]
	});
	const lines = [
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
	return {
		...empty,
		lines,
		x: { kind: 'linear', domain: [0, 1] },
		y: { kind: 'band', domain: lines.map(({ id }) => id) },
		marks: lines.map(({ id, name, sub, amount }) => ({
			id,
			x: 1,
			y: id,
			title: name,
			lines: sub ? [amount, sub] : [amount],
			source: sourceOf(rows, state, id)
		}))
	};
}

/** Where the total stands among published figures, a lane for each way to count. */
function strip(rows: readonly CalculatorRow[], { by }: State, total: number, tone: Tone): Picture {
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
function ranges(rows: readonly CalculatorRow[], state: State, total: number): Picture {
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

export function describe({ sum, lines, bands, left }: CalculatorView): string {
	const parts = [
		...lines.map(({ name, amount }) => `${name} ${amount}`),
		...bands.map(({ name, span, amount }) => `${[name, span].filter(Boolean).join(' ')}: ${amount}`)
	];
	const what = lines.length
		? ''
		: bands[0]?.bar
			? ' as each assumption alone moves it'
			: ' among published final runs';
	return `A bill of ${sum}${what}: ${parts.join('; ')}.${leftOut(left, 'figure of its other views', 'figures of its other views')}`;
}
