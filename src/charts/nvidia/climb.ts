/** The fall from further off: a notch in a climb that is drawn from zero, and the day on which it was regained. */
import { change, counted, date, day, price } from '$lib/format';
import { levelOf, redOf } from './fall';
import type { Asked, Callout, Close, Fall, NvidiaView } from './types';

/** How the window is drawn from zero, with the fall in it. */
export function climbOf({ window, fall }: Asked): Partial<NvidiaView> | null {
	const [first, last] = [window[0], window.at(-1)];
	if (!first) return null;
	const top = Math.max(...window.map(({ close }) => close)) * 1.22;
	const y = [0, top] as const;
	const back =
		fall && window.find(({ date, close }) => date > fall.days[1].date && close >= fall.from.y);
	const ends = [first, last].flatMap((close, i): Callout[] =>
		close ? [endOf(close, i ? 'end' : 'start', close.close + top * (i ? 0.065 : 0.05))] : []
	);
	return {
		y: { kind: 'linear', domain: y },
		callouts: [...ends, ...(fall ? wordsOf(window, fall, back ?? null, top) : [])],
		lines: fall
			? [
					levelOf(fall.from.y, day(first.date), day((last ?? first).date)),
					...(back ? [levelOf(fall.from.y, fall.from.x, day(back.date), true)] : []),
					redOf(fall)
				]
			: [],
		more: back
			? ` It was back above that close on ${date(back.date, 'long')}, at ${price(back.close)}.`
			: ''
	};
}

const endOf = (close: Close, anchor: 'start' | 'end', to: number): Callout => ({
	...{ id: anchor, x: day(close.date), y: close.close, to, anchor, tone: 'nvidia', dot: 'filled' },
	text: price(close.close),
	sub: date(close.date),
	short: price(close.close)
});

function wordsOf(
	window: readonly Close[],
	{ days: [friday, monday], to, share }: Fall,
	back: Close | null,
	top: number
): Callout[] {
	const sessions = back ? window.indexOf(back) - window.indexOf(friday) : 0;
	return [
		{
			...{ id: 'fall', x: to.x, y: friday.close * 1.07, to: top * 0.7 },
			...{ anchor: 'end', tone: 'loss', big: true },
			text: change(share),
			sub: `${date(monday.date, 'weekday')} ${date(monday.date, 'long')}`,
			short: change(share),
			shortSub: date(monday.date)
		},
		{
			...{ id: 'level', x: day(window[0]?.date ?? ''), y: friday.close - top * 0.05 },
			...{ anchor: 'start', tone: 'grey' },
			text: `${date(friday.date, 'weekday')} ${date(friday.date, 'long')}: ${price(friday.close)}`,
			short: `${date(friday.date, 'weekday')}: ${price(friday.close)}`
		},
		...(back
			? [
					{
						...{ id: 'back', x: day(back.date), y: back.close, to: top * 0.22 },
						...({ anchor: 'start', tone: 'ink', dot: 'open' } as const),
						text: `Level again on ${date(back.date, 'long')},`,
						sub: `${counted(sessions, 'session')} after that ${date(friday.date, 'weekday')}`,
						short: 'Level again',
						shortSub: date(back.date)
					}
				]
			: [])
	];
}
