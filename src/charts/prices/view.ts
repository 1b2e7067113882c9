import { toneOf } from '$config';
import type { Label } from '$lib/chart';
import { byText, day, times } from '$lib/format';
import { logTicksOf } from '$lib/scale';
import { searchFor } from '$lib/search';
import { inside, noneIn, windowOf } from '$lib/window';
import { stepsOf } from './steps';
import type { Price, PricesView, State } from './types';
import { details, isLater, labelText } from './words';

export function view(rows: readonly Price[], state: State): PricesView {
	const { focus, deepseekLine } = state;
	const search = searchFor(state.search);
	const window = windowOf(
		state,
		rows.map(({ date }) => date),
		'year'
	);
	const within = rows.filter(({ date }) => inside(window, date));
	const shown = within
		.filter((row) => deepseekLine || !isLater(row))
		.sort((a, b) => byText(a.date, b.date));
	const domain = powersRound(rows.map(({ usd }) => usd));
	const chosen = ({ id, name }: Price) => focus.includes(id) || search.finds(name);
	const some = focus.length > 0 || search.some;
	const muted = (row: Price) => some && !chosen(row) && !(deepseekLine && row.line);
	const pair = pairOf(shown, state);
	return {
		x: { kind: 'time', domain: [day(window.from), day(window.to)] },
		y: { kind: 'log', domain },
		pitch: 'dollars for a million output tokens, on a log scale',
		ticks: logTicksOf(domain),
		dots: shown.map((row) => dotOf(row, chosen(row), muted(row))),
		labels: [
			...(deepseekLine ? [] : apart(pair)),
			...byFocus(shown.filter(chosen), state).map((row) => labelOf(row, rows, state))
		],
		line: deepseekLine ? stepsOf(rows, window) : pair,
		tone: deepseekLine ? 'deepseek' : 'ink',
		marks: shown.map((row) => ({ ...placeOf(row), ...details(row) })),
		window,
		left: within.length - shown.length,
		empty: shown.length ? undefined : noneIn(window, 'price'),
		missed: search.missed(
			shown.map(({ name }) => name),
			'model'
		)
	};
}

const placeOf = (row: Price) => ({ id: row.id, x: day(row.date), y: row.usd });

const dotOf = (row: Price, chosen: boolean, muted: boolean): PricesView['dots'][number] => ({
	...placeOf(row),
	tone: toneOf(row.lab, chosen),
	hollow: !row.open,
	ghost: row.when === 'unsure',
	muted,
	r: chosen ? 6 : 4.5
});

const labelOf = (row: Price, rows: readonly Price[], state: State): Label => ({
	...placeOf(row),
	...labelText(row, rows, state),
	tone: toneOf(row.lab, true)
});

/** What the state names first comes first, and so gets its label first. */
function byFocus(rows: readonly Price[], { focus }: State): Price[] {
	const rank = ({ id }: Price) => (focus.includes(id) ? focus.indexOf(id) : focus.length);
	return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** The ends of the line between two prices, the dearer first. */
const pairOf = (shown: readonly Price[], { pair }: State) =>
	pair
		.flatMap((id) => shown.find((row) => row.id === id) ?? [])
		.sort((a, b) => b.usd - a.usd)
		.map(placeOf);

/** From the power of ten below the least price to that above the dearest, whatever the window. */
function powersRound(usd: readonly number[]): [number, number] {
	const low = 10 ** Math.floor(Math.log10(Math.min(...usd)));
	return [low, Math.max(10 * low, 10 ** Math.ceil(Math.log10(Math.max(...usd))))];
}

/** How many times dearer the first of two is, half-way between them on the log scale. */
function apart([dear, cheap]: readonly { x: number; y: number }[]): Label[] {
	if (!dear || !cheap) return [];
	return [
		{
			id: 'pair',
			x: (dear.x + cheap.x) / 2,
			// a little below the middle: the line falls to the right, and the words stand left of it
			y: Math.sqrt(dear.y * cheap.y) * 0.75,
			text: times(dear.y / cheap.y),
			tone: 'ink',
			size: 20,
			sides: ['left', 'right']
		}
	];
}
