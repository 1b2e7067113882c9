import type { Label, Mark, Source, Tone, View } from '$lib/chart';
import { change, date, day, price, usdWords } from '$lib/format';

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

const DAY = 864e5;

/** Sessions up to which the cursor stops at each; in longer windows, where days share a pixel, at each week's last. */
const DAILY = 700;

export function view(rows: readonly Row[], state: State): NvidiaView {
	const closes = rows.filter((row) => row.kind === 'close');
	const events = rows
		.filter((row) => row.kind === 'event')
		.filter(
			({ id, layer, date }) =>
				date >= state.from &&
				date <= state.to &&
				(state.events.includes(id) || (layer === 'chips' && state.events.includes('chips')))
		);
	const window = closes.filter(({ date }) => date >= state.from && date <= state.to);
	const first = closes[0];
	if (!first || !window.length)
		throw new RangeError(`nvidia: no close from ${state.from} to ${state.to}`);
	const x: [number, number] = [day(state.from), day(state.to)];
	const y = domainOf(window, state.days.length ? 0.22 : 0.12);
	const base = closes.find(({ date }) => date === state.percentFrom)?.close;
	const point = (close: Close): Point => ({ x: day(close.date), y: close.close });
	const days = window.filter(({ date }) => state.days.includes(date));
	const fall = state.fall ? fallOf(rows, closes, window, x) : null;
	return {
		x: { kind: 'time', domain: x },
		y: { kind: 'linear', domain: y },
		path: pathOf(closes),
		transform: transformOf(x, y, day(first.date)),
		drawn: state.drawn ? Math.min(100, ((day(state.drawn) - x[0]) / (x[1] - x[0])) * 100) : 100,
		ticks: ticksOf(y, base),
		tickWords: (value) => (base ? percentWords(value / base - 1) : `$${value}`),
		fall,
		notes: events.map(({ id, date, name, tone }) => ({ id, x: day(date), text: name, tone })),
		labels: [
			...days.map((close) => dayLabel(close, y)),
			...(fall && !fall.big ? [fallLabel(fall)] : [])
		],
		days: days.map((close) => ({ id: close.date, ...point(close) })),
		marks: marksOf(closes, window, events, base),
		window
	};
}

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

const percentWords = (share: number) =>
	`${share < -1e-9 ? '−' : share > 1e-9 ? '+' : ''}${Math.round(Math.abs(share) * 100)}%`;

/** The closes of the window with a share of air above and below; from zero where the lowest is near it. */
function domainOf(window: readonly Close[], share: number): [number, number] {
	const values = window.map(({ close }) => close);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const air = (high - low || 1) * share;
	return [low < high / 3 ? 0 : low - air, high + air];
}

function ticksOf([low, high]: readonly [number, number], base: number | undefined): number[] {
	const unit = base ? base / 100 : 1;
	const span = (high - low) / unit;
	const step = [5, 10, 20, 25, 50, 100, 200].find((step) => span / step <= 6) ?? 500;
	const ticks: number[] = [];
	const start = base ? Math.ceil((low / base - 1) * (100 / step)) : Math.ceil(low / step);
	for (let i = start; ; i++) {
		const value = base ? base * (1 + (i * step) / 100) : i * step;
		if (value > high) return ticks;
		ticks.push(value);
	}
}

/** Whole numbers, relative, so that the picture stays small: `M0 -3012l1 83`. */
function pathOf(closes: readonly Close[]): string {
	const start = day(closes[0]?.date ?? '');
	let last = { x: 0, y: 0 };
	return closes
		.map(({ date, close }, i) => {
			const at = { x: (day(date) - start) / DAY, y: -Math.round(close * 100) };
			const text = i ? `l${at.x - last.x} ${at.y - last.y}` : `M${at.x} ${at.y}`;
			last = at;
			return text;
		})
		.join('');
}

function transformOf(
	[x0, x1]: readonly [number, number],
	[y0, y1]: readonly [number, number],
	start: number
): string {
	const sx = 100 / ((x1 - x0) / DAY);
	const sy = 100 / ((y1 - y0) * 100);
	const shift = -((x0 - start) / DAY) * sx;
	return `translate(${shift.toFixed(4)} ${(y1 * 100 * sy).toFixed(4)}) scale(${sx.toFixed(5)} ${sy.toFixed(6)})`;
}

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

function marksOf(
	closes: readonly Close[],
	window: readonly (Close & { source?: Source })[],
	events: readonly MarketEvent[],
	base: number | undefined
): Mark[] {
	const offset = closes.findIndex(({ date }) => date === window[0]?.date);
	const source = closes.map((c) => (c as { source?: Source }).source).find(Boolean) ?? null;
	const all = window.length <= DAILY;
	return window.flatMap((close, i) => {
		const before = closes[offset + i - 1];
		const event = events.find(({ date }) => date === close.date);
		if (!all && !event && !lastOfWeek(close, window[i + 1])) return [];
		return {
			id: close.date,
			x: day(close.date),
			y: close.close,
			title: `${price(close.close)} at the close`,
			lines: [
				before ? `${change(close.close / before.close - 1)} on the day` : 'first day of the data',
				...(base ? [`${change(close.close / base - 1)} since the chosen day`] : []),
				`${date(close.date, 'weekday')}, ${date(close.date)}`,
				...(event ? [event.text] : [])
			],
			source: event?.source ?? source
		};
	});
}

/** Whether the next session, if there is one, falls in another week. */
function lastOfWeek({ date }: Close, next: Close | undefined): boolean {
	const weekday = (iso: string) => new Date(day(iso)).getUTCDay();
	return !next || weekday(next.date) <= weekday(date);
}

export function describe({ window, fall, notes }: NvidiaView): string {
	const first = window[0];
	const last = window.at(-1);
	if (!first || !last) return '';
	return (
		`Nvidia's daily close from ${price(first.close)} on ${date(first.date, 'long')} to ${price(last.close)} on ${date(last.date, 'long')}.` +
		(fall
			? ` From ${date(fall.from.x, 'long')} to ${date(fall.to.x, 'long')} it fell from ${price(fall.from.y)} to ${price(fall.to.y)}, ${change(fall.share)}, or ${usdWords(fall.lossUsd)} of market value.`
			: '') +
		(notes.length
			? ` Marked: ${notes.map(({ text, x }) => `${text}, ${date(x)}`).join('; ')}.`
			: '')
	);
}
