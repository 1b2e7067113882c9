import type { Label, Source, Tone, View } from '$lib/chart';
import { change, counted, date, day, price, usdWords } from '$lib/format';
import { inside, noneIn, windowOf } from '$lib/window';
import { percentOf } from '$lib/scale';
import { marksOf } from './marks';
import { domainOf, pathOf, percentWords, ticksIn, transformOf } from './scales';

export interface Close {
	readonly date: string;
	/** US dollars, adjusted for the split of June 2024, not for dividends. */
	readonly close: number;
}

/** A day that a rule and a word mark on the line. */
export interface MarketEvent {
	readonly id: string;
	readonly date: string;
	/** A few words for the chart. */
	readonly name: string;
	readonly text: string;
	readonly layer: 'story' | 'chips';
	readonly tone: Tone;
	readonly source: Source;
}

/** The chart's rows: closes in order of date, the events, and the loss of the day in dollars. */
export type Row =
	| ({ readonly kind: 'close'; readonly source?: Source } & Close)
	| ({ readonly kind: 'event' } & MarketEvent)
	| {
			readonly kind: 'fall';
			readonly from: string;
			readonly to: string;
			readonly lossUsd: number;
			readonly source: Source;
	  };

export interface State {
	readonly from: string;
	/** `''`: the newest close. */
	readonly to: string;
	/** Last day of the line in full colour; `''` for all. What follows is pale. */
	readonly drawn: string;
	readonly fall: boolean;
	/** Ids of events, or `chips` for all dates of the chip controls. */
	readonly events: readonly string[];
	/** Days whose close is written beside the line. */
	readonly days: readonly string[];
	/** Day that the axis counts percent from; `''` for dollars. */
	readonly percentFrom: string;
}

export interface NvidiaView extends View {
	/** All closes, as an SVG path in units of days since the first and cents below zero. */
	readonly path: string;
	/** From those units to percent of the plot: scale and shift of x and y. */
	readonly transform: string;
	/** Where full colour ends, in percent of the plot. */
	readonly drawn: number;
	readonly ticks: readonly number[];
	readonly tickWords: (value: number) => string;
	readonly fall: {
		readonly from: Point;
		readonly to: Point;
		readonly share: number;
		readonly lossUsd: number;
		/** Whether the window is short enough for the words in the largest type. */
		readonly big: boolean;
	} | null;
	readonly notes: readonly { id: string; x: number; text: string; tone: Tone }[];
	readonly labels: readonly Label[];
	readonly days: readonly (Point & { id: string })[];
	readonly window: readonly Close[];
	/** What the state leaves out of the window, in words. */
	readonly left: readonly string[];
}
interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * Fall from one close to the next, as a share of the first: `-0.17` is a fall of 17 %.
 *
 * @throws RangeError naming the day on which nothing traded.
 */
export function fall(closes: readonly Close[], from: string, to: string): number {
	const at = (iso: string) => {
		const found = closes.find(({ date }) => date === iso);
		if (!found) throw new RangeError(`nvidia: nothing traded on ${iso}`);
		return found.close;
	};
	return at(to) / at(from) - 1;
}

export function view(rows: readonly Row[], state: State): NvidiaView {
	const closes = rows.filter((row) => row.kind === 'close');
	const span = windowOf(
		state,
		closes.map(({ date }) => date),
		'day'
	);
	const happened = rows
		.filter((row) => row.kind === 'event')
		.filter(({ date }) => inside(span, date));
	const events = happened.filter(
		({ id, layer }) =>
			state.events.includes(id) || (layer === 'chips' && state.events.includes('chips'))
	);
	const window = closes.filter(({ date }) => inside(span, date));
	const x: [number, number] = [day(span.from), day(span.to)];
	const y = domainOf(window.length ? window : closes, state.days.length ? 0.22 : 0.12);
	const base = closes.find(({ date }) => date === state.percentFrom)?.close;
	const point = (close: Close): Point => ({ x: day(close.date), y: close.close });
	// where nothing pale follows it, the picture ends with the line
	const seen =
		state.drawn && !state.fall ? window.filter(({ date }) => date <= state.drawn) : window;
	// a line of one day is a point
	const days = seen.filter(({ date }) => state.days.includes(date) || seen.length === 1);
	const fall = state.fall ? fallOf(rows, closes, window, x) : null;
	return {
		x: { kind: 'time', domain: x },
		y: { kind: 'linear', domain: y },
		path: pathOf(closes),
		transform: transformOf(x, y, day(closes[0]?.date ?? span.from)),
		drawn: state.drawn
			? percentOf({ kind: 'time', domain: x }, 'x')(clamp(day(state.drawn), x))
			: 100,
		ticks: ticksIn(y, base),
		tickWords: (value) => (base ? percentWords(value / base - 1) : price(value).replace('.00', '')),
		fall,
		notes: events.map(({ id, date, name, tone }) => ({ id, x: day(date), text: name, tone })),
		labels: [
			...days.map((close) => dayLabel(close, y)),
			...(fall && !fall.big ? [fallLabel(fall)] : [])
		],
		days: days.map((close) => ({ id: close.date, ...point(close) })),
		marks: marksOf(closes, seen, events, base),
		window: seen,
		left: [
			...(window.length > seen.length ? [counted(window.length - seen.length, 'close')] : []),
			...(happened.length > events.length
				? [counted(happened.length - events.length, 'marked day')]
				: []),
			...(!fall && fallOf(rows, closes, window, x) ? ['the fall'] : [])
		],
		empty: seen.length
			? undefined
			: window.length
				? 'No close is drawn yet: the line ends before this window.'
				: noneIn(span, 'close')
	};
}

const clamp = (value: number, [low, high]: readonly [number, number]) =>
	Math.min(high, Math.max(low, value));

/** High days have their words above the line, low ones below. */
const dayLabel = ({ date: iso, close }: Close, [low, high]: readonly [number, number]): Label => ({
	id: iso,
	x: day(iso),
	y: close,
	text: price(close),
	sub: date(iso),
	tone: 'ink',
	sides:
		close > (low + high) / 2
			? ['above', 'above-left', 'above-right', 'left', 'right', 'below-left', 'below-right']
			: ['below', 'below-left', 'below-right', 'left', 'right', 'above-left', 'above-right']
});

const fallLabel = ({ to, share }: NonNullable<NvidiaView['fall']>): Label => ({
	id: 'fall',
	...to,
	text: change(share),
	tone: 'loss'
});

function fallOf(
	rows: readonly Row[],
	closes: readonly Close[],
	window: readonly Close[],
	[x0, x1]: readonly [number, number]
): NvidiaView['fall'] {
	const row = rows.find((row) => row.kind === 'fall');
	const at = (iso: string) => window.find(({ date }) => date === iso);
	const from = row && at(row.from);
	const to = row && at(row.to);
	if (!row || !from || !to) return null;
	return {
		from: { x: day(from.date), y: from.close },
		to: { x: day(to.date), y: to.close },
		share: fall(closes, row.from, row.to),
		lossUsd: row.lossUsd,
		big: (day(to.date) - day(from.date)) / (x1 - x0) > 0.02
	};
}

export function describe({ window, fall, notes, left, empty }: NvidiaView): string {
	const rest = left.length ? ` Not in this picture: ${left.join(', ')}.` : '';
	const first = window[0];
	const last = window.at(-1);
	const marked = [...notes].sort((a, b) => a.x - b.x);
	if (!first || !last) return empty + rest;
	return (
		`Nvidia's daily close from ${price(first.close)} on ${date(first.date, 'long')} to ${price(last.close)} on ${date(last.date, 'long')}.` +
		(fall
			? ` From ${date(fall.from.x, 'long')} to ${date(fall.to.x, 'long')} it fell from ${price(fall.from.y)} to ${price(fall.to.y)}, ${change(fall.share)}, or ${usdWords(fall.lossUsd)} of market value.`
			: '') +
		(marked.length
			? ` Marked: ${marked.map(({ text, x }) => `${text}, ${date(x)}`).join('; ')}.`
			: '') +
		rest
	);
}
