/** The fall of one day: how deep it was, where it stands in a window, and its words there. */
import type { Label } from '$lib/chart';
import { change, day } from '$lib/format';
import type { Close, Fall, Row, Stroke } from './types';

/**
 * The fall as a line between two closes, and as a share of the first, `-0.17` for 17 %; `null` where the window lacks
 * either of them.
 */
export function fallOf(rows: readonly Row[], window: readonly Close[]): Fall | null {
	const row = rows.find((row) => row.kind === 'fall');
	const at = (iso: string) => window.find(({ date }) => date === iso);
	const from = row && at(row.from);
	const to = row && at(row.to);
	if (!row || !from || !to) return null;
	return {
		from: { x: day(from.date), y: from.close },
		to: { x: day(to.date), y: to.close },
		days: [from, to],
		share: to.close / from.close - 1,
		lossUsd: row.lossUsd
	};
}

export const fallLabel = ({ to, share }: Fall): Label => ({
	id: 'fall',
	...to,
	text: change(share),
	tone: 'loss'
});

/** The fall in red. */
export const redOf = ({ from, to }: Fall): Stroke => ({ from, to, tone: 'loss', width: 6 });

/** A level from one day to another, broken where it only leads the eye. */
export const levelOf = (y: number, from: number, to: number, whole?: true): Stroke => ({
	...{ from: { x: from, y }, to: { x: to, y }, tone: 'ink' },
	...(whole ? { width: 1.5 } : { width: 1, dash: '0.5 4' })
});
