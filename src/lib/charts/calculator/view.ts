import type { Label, Mark, Tone, View } from '$lib/chart';
import { count, usd, usdShort, usdWords } from '$lib/format';
import {
	assumptionsOf,
	presetsOf,
	ratioOf,
	stateBill,
	swing,
	type Assumption,
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
	readonly sub: string;
	readonly amount: string;
	readonly strong: boolean;
	/** Ends of the bar in dollars; no bar on the strip. */
	readonly bar: readonly [number, number] | null;
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

export interface CalculatorView extends View {
	readonly show: State['show'];
	readonly tone: Tone;
	readonly total: number;
	readonly lines: readonly DrawnLine[];
	readonly bands: readonly Band[];
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	/** Dollars along the foot. */
	readonly ticks: readonly number[];
}

const LANES = {
	amortized: 'Wear on the chips and power, estimated',
	rented: 'Rented from a cloud, estimated',
	claimed: 'As claimed by the maker'
};
/** Last band, for the words under the others. */
const FOOT = 'foot';
const NAMED = 'gpt-3-175b gpt-4 grok-3 llama-3-1-405b deepseek-v3'.split(' ');

/** Whole dollars while they can be read; billions in words. */
const dollars = (value: number) => (value < 1e9 ? usd(value) : usdWords(value));

export function view(rows: readonly CalculatorRow[], state: State): CalculatorView {
	const preset = presetsOf(rows).find(({ id }) => id === state.preset);
	const bill = stateBill(rows, state);
	const base = {
		show: state.show,
		tone: preset?.deepseek ? ('deepseek' as const) : ('ink' as const),
		total: bill.total,
		lines: linesOf(rows, state),
		bands: [],
		dots: [],
		labels: [],
		ticks: []
	};
	if (state.show === 'scale') return { ...base, ...scaleOf(rows, state, bill.total, base.tone) };
	if (state.show === 'tornado') return { ...base, ...tornadoOf(rows, state, bill.total) };
	return {
		...base,
		x: { kind: 'linear', domain: [0, 1] },
		y: { kind: 'band', domain: base.lines.map(({ id }) => id) },
		marks: base.lines.map(({ id, name, sub, amount }) => ({
			id,
			x: 1,
			y: id,
			title: name,
			lines: [amount, ...(sub ? [sub] : [])],
			source: id === 'run' ? (preset?.source ?? null) : reasonOf(rows, id)
		}))
	};
}

const reasonOf = (rows: readonly CalculatorRow[], id: string) =>
	assumptionsOf(rows).find((row) => row.id === id)?.source ?? null;

function linesOf(rows: readonly CalculatorRow[], state: State): DrawnLine[] {
	const { hours, price, trials, by } = state;
	const bill = stateBill(rows, state);
	const owned = by === 'amortized' ? `, rent ÷ ${ratioOf(rows).toFixed(1)}` : '';
	const line = (id: string, name: string, sub: string | null, value: number) => ({
		id,
		name,
		sub,
		amount: value ? dollars(value) : 'not counted',
		kind: 'item' as const,
		empty: !value
	});
	return [
		line('run', 'Final run', `${count(hours)} GPU-hours × ${usd(price)}${owned}`, bill.run),
		line(
			'trials',
			'Failed and trial runs',
			trials ? `${trials}% of all compute` : 'not on DeepSeek’s bill',
			bill.trials
		),
		line('staff', 'Staff', bill.staff ? null : 'no source prices DeepSeek’s', bill.staff),
		{ ...line('total', 'Total', null, bill.total), kind: 'total' }
	];
}

const standingsOf = (rows: readonly CalculatorRow[]) =>
	rows.filter((row) => row.part === 'standing');

/** Where the total stands among published figures, a lane for each way to count. */
function scaleOf(rows: readonly CalculatorRow[], state: State, total: number, tone: Tone) {
	const standings = standingsOf(rows);
	const reach = (value: number, round: (n: number) => number) => 10 ** round(Math.log10(value));
	const domain = [
		Math.min(1e4, reach(total, Math.floor)),
		Math.max(1e9, reach(total, Math.ceil))
	] as const;
	const ticks: number[] = [];
	for (let at: number = domain[0]; at <= domain[1]; at *= 10) ticks.push(at);
	const lanes = Object.keys(LANES) as Standing['lane'][];
	const bands = lanes.map((id): Band => {
		const all = standings.filter(({ lane }) => lane === id);
		const below = all.filter(({ usd }) => usd < total).length;
		return {
			id,
			name: LANES[id],
			sub: '',
			amount: `${below} of ${all.length} below`,
			strong: id === state.by,
			bar: null
		};
	});
	const dots = standings.map((row): Dot => {
		const named = NAMED.includes(row.id.split('/')[0] ?? '');
		return {
			id: row.id,
			x: row.usd,
			y: row.lane,
			tone: row.deepseek ? 'deepseek' : named ? 'ink' : 'grey',
			hollow: !row.open,
			muted: !named && !row.deepseek,
			r: named ? 5.5 : 4
		};
	});
	const own: Mark = {
		id: 'own',
		x: total,
		y: state.by,
		title: 'This bill',
		lines: [dollars(total)],
		source: null
	};
	return {
		x: { kind: 'log' as const, domain },
		y: { kind: 'band' as const, domain: [...lanes, FOOT] },
		bands,
		dots: [...dots, { id: 'own', x: total, y: state.by, tone, hollow: false, muted: false, r: 7 }],
		labels: standings.filter(({ id }) => NAMED.includes(id.split('/')[0] ?? '')).map(nameOf),
		ticks,
		marks: [own, ...standings.map(markOf)].sort((a, b) => Number(a.x) - Number(b.x))
	};
}

const nameOf = ({ id, name, usd, lane, deepseek }: Standing): Label => ({
	id,
	x: usd,
	y: lane,
	text: name.replace(' 175B', '').replace(' 405B', ''),
	tone: deepseek ? 'deepseek' : 'ink',
	sides: ['below', 'right', 'left']
});

const markOf = ({ id, name, usd, lane, source }: Standing): Mark => ({
	id,
	x: usd,
	y: lane,
	title: name,
	lines: [usdWords(usd), LANES[lane]],
	source
});

/** How far the total moves when one assumption alone runs through its range, the widest first. */
function tornadoOf(rows: readonly CalculatorRow[], state: State, total: number) {
	const ranges = assumptionsOf(rows)
		.map((row) => ({ row, ...swing(rows, state, row) }))
		.sort((a, b) => b.high - b.low - (a.high - a.low));
	const most = Math.max(total, ...ranges.map(({ high }) => high));
	const unit = 10 ** Math.floor(Math.log10(most));
	const step = unit * (most / unit > 5 ? 2 : most / unit > 2 ? 1 : 0.5);
	const ticks: number[] = [];
	for (let at = 0; at <= most * 1.0001; at += step) ticks.push(at);
	const amount = (low: number, high: number) => `${usdShort(low)} to ${usdShort(high)}`;
	return {
		x: { kind: 'linear' as const, domain: [0, most * 1.04] as const },
		y: { kind: 'band' as const, domain: [...ranges.map(({ row }) => row.id), FOOT] },
		bands: ranges.map(({ row, low, high }, i): Band => ({
			id: row.id,
			name: row.name,
			sub: spanOf(row),
			amount: amount(low, high),
			strong: i === 0,
			bar: [low, high]
		})),
		ticks,
		marks: ranges.map(({ row, low, high }) => ({
			id: row.id,
			x: high,
			y: row.id,
			title: `${row.name}, ${spanOf(row)}`,
			lines: [amount(low, high), row.why],
			source: row.source
		}))
	};
}

/** The range of an assumption in its own unit. */
function spanOf({ id, low, high }: Assumption): string {
	if (id === 'hours') return 'half to double';
	if (id === 'price') return `${usd(low)} to ${usd(high)}`;
	if (id === 'by') return `rent ÷ ${low.toFixed(1)} to ${high.toFixed(1)}`;
	return `${low} to ${high}%`;
}

export function describe(view: CalculatorView): string {
	const { show, lines, bands, total } = view;
	const sum = `A bill of ${dollars(total)}`;
	if (show === 'scale')
		return `${sum} among published figures: ${bands.map(({ name, amount }) => `${name}, ${amount}`).join('; ')}.`;
	if (show === 'tornado')
		return `${sum}, and how far each assumption alone moves it: ${bands.map(({ name, sub, amount }) => `${name} (${sub}), ${amount}`).join('; ')}.`;
	const items = lines.filter(({ kind }) => kind === 'item');
	return `${sum}: ${items.map(({ name, amount }) => `${name} ${amount}`).join(', ')}.`;
}
