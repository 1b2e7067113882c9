/** The fall at full size: the line ends on its Friday, and the rest of the picture is room for what was lost. */
import { change, date, day, price, usdWords } from '$lib/format';
import { fallOf, levelOf } from './fall';
import { domainOf, heightOn } from './scales';
import type { Asked, Callout, Close, MarketEvent, NvidiaView, State } from './types';

/** What the line has of the picture, the fall included, in percent. */
const LINE = 37;
/** Room above and below the closes, as a share of their span. */
const AIR = 0.13;

const named = ({ date: iso, close }: Close) => `${date(iso, 'weekday')}’s close, ${price(close)}`;
/** An event by the model that it is of. */
const briefly = ({ name }: MarketEvent) => name.split(' ')[0] ?? name;

function eventOn(closes: readonly Close[], event: MarketEvent, rise: number): Callout[] {
	const { id, date: iso, name, tone } = event;
	const y = heightOn(closes, iso);
	if (y === null) return [];
	const at = closes.findIndex(({ date }) => date === iso);
	const [close, before] = [closes[at], closes[at - 1]];
	return [
		{
			...{ id, x: day(iso), y, to: y + rise, tone, dot: 'filled' },
			anchor: close ? 'middle' : 'end',
			text: name,
			...(close && before ? { sub: change(close.close / before.close - 1) } : {}),
			short: briefly(event)
		}
	];
}

/** Window, axes and words of the fall; `null` where it does not lie in what is known or asked for. */
export function roomOf({ rows, closes, events }: Asked, state: State): Partial<NvidiaView> | null {
	const known = fallOf(rows, closes);
	if (!known) return null;
	const [friday, monday] = known.days;
	const all = closes.filter(({ date }) => date >= state.from && date <= monday.date);
	const [first] = all;
	if ((state.to && state.to < monday.date) || !first || first.date >= friday.date) return null;
	const fall = state.fall ? known : null;
	const [from, end] = [day(first.date), day(monday.date)];
	const x = [from, from + ((end - from) / LINE) * 100] as const;
	const y = domainOf(all, AIR);
	return {
		x: { kind: 'time', domain: x },
		y: { kind: 'linear', domain: y },
		along: {
			ticks: [first, monday].map(({ date }) => day(date)),
			words: (at) => date(at, 'day')
		},
		window: fall ? all : all.filter(({ date }) => date <= friday.date),
		fall,
		notes: [],
		drawn: ((known.from.x - from) / (x[1] - from)) * 100,
		days: [{ id: friday.date, ...known.from }],
		lines: [levelOf(friday.close, known.from.x, x[1])],
		callouts: events.flatMap((event) => eventOn(all, event, (y[1] - y[0]) * 0.11)),
		room: {
			...{ from: known.from, to: known.to, left: LINE, words: named(friday) },
			friday: ((known.from.x - end) / (x[1] - end)) * 100,
			lost: fall && {
				monday: named(monday),
				share: change(fall.share),
				loss: `${usdWords(fall.lossUsd)} in a day`,
				below: ((friday.close - y[0]) / (friday.close - monday.close)) * 100,
				whole: (friday.close / (friday.close - y[0])) * 100
			}
		}
	};
}
