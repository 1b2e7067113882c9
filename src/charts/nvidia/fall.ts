/** The fall of one day: how deep it was, where it stands in a window, and its words there. */
import type { Label } from '$lib/chart';
import { change, day } from '$lib/format';
import type { Close, Fall, Row } from './types';

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

/** The fall as a line between two closes; `null` where the window lacks either of them. */
export function fallOf(
	rows: readonly Row[],
	closes: readonly Close[],
	window: readonly Close[]
): Fall | null {
	const row = rows.find((row) => row.kind === 'fall');
	const at = (iso: string) => window.find(({ date }) => date === iso);
	const from = row && at(row.from);
	const to = row && at(row.to);
	if (!row || !from || !to) return null;
	return {
		from: { x: day(from.date), y: from.close },
		to: { x: day(to.date), y: to.close },
		days: [from, to],
		share: fall(closes, row.from, row.to),
		lossUsd: row.lossUsd
	};
}

export const fallLabel = ({ to, share }: Fall): Label => ({
	id: 'fall',
	...to,
	text: change(share),
	tone: 'loss'
});
