import { toneOf } from '$config';
import type { Tone } from '$lib/chart';
import { counted, day, leftOut } from '$lib/format';
import { inside, noneIn, windowOf } from '$lib/window';
import { costAxis } from './axis';
import { figuresOf } from './figures';
import { trendOf } from './growth';
import { byFocus, gapLabel, gapMark, labelsOf, markOf } from './words';
import type { CostDot, CostRow, CostView, State, Trend } from './types';

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
	const tone = (row: CostRow): Tone => toneOf(row.lab, chosen(row.id));

	const dots = priced.map(({ row, figure }): CostDot => ({
		id: state.compare === row.id ? `${row.id}/${figure.id}` : row.id,
		x: day(row.released),
		y: figure.usd,
		tone: tone(row),
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
		tone: tone(row),
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
			...labelsOf(priced, state, tone),
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
