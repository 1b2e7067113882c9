import { day, price } from '$lib/format';
import { inside, noneIn, windowOf } from '$lib/window';
import { besideOf } from './beside';
import { climbOf } from './climb';
import { dayCallouts } from './days';
import { fallLabel, fallOf, redOf } from './fall';
import { marksOf } from './marks';
import { roomOf } from './room';
import { domainOf, pathOf, percentWords, pointsOf, ticksIn, transformOf } from './scales';
import type { Asked, MarketEvent, NvidiaView, Row, State } from './types';
import { leftOf } from './words';

type Domain = readonly [number, number];

export function view(rows: readonly Row[], state: State): NvidiaView {
	const closes = rows.filter((row) => row.kind === 'close');
	const span = windowOf(
		state,
		closes.map(({ date }) => date),
		'day'
	);
	const within = ({ date }: { readonly date: string }) => inside(span, date);
	const window = closes.filter(within);
	const happened = rows.filter((row) => row.kind === 'event').filter(within);
	const events = happened.filter((event) => isAsked(event, state));
	const inWindow = fallOf(rows, window);
	const fall = state.fall ? inWindow : null;
	const asked = { rows, closes, window, events, fall };
	const drawn = { ...line(asked, state, [day(span.from), day(span.to)]), ...other(asked, state) };
	const [x, y] = [drawn.x.domain as Domain, drawn.y.domain as Domain];
	const base = closes.find(({ date }) => date === state.percentFrom)?.close;
	const seen = new Set(drawn.window);
	const shown = [...drawn.notes, ...drawn.callouts].map(({ id }) => id);
	return {
		ticks: ticksIn(y, base),
		tickWords: (value) => (base ? percentWords(value / base - 1) : price(value).replace('.00', '')),
		marks: marksOf(rows, closes, drawn, events, base),
		...drawn,
		path: pathOf(pointsOf(closes)),
		transform: transformOf(x, y, day(closes[0]?.date ?? span.from)),
		left: leftOf(
			window.filter((close) => !seen.has(close)).length,
			happened.filter(({ id }) => !shown.includes(id)).length,
			inWindow !== null && !drawn.fall
		),
		empty: seen.size ? undefined : noneIn(span, 'close')
	};
}

/** The closes of a window as a line. */
function line({ closes, window, events, fall }: Asked, state: State, x: Domain) {
	const y = domainOf(window.length ? window : closes, state.days.length ? 0.42 : 0.12);
	// a line of one day is a point
	const days = window.filter(({ date }) => state.days.includes(date) || window.length === 1);
	return {
		...{ x: { kind: 'time', domain: x }, y: { kind: 'linear', domain: y }, window, fall },
		notes: events.map(({ id, date, name, tone }) => ({ id, x: day(date), text: name, tone })),
		labels: fall ? [fallLabel(fall)] : [],
		days: days.map(({ date, close }) => ({ id: date, x: day(date), y: close })),
		...{
			callouts: dayCallouts(days, window, x, y),
			room: null,
			drawn: 100,
			fund: null,
			lines: fall ? [redOf(fall)] : [],
			more: '',
			pitch: 'Nvidia’s close'
		}
	} satisfies Partial<NvidiaView>;
}

/** What another way to show them draws in the place of that; nothing where it lacks the days for it. */
function other(asked: Asked, state: State): Partial<NvidiaView> | null {
	const way = ways[state.show]?.(asked, state);
	return way ? { labels: [], days: [], ...way } : null;
}
const ways: Readonly<Partial<Record<State['show'], typeof roomOf>>> = {
	fall: roomOf,
	climb: climbOf,
	fund: besideOf
};

const isAsked = ({ id, layer }: MarketEvent, { events }: State): boolean =>
	events.includes(id) || (layer === 'chips' && events.includes('chips'));
