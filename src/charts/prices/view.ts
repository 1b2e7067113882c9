import { toneOf } from '$config';
import type { Label, Mark, Source, Tone, View } from '$lib/chart';
import { byText, counted, date, day, leftOut, times, usd } from '$lib/format';
import { logTicksOf } from '$lib/scale';
import { searchFor } from '$lib/search';
import { inside, noneIn, windowOf, type Window } from '$lib/window';

/** An output price of one model on the list of its maker. */
export interface Price {
	readonly id: string;
	readonly name: string;
	readonly lab: string;
	/** Day of release, or from which a later price is listed. */
	readonly date: string;
	/** US dollars per million output tokens. */
	readonly usd: number;
	readonly open: boolean;
	/** `unsure`: seen later than the launch, or not known to be the first; then the hours of later prices. */
	readonly when: 'launch' | 'unsure' | 'all' | 'peak' | 'off-peak';
	/** Whether DeepSeek's line passes through it. */
	readonly line: boolean;
	readonly note: string | null;
	readonly source: Source;
}

export interface State {
	readonly from: string;
	/** `''`: the year of the newest row. */
	readonly to: string;
	/** Ids to name and to draw in ink. */
	readonly focus: readonly string[];
	/** Part of a name to find. */
	readonly search: string;
	/** DeepSeek's price for its strongest model, with the prices set after a launch. */
	readonly deepseekLine: boolean;
	/** Ids of a dear model and a cheaper one, to be joined by a line with how far apart they are. */
	readonly pair: readonly string[];
}

interface Point {
	readonly x: number;
	readonly y: number | null;
}

export interface PricesView extends View {
	readonly dots: readonly (Point & {
		readonly id: string;
		readonly y: number;
		readonly tone: Tone;
		readonly hollow: boolean;
		readonly ghost: boolean;
		readonly muted: boolean;
		readonly r: number;
	})[];
	readonly labels: readonly Label[];
	/** DeepSeek's price in steps, with a gap between peak and off-peak hours; or the pair's two ends. */
	readonly line: readonly Point[];
	readonly tone: Tone;
	readonly ticks: readonly number[];
	readonly window: Window;
	/** Later prices of the window that are not asked for. */
	readonly left: number;
}

const isLater = ({ when }: Price) => when !== 'launch' && when !== 'unsure';

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
	const tone = (row: Price): Tone => toneOf(row.lab, chosen(row));
	const at = (row: Price) => ({ id: row.id, x: day(row.date), y: row.usd });
	const rank = ({ id }: Price) => (focus.includes(id) ? focus.indexOf(id) : focus.length);
	const pair = state.pair
		.flatMap((id) => shown.find((row) => row.id === id) ?? [])
		.sort((a, b) => b.usd - a.usd)
		.map(at);
	return {
		x: { kind: 'time', domain: [day(window.from), day(window.to)] },
		y: { kind: 'log', domain },
		ticks: logTicksOf(domain),
		dots: shown.map((row) => ({
			...at(row),
			tone: tone(row),
			hollow: !row.open,
			ghost: row.when === 'unsure',
			muted: some && !chosen(row) && !(deepseekLine && row.line),
			r: chosen(row) ? 6 : 4.5
		})),
		labels: [
			...(deepseekLine ? [] : apart(pair)),
			...shown
				.filter(chosen)
				.sort((a, b) => rank(a) - rank(b))
				.map((row) => ({ ...at(row), ...words(row, rows, state), tone: tone(row) }))
		],
		line: deepseekLine ? stepsOf(rows, window) : pair,
		tone: deepseekLine ? 'deepseek' : 'ink',
		marks: shown.map((row) => ({ ...at(row), ...details(row) })),
		window,
		left: within.length - shown.length,
		empty: shown.length ? undefined : noneIn(window, 'price'),
		missed: search.missed(
			shown.map(({ name }) => name),
			'model'
		)
	};
}

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

/** Until when a price of DeepSeek's line holds: its next one, or the newest row. */
function until({ date }: Price, rows: readonly Price[]): number {
	const next = rows.filter((row) => row.line && row.date > date).map((row) => day(row.date));
	return Math.min(...(next.length ? next : [Math.max(...rows.map((row) => day(row.date)))]));
}

/** Levels of DeepSeek's price, as far as they lie in the window. */
function stepsOf(rows: readonly Price[], { from, to }: Window): Point[] {
	const line = rows.filter((row) => row.line).sort((a, b) => byText(a.date, b.date));
	const level = (row: Price) => {
		const [start, end] = [Math.max(day(row.date), day(from)), Math.min(until(row, rows), day(to))];
		return [start, end].flatMap((x) => (start > end ? [] : { x, y: row.usd }));
	};
	const low = line.filter(({ when }) => when === 'off-peak');
	return [
		...line.filter((row) => !low.includes(row)).flatMap(level),
		{ x: 0, y: null },
		...low.flatMap(level)
	];
}

/** Words beside a dot; along DeepSeek's line clear of its steps, later prices at the middle or end of their own. */
function words(row: Price, rows: readonly Price[], { deepseekLine, pair }: State) {
	const text = usd(row.usd);
	if (!deepseekLine || !row.line)
		return {
			text: `${row.name}, ${text}`,
			...(row.id === pair[0] ? { sides: ['above', 'left'] as const } : {})
		};
	const end = until(row, rows);
	if (row.when === 'off-peak') return { text, sub: row.when, x: end, sides: ['right'] as const };
	const high = row.usd > 1;
	return {
		text: row.when === 'peak' ? `peak ${text}` : isLater(row) ? text : `${short(row)}, ${text}`,
		...(isLater(row) ? { x: (day(row.date) + end) / 2 } : {}),
		sides: high ? (['above', 'left'] as const) : (['below'] as const)
	};
}

const short = ({ name }: Price) => name.slice('DeepSeek-'.length);

const kinds: Record<Price['when'], string> = {
	launch: 'at launch',
	unsure: 'not known to be the launch price',
	all: 'set after the launch',
	peak: 'in peak hours, set after the launch',
	'off-peak': 'off-peak, set after the launch'
};

const details = (row: Price): Omit<Mark, 'id' | 'x' | 'y'> => ({
	title: `${row.name}: ${usd(row.usd)}`,
	lines: [
		`per million output tokens, ${kinds[row.when]}`,
		`${row.lab}, ${row.open ? 'open' : 'closed'} weights, ${date(row.date)}`,
		...(row.note ? [row.note] : [])
	],
	source: row.source
});

export function describe({ dots, labels, tone, window, left, empty, missed }: PricesView): string {
	const rest =
		(missed ? ` ${missed}` : '') +
		leftOut(left, 'price set after a launch', 'prices set after a launch');
	if (empty) return empty + rest;
	const unsure = dots.filter(({ ghost }) => ghost).length;
	const named = labels.map(({ text }) => text).join('; ');
	return (
		`${counted(dots.length, 'output price')} from ${date(window.from, 'long')} to ${date(window.to, 'long')}, US dollars per million tokens, log scale.` +
		(unsure
			? ` ${unsure} of them, broken ${unsure === 1 ? 'ring, is' : 'rings, are'} not known to be ${unsure === 1 ? 'a launch price' : 'launch prices'}.`
			: '') +
		(tone === 'deepseek' ? ' A blue line in steps follows DeepSeek’s strongest model.' : '') +
		(named ? ` Named: ${named}.` : '') +
		rest
	);
}
