/** What was Nvidia's own fall and what all chip stocks shared: its line beside that of a fund of them. */
import { change, date, day } from '$lib/format';
import { levelOf, redOf } from './fall';
import { pathOf, pointsOf } from './scales';
import { FUND, sessionsOf, turnsOf, type Session } from './sessions';
import type { Asked, Callout, Fall, NvidiaView } from './types';

const x = (session: Session) => day(session.day.date);

/** Both lines by their names, at the left, over and under all that is there. */
function namesOf(early: readonly Session[], air: number): Callout[] {
	const both = early.flatMap(({ nvidia, fund }) => [nvidia, fund]);
	const at = { x: early[0] ? x(early[0]) : 0, anchor: 'start' } as const;
	const [over, under] = [Math.max(...both) + air, Math.min(...both) - air];
	return [
		{ ...at, id: 'name', y: over, tone: 'nvidia', text: 'Nvidia', short: 'Nvidia' },
		{ ...at, id: 'fund', y: under, tone: 'ink', text: `Chip stocks (${FUND})`, short: FUND }
	];
}

/** The fall, and what became of the gap that it opened. */
function calloutsOf(
	sessions: readonly Session[],
	fall: Fall,
	low: number,
	high: number
): Callout[] {
	const { turns, level, back } = turnsOf(sessions);
	const first = turns.find((turn) => turn !== level);
	const monday = sessions.find(({ n }) => n === 1);
	const at = (session: Session, to: number, words: string, sub: string): Callout => ({
		...{ id: session.day.date, x: x(session), y: session.nvidia, to },
		...{ dot: 'filled', anchor: 'middle', tone: 'nvidia', sub },
		text: `${date(session.day.date, 'dayMonth')}: ${words}`,
		short: date(session.day.date, 'day')
	});
	const found: (Callout | null | undefined)[] = [
		monday && {
			...{ id: 'fall', ...fall.to, anchor: 'end', tone: 'loss' },
			text: `${date(monday.day.date, 'dayMonth')}: ${change(fall.share)}`,
			sub: `chip stocks ${change(monday.fund / fall.from.y - 1)}`,
			short: date(monday.day.date, 'day')
		},
		first && at(first, high, 'level', 'and soon behind again'),
		level && at(level, low + (level.nvidia - low) * 0.3, 'level', 'and ahead at the end'),
		back && {
			...at(back, high, `${date(fall.from.x, 'weekday')}’s price again`, ''),
			anchor: 'end'
		}
	];
	return found.filter((callout) => !!callout);
}

/** What the fund adds to the line of a window; `null` where its closes or the fall are not known there. */
export function besideOf({ closes, window, fall }: Asked): Partial<NvidiaView> | null {
	const all = fall ? sessionsOf(closes, fall.days[0].date) : [];
	const sessions = all.filter((session) => window.includes(session.day));
	const since = sessions.filter(({ n }) => n >= 0);
	const [first, last] = [sessions[0], since.at(-1)];
	if (!fall || !first || !last || !since[1]) return null;
	const values = sessions.flatMap(({ nvidia, fund }) => [nvidia, fund]);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const air = (high - low) * 0.08;
	const start = closes[0]?.date ?? '';
	const points = (of: readonly Session[], key: 'nvidia' | 'fund') =>
		pointsOf(
			of.map((session) => ({ date: session.day.date, close: session[key] })),
			start
		);
	/** A line since the fall and all that lies on one side of it, no further than the picture goes. */
	const side = (key: 'nvidia' | 'fund', edge: number) => {
		const line = points(since, key);
		return `${pathOf(line)}V${-Math.round(edge * 100)}H${line[0]!.x}Z`;
	};
	return {
		x: { kind: 'time', domain: [x(first), x(last)] },
		y: { kind: 'linear', domain: [low - air, high + 1.6 * air] },
		window: sessions.map(({ day }) => day),
		notes: [],
		callouts: [
			...namesOf(sessions.slice(0, Math.max(1, sessions.length - since.length - 8)), air * 0.75),
			...calloutsOf(sessions, fall, low, high + air * 0.55)
		],
		lines: [levelOf(fall.from.y, x(first), x(last)), redOf(fall)],
		fund: {
			line: pathOf(points(sessions, 'fund')),
			above: side('nvidia', high + 1.6 * air),
			below: side('fund', low - air)
		},
		more: wordsOf(sessions, fall)
	};
}

function wordsOf(sessions: readonly Session[], { from }: Fall): string {
	const days = [date(from.x), ...turnsOf(sessions).turns.map(({ day }) => date(day.date))];
	return ` Beside it ${FUND}, a fund of chip stocks, level on ${days.join(', ')}.`;
}
