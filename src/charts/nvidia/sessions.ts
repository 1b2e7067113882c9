/** Nvidia beside a fund of chip stocks, session by session; both have one price on the Friday before the fall. */
import type { Close } from './types';

/** The fund by its ticker. */
export const FUND = 'SMH';
/** Sessions before that Friday and after it whose close of the fund the rows hold. */
export const BEFORE = 30;
export const AFTER = 100;

/** One session: `n` after the Friday, in dollars of Nvidia's close on it. */
export interface Session {
	readonly n: number;
	readonly day: Close;
	readonly nvidia: number;
	readonly fund: number;
}

/** The sessions whose close of the fund is known. */
export function sessionsOf(closes: readonly Close[], friday: string): Session[] {
	const at = closes.findIndex(({ date }) => date === friday);
	const base = closes[at];
	if (!base?.fund) return [];
	const scale = base.close / base.fund.close;
	return closes.flatMap((day, i) =>
		day.fund ? [{ n: i - at, day, nvidia: day.close, fund: day.fund.close * scale }] : []
	);
}

/** Whether Nvidia has lost more than the fund since that Friday. */
export const behind = ({ nvidia, fund }: Session) => nvidia < fund;

/** Sessions after the Friday, and what came of them. */
export function turnsOf(sessions: readonly Session[]) {
	const later = sessions.filter(({ n }) => n > 0);
	const price = sessions.find(({ n }) => n === 0)?.nvidia ?? Infinity;
	const turns = later.filter((session, i) => {
		const before = later[i - 1];
		return before && behind(before) && !behind(session);
	});
	const last = later.at(-1);
	return {
		/** Each session on which Nvidia came level; the last one for good, as far as this goes. */
		turns,
		level: last && !behind(last) ? turns.at(-1) : undefined,
		back: later.find(({ nvidia }) => nvidia >= price)
	};
}
