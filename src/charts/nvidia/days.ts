/** Words of marked days, on leaders that end where the line is clear of them in a narrow picture too. */
import { date, day, price } from '$lib/format';
import type { Callout, Close } from './types';

/** Share of a narrow plot that the words of a day are wide and high, and that they keep off the line. */
const [WIDE, HIGH, GAP] = [0.32, 0.2, 0.03];

/** Where the words of a day hang on its leader, and the share of the plot's width from which to which they go. */
function reach(at: number) {
	if (at < WIDE / 2) return { anchor: 'start', from: at, to: at + WIDE } as const;
	if (at > 1 - WIDE / 2) return { anchor: 'end', from: at - WIDE, to: at } as const;
	return { anchor: 'middle', from: at - WIDE / 2, to: at + WIDE / 2 } as const;
}

/**
 * The words of `days`: above the highest close that they lie over or below the lowest, where that is nearer and they fit.
 *
 * @param x Of the plot, in milliseconds of an epoch.
 * @param y Of the plot, in dollars.
 */
export function dayCallouts(
	days: readonly Close[],
	window: readonly Close[],
	[x0, x1]: readonly [number, number],
	[y0, y1]: readonly [number, number]
): Callout[] {
	const share = (iso: string) => (day(iso) - x0) / (x1 - x0 || 1);
	const height = y1 - y0;
	return days.map(({ date: iso, close }) => {
		const { anchor, from, to } = reach(share(iso));
		const over = window
			.filter(({ date }) => share(date) >= from && share(date) <= to)
			.map(({ close }) => close);
		const above = Math.max(close, ...over) + GAP * height;
		const below = Math.min(close, ...over) - GAP * height;
		const up = above + HIGH * height <= y1;
		const down = below - HIGH * height >= y0;
		const rises = up === down ? above - close <= close - below : up;
		return {
			...{ id: iso, x: day(iso), y: close, to: rises ? above : below, anchor, tone: 'ink' },
			...{ text: price(close), sub: date(iso), short: price(close), shortSub: date(iso, 'day') }
		};
	});
}
