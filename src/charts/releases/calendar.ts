/** Weeks of trading as a calendar: Nvidia's change in each cell, and a rule under the days that something lay open. */
import { fall } from '$config';
import type { Mark } from '$lib/chart';
import { byText, change, DAY, date, day, price, weekdays } from '$lib/format';
import {
	isRelease,
	isSession,
	type Calendar,
	type Cell,
	type Day,
	type Release,
	type Row,
	type Session
} from './types';
import { countsOn, daysTo, markOf, wordsOf } from './words';

/** Where a bar begins, in parts of a row, and how much of a row one percent is: the same in every cell. */
export const [MIDDLE, PERCENT] = [0.46, 0.0733];
/** Where a bar and a word are pointed at, in parts of a cell. */
const [AT_BAR, AT_WORDS] = [0.86, 0.22];

/** The Monday of a day's week, in epoch milliseconds. */
export const mondayOf = (iso: string): number => day(iso) - ((weekdayOf(iso) + 6) % 7) * DAY;
const weekdayOf = (iso: string) => new Date(day(iso)).getUTCDay();

interface Asked {
	/** Id of the row with whose day full colour ends. */
	readonly upto: string;
	/** Whether the search leaves a day pale that holds these. */
	pale(releases: readonly Release[]): boolean;
}

/** What stands in each day of the weeks that the sessions span; `null` without a session. */
export function calendarOf(rows: readonly Row[], all: readonly Row[], { upto, pale }: Asked) {
	const sessions = rows.filter(isSession).sort((a, b) => byText(a.id, b.id));
	const [first, last] = [sessions[0]?.id, sessions.at(-1)?.id];
	if (!first || !last) return null;
	const end = all.find(({ id }) => id === upto)?.released ?? last;
	const fell = end < fall ? undefined : sessions.find(({ id }) => id === fall);
	// colour that ends before the fall tells nothing of it
	const shown = rows.filter(
		({ released: at }) => day(at) >= mondayOf(first) && at <= last && (fell || at !== fall)
	);
	const since = all
		.filter(isRelease)
		.filter((row) => row.since)
		.sort((a, b) => byText(a.released, b.released));
	const cells = daysFrom(mondayOf(first), last).map((iso): Cell => {
		const told = shown.filter(isRelease).filter(({ released }) => released === iso);
		return {
			...{ iso, told },
			session: shown.filter(isSession).find(({ id }) => id === iso),
			closed: weekdayOf(iso) % 6 !== 0 && !sessions.some(({ id }) => id === iso),
			faint: iso > end || pale(told),
			strong: iso === fall || since.some(({ released }) => released === iso)
		};
	});
	const calendar: Calendar = {
		columns: columnsOf(cells),
		days: cells.map(dayOf),
		// of all bars that may come, so that those that are there stay where they are
		bottom: Math.max(
			...sessions.map((row) => barOf(row, first).bottom),
			Math.ceil(cells.length / 7)
		),
		rules: rulesOf(cells, since, end),
		hero: fell ? heroOf(fell, since) : null,
		words: wordsOf(cells, since, end, fell)
	};
	return { calendar, shown, marks: cells.flatMap(marksOf(since)) };
}

const daysFrom = (first: number, last: string): string[] =>
	Array.from({ length: (day(last) - first) / DAY + 1 }, (_, i) => date(first + i * DAY, 'iso'));

const columnsOf = (cells: readonly Cell[]): Calendar['columns'] =>
	[...weekdays.slice(1), ...weekdays.slice(0, 1)].map((name) => ({
		name,
		strong: cells.some(({ iso, strong }) => strong && date(iso, 'weekday') === name)
	}));

/** A bar in rows of the calendar that begins with the week of a day. */
function barOf({ id, change: share }: Session, first: string): NonNullable<Day['bar']> {
	const middle = Math.floor((day(id) - mondayOf(first)) / (7 * DAY)) + MIDDLE;
	const end = middle - share * 100 * PERCENT;
	return { top: Math.min(middle, end), bottom: Math.max(middle, end), up: share > 0 };
}

function dayOf({ iso, session, told, ...cell }: Cell, i: number, cells: readonly Cell[]): Day {
	const [number = '', month = ''] = date(iso, 'day').split(' ');
	return {
		...cell,
		...{ id: iso, x: i % 7, y: Math.floor(i / 7), number },
		month: i === 0 || number === '1' ? month : '',
		bar: session ? barOf(session, cells[0]?.iso ?? iso) : null,
		figure: session && iso !== fall ? change(session.change) : '',
		words: told.flatMap(({ cell }) => cell ?? []),
		ids: [...(session ? [session.id] : []), ...told.map(({ id }) => id)]
	};
}

type Run = Calendar['rules'][number];

/** Under each week but the last: blue from each opening to the next, the last before the fall, as far as colour goes. */
function rulesOf(
	cells: readonly Cell[],
	since: readonly Release[],
	end: string
): Calendar['rules'] {
	const runs: { -readonly [key in keyof Run]: Run[key] }[] = [];
	cells.slice(0, Math.floor((cells.length - 1) / 7) * 7).forEach(({ iso }, i) => {
		const open =
			iso <= end && iso < fall
				? since.findLast(({ released }) => released <= iso)?.since
				: undefined;
		const look = open ? (open.pale ? 'pale' : 'full') : 'none';
		const [x, y] = [i % 7, Math.floor(i / 7) + 1];
		const before = runs.at(-1);
		if (before?.y === y && before.look === look) before.to = x + 1;
		else runs.push({ from: x, to: x + 1, y, look });
	});
	return runs;
}

const heroOf = ({ id, change: share }: Session, since: readonly Release[]): Calendar['hero'] => ({
	big: change(share),
	name: `Nvidia, ${date(id, 'weekday')} ${date(id, 'long')}`,
	counts: since.map((row) => ({
		text: `day ${daysTo(id, row)} of ${row.since?.text}`,
		more: row.since?.more ?? ''
	}))
});

/** A stop at the bar of a day, and one at each of its words; what has none is named with the bar. */
const marksOf =
	(since: readonly Release[]) =>
	({ iso, session, told }: Cell, i: number): Mark[] => {
		const [x, y] = [i % 7, Math.floor(i / 7)];
		const own = told.filter(({ cell }) => cell ?? !session);
		const beside = told.filter((row) => !own.includes(row));
		const stops = own.map((row, j) =>
			markOf(row, { id: row.id, x: x + AT_WORDS, y: y + MIDDLE + j * 0.16 })
		);
		if (!session) return stops;
		const counts = countsOn(iso, since);
		const bar: Mark = {
			...{ id: iso, x: x + AT_BAR, y: y + MIDDLE },
			title: `Nvidia ${change(session.change)}`,
			lines: [
				`${price(session.close)} at the close`,
				`${date(iso, 'weekday')}, ${date(iso)}`,
				...(counts ? [counts] : []),
				...beside.map(({ event, name, lab }) =>
					event ? `${lab}: ${event}` : `${name} of ${lab} came out`
				)
			],
			source: session.source
		};
		return [bar, ...stops];
	};
