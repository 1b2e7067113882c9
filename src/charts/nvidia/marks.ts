import type { Mark, Source } from '$lib/chart';
import { change, date, day, price } from '$lib/format';
import { fallOf } from './fall';
import { FUND } from './sessions';
import type { Close, MarketEvent, NvidiaView, Row } from './types';

/** Sessions up to which the cursor stops at each; in longer windows, where days share a pixel or nearly, at each week's last. */
const DAILY = 480;

export function marksOf(
	rows: readonly Row[],
	closes: readonly Close[],
	{ window, fund }: Pick<NvidiaView, 'window' | 'fund'>,
	events: readonly MarketEvent[],
	base: number | undefined
): Mark[] {
	const fall = fallOf(rows, closes);
	const offset = closes.findIndex(({ date }) => date === window[0]?.date);
	const source = closes.map((c) => (c as { source?: Source }).source).find(Boolean) ?? null;
	const all = window.length <= DAILY;
	return window.flatMap((close, i) => {
		const of = date(close.date);
		const before = closes[offset + i - 1];
		const event = events.find(({ date }) => date === close.date);
		const fell = fall?.days[1].date === close.date;
		if (!all && !event && !fell && !lastOfWeek(close, window[i + 1])) return [];
		return {
			id: close.date,
			x: day(close.date),
			y: close.close,
			title: `${price(close.close)} at the close`,
			lines: [
				before ? `${change(close.close / before.close - 1)} on the day` : 'first day of the data',
				...(base ? [`${change(close.close / base - 1)} since the chosen day`] : []),
				...(fund && close.fund ? [`${FUND}: ${price(close.fund.close)}`] : []),
				`${date(close.date, 'weekday')}, ${of}`,
				...(event ? [event.text] : [])
			],
			...(fall && fell ? { sweep: [fall.from.y, fall.to.y] as const } : {}),
			quantity: { of, value: close.close, write: price },
			source: event?.source ?? source
		};
	});
}

/** Whether the next session, if there is one, falls in another week. */
function lastOfWeek({ date }: Close, next: Close | undefined): boolean {
	const weekday = (iso: string) => new Date(day(iso)).getUTCDay();
	return !next || weekday(next.date) <= weekday(date);
}
