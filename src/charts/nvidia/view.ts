import { day, price } from '$lib/format';
import { inside, noneIn, windowOf } from '$lib/window';
import { fallLabel, fallOf } from './fall';
import { marksOf } from './marks';
import { domainOf, drawnTo, pathOf, percentWords, ticksIn, transformOf } from './scales';
import type { Close, MarketEvent, NvidiaView, Row, State } from './types';
import { dayLabel, leftOf } from './words';

export function view(rows: readonly Row[], state: State): NvidiaView {
	const closes = rows.filter((row) => row.kind === 'close');
	const span = windowOf(
		state,
		closes.map(({ date }) => date),
		'day'
	);
	const within = ({ date }: { readonly date: string }) => inside(span, date);
	const window = closes.filter(within);
	const seen = seenOf(window, state);
	const happened = rows.filter((row) => row.kind === 'event').filter(within);
	const events = happened.filter((event) => isAsked(event, state));
	const x: [number, number] = [day(span.from), day(span.to)];
	const y = domainOf(window.length ? window : closes, state.days.length ? 0.22 : 0.12);
	const base = closes.find(({ date }) => date === state.percentFrom)?.close;
	// a line of one day is a point
	const days = seen.filter(({ date }) => state.days.includes(date) || seen.length === 1);
	const inWindow = fallOf(rows, closes, window, x);
	const fall = state.fall ? inWindow : null;
	return {
		x: { kind: 'time', domain: x },
		y: { kind: 'linear', domain: y },
		path: pathOf(closes),
		transform: transformOf(x, y, day(closes[0]?.date ?? span.from)),
		drawn: drawnTo(state.drawn, x),
		ticks: ticksIn(y, base),
		tickWords: (value) => (base ? percentWords(value / base - 1) : price(value).replace('.00', '')),
		fall,
		notes: events.map(({ id, date, name, tone }) => ({ id, x: day(date), text: name, tone })),
		labels: [
			...days.map((close) => dayLabel(close, y)),
			...(fall && !fall.big ? [fallLabel(fall)] : [])
		],
		days: days.map(({ date, close }) => ({ id: date, x: day(date), y: close })),
		marks: marksOf(closes, seen, events, base),
		window: seen,
		left: leftOf(window.length - seen.length, happened.length - events.length, inWindow !== fall),
		empty: seen.length ? undefined : window.length ? NOT_YET : noneIn(span, 'close')
	};
}

const NOT_YET = 'No close is drawn yet: the line ends before this window.';

/** The closes that are drawn: where nothing pale follows the line, the picture ends with it. */
const seenOf = <Day extends Close>(
	window: readonly Day[],
	{ drawn, fall }: State
): readonly Day[] => (drawn && !fall ? window.filter(({ date }) => date <= drawn) : window);

const isAsked = ({ id, layer }: MarketEvent, { events }: State): boolean =>
	events.includes(id) || (layer === 'chips' && events.includes('chips'));
