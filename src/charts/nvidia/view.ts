import type { Label } from '$lib/chart';
import { change, counted, date, day, price, usdWords } from '$lib/format';
import { inside, noneIn, windowOf } from '$lib/window';
import { percentOf } from '$lib/scale';
import { marksOf } from './marks';
import { domainOf, pathOf, percentWords, ticksIn, transformOf } from './scales';
import type { Close, NvidiaView, Point, Row, State } from './types';

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
