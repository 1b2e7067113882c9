import type { Label, Source, Tone, View } from '$lib/chart';
import { counted, day, leftOut } from '$lib/format';
import { inside, noneIn, windowOf, type Window } from '$lib/window';
import { costAxis } from './axis';
import { trendOf } from './growth';
import { byFocus, gapLabel, gapMark, labelsOf, markOf } from './words';

export type Basis =
	'amortized' | 'rented' | 'bought' | 'claimed' | 'said' | 'third-party' | 'project';
export type Status = 'claimed' | 'estimated' | 'disputed' | 'withdrawn' | 'undisclosed';

/** One figure for one model, on one basis. Low and high are rival point estimates, no interval. */
export interface CostFigure {
	readonly id: string;
	readonly basis: Basis | null;
	readonly usd: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly dollarsYear: number | null;
	readonly status: Status;
	/** The figure that the chart shows first. */
	readonly headline: boolean;
	readonly source: Source;
}

export interface CostRow {
	readonly id: string;
	readonly name: string;
	readonly developer: string;
	readonly lab: string;
	readonly released: string;
	readonly open: boolean | null;
	readonly note: string | null;
	readonly costs: readonly CostFigure[];
}

/** Growth of the dearest runs, times a year, with its band. */
export interface Trend {
	readonly times: number;
	readonly low: number;
	readonly high: number;
}

export interface State {
	/** What a run is priced by; `first` is the headline figure of each model. */
	readonly basis: 'first' | 'amortized' | 'rented' | 'bought';
	readonly scale: 'log' | 'linear';
	readonly from: string;
	/** `''`: the year of the newest row. */
	readonly to: string;
	/** Ids to name and to draw in ink. */
	readonly focus: readonly string[];
	/** Growth line through GPT-4's amortized figure. */
	readonly trend: boolean;
	/** Id of the model whose every figure is drawn, one above the other. */
	readonly compare: string;
	/** Names at the foot for models without any figure. */
	readonly silent: boolean;
}

export interface CostDot {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly muted: boolean;
	readonly r: number;
	readonly status: Status;
	readonly low: number | null;
	readonly high: number | null;
}

export interface CostView extends View {
	readonly dots: readonly CostDot[];
	readonly labels: readonly Label[];
	readonly ticks: readonly number[];
	readonly trend: {
		line: Point[];
		band: [Point[], Point[]];
		words: Label;
	} | null;
	/** Where the models without a figure stand, and the words for that row. */
	readonly foot: {
		readonly y: number;
		/** Where the row's words begin, in percent of the plot: clear of the first dots. */
		readonly words: number;
		readonly count: number;
		readonly named: boolean;
	};
	readonly state: State;
	readonly window: Window;
	/** Models of the window that have no figure on this basis, or are not the one compared. */
	readonly left: number;
	readonly withdrawn: number;
}
interface Point {
	readonly x: number;
	readonly y: number;
}

export function view(
	rows: readonly (CostRow & { readonly trend?: Trend })[],
	state: State
): CostView {
	const { foot, ticks, domain } = costAxis(rows, state);
	const window = windowOf(
		state,
		rows.map(({ released }) => released),
		'year'
	);
	const within = rows.filter(({ released }) => inside(window, released));
	const compared = within.filter(({ id }) => !state.compare || id === state.compare);
	const priced = compared.flatMap((row) =>
		figuresOf(row, state).map((figure) => ({ row, figure }))
	);
	const silent = compared.filter(({ costs }) =>
		costs.some(({ status }) => status === 'undisclosed')
	);
	const drawn = new Set([...priced.map(({ row }) => row), ...silent]);
	const some = state.focus.length > 0 || state.compare !== '';
	const chosen = (id: string) => state.focus.includes(id) || state.compare === id;
	const toneOf = (row: CostRow): Tone =>
		row.lab === 'DeepSeek' ? 'deepseek' : chosen(row.id) ? 'ink' : 'grey';

	const dots = priced.map(({ row, figure }): CostDot => ({
		id: state.compare === row.id ? `${row.id}/${figure.id}` : row.id,
		x: day(row.released),
		y: figure.usd,
		tone: toneOf(row),
		hollow: row.open === false,
		muted: some && !chosen(row.id),
		r: chosen(row.id) ? 6.5 : 4.5,
		status: figure.status,
		low: figure.low,
		high: figure.high
	}));
	const gaps = silent.map((row): CostDot => ({
		id: row.id,
		x: day(row.released),
		y: foot,
		tone: toneOf(row),
		hollow: true,
		muted: some && !chosen(row.id) && !state.silent,
		r: 4,
		status: 'undisclosed',
		low: null,
		high: null
	}));
	const trend = trendOf(rows, state, window);
	return {
		x: { kind: 'time', domain: [day(window.from), day(window.to)] },
		y: { kind: state.scale, domain },
		ticks,
		dots: [...dots, ...gaps],
		labels: [
			...labelsOf(priced, state, toneOf),
			...(trend ? [trend.words] : []),
			...(state.silent ? byFocus(silent, state).map((row) => gapLabel(row, foot)) : [])
		],
		trend,
		foot: {
			y: foot,
			words: state.from < '2014' ? 30 : 0,
			count: silent.length,
			named: silent.length > 0
		},
		marks: [
			...priced.map(({ row, figure }) => markOf(row, figure)),
			...silent.map((row) => gapMark(row, foot))
		].sort((a, b) => Number(a.x) - Number(b.x)),
		withdrawn: priced.filter(({ figure }) => figure.status === 'withdrawn').length,
		window,
		left: within.length - drawn.size,
		empty: drawn.size ? undefined : noneIn(window, state.compare ? 'figure of this model' : 'run'),
		state
	};
}

export type Priced = CostFigure & { readonly usd: number };

/** The figures of a model that the state asks for: one, or all of the model compared. */
export function figuresOf(
	row: CostRow,
	{ basis, compare }: Pick<State, 'basis' | 'compare'>
): Priced[] {
	const known = row.costs.filter((figure): figure is Priced => figure.usd !== null);
	if (compare === row.id) return known;
	const one = known.find((f) => (basis === 'first' ? f.headline : f.basis === basis));
	return one ? [one] : [];
}

const basisTitles: Record<State['basis'], string> = {
	first: 'the first figure published for each',
	amortized: 'wear on the chips and power',
	rented: 'rental prices',
	bought: 'the price of the whole cluster'
};

export function describe({ dots, foot, labels, state, window, left, empty }: CostView): string {
	const rest = leftOut(left, 'model');
	if (empty) return empty + rest;
	const priced = new Set(
		dots.filter(({ status }) => status !== 'undisclosed').map(({ id }) => id.split('/')[0])
	).size;
	const named = labels.map(({ text }) => text).join('; ');
	const [from, to] = [window.from.slice(0, 4), window.to.slice(0, 4)];
	const by = state.compare ? 'every figure published' : basisTitles[state.basis];
	return (
		`Cost of the final training run of ${counted(priced, 'model')} ${from === to ? `in ${from}` : `from ${from} to ${to}`}, ` +
		`US dollars, ${state.scale} scale, by ${by}.${named ? ` Named: ${named}.` : ''}` +
		(foot.count
			? ` ${counted(foot.count, 'model')} without any published figure ${foot.count === 1 ? 'stands' : 'stand'} at the foot.`
			: '') +
		rest
	);
}
