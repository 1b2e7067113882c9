/** What is said of releases: at one of them, and of the whole picture. */
import type { Mark } from '$lib/chart';
import { change, counted, DAY, date, day, price } from '$lib/format';
import { tellHeld } from './told';
import {
	isRelease,
	isSession,
	type Cell,
	type Release,
	type ReleasesView,
	type Row,
	type Session
} from './types';

export function markOf(row: Release, at: Pick<Mark, 'id' | 'x' | 'y'>): Mark {
	if (row.event)
		return { ...at, title: row.name, lines: [row.event, date(row.released)], source: row.source };
	const weights =
		row.open === null ? 'weights unknown' : row.open ? 'open weights' : 'closed weights';
	const what = `${weights}${row.open && row.licence ? `: ${row.licence}` : ''}`;
	return {
		...at,
		title: row.name,
		lines: [
			`${row.lab}, ${date(row.released)}`,
			row.only ? `${row.only}, no release` : what,
			...(row.priceOutputUsdPerMtok === null
				? []
				: [`${price(row.priceOutputUsdPerMtok)} per million output tokens`])
		],
		source: row.source
	};
}

/** Days from a release to a day. */
export const daysTo = (iso: string, { released }: Release): number =>
	Math.round((day(iso) - day(released)) / DAY);

/** `day 32 of V3’s price, day 7 of R1`, of what lay open by then. */
export const countsOn = (iso: string, since: readonly Release[]): string =>
	since
		.filter(({ released }) => released < iso)
		.map((row) => `day ${daysTo(iso, row)} of ${row.since?.text}${row.since?.more}`)
		.join(', ');

const on = (iso: string) => `${date(iso, 'weekday')} ${date(iso, 'long')}`;

/** The calendar in words: its weeks, what its days say, where colour and rule end, and the fall. */
export function wordsOf(
	cells: readonly Cell[],
	since: readonly Release[],
	end: string,
	fell: Session | undefined
): string {
	const open = cells.filter(({ session }) => session);
	const [first = '', last = ''] = [cells[0]?.iso, cells.at(-1)?.iso];
	const closed = cells.filter((cell) => cell.closed).map(({ iso }) => date(iso, 'day'));
	const told = cells.flatMap(({ iso, told, session }) => {
		const names = told.filter(({ cell }) => cell).map(({ name }) => name);
		const moved = session ? `Nvidia ${change(session.change)}` : 'exchange closed';
		return names.length ? `${names.join(', ')} on ${on(iso)} (${moved})` : [];
	});
	return (
		`A calendar of the weeks from ${on(first)} to ${on(last)}: in each of ${counted(open.length, 'trading day')} a bar for Nvidia’s change, all on one scale, green up, red down. ` +
		(closed.length ? `Weekdays without trading: ${closed.join(', ')}. ` : '') +
		(told.length ? `Named: ${told.join('; ')}. ` : '') +
		(since.length ? 'A blue rule runs under the days on which these lay open: ' : '') +
		since.map(({ name, released }) => `${name} from ${date(released, 'day')}`).join(', ') +
		(since.length ? '. ' : '') +
		(end < last ? `Days after ${date(end, 'long')} are pale.` : '') +
		(fell
			? `On ${on(fell.id)}, ${countsOn(fell.id, since)}, the bar runs out of the calendar: ${change(fell.change)}.`
			: '')
	);
}

/** What of a window is not drawn, by kind. */
function leftOf(left: readonly Row[]): string {
	const sessions = left.filter(isSession).length;
	const events = left.filter(isRelease).filter(({ event }) => event).length;
	const kinds = [
		[left.length - sessions - events, 'model'],
		[events, 'event'],
		[sessions, 'trading day']
	] as const;
	const said = kinds.flatMap(([n, kind]) => (n ? counted(n, kind) : []));
	return said.length ? ` Not in this picture: ${said.join(', ')}.` : '';
}

export function describe(view: ReleasesView): string {
	const { calendar, count, from, to, labels, left, held, empty, missed } = view;
	const rest = (missed ? ` ${missed}` : '') + leftOf(left);
	if (empty) return empty + rest;
	if (held) return tellHeld(held) + rest;
	if (calendar) return calendar.words.trim() + rest;
	const named = labels.map(({ text }) => text).join(', ');
	const small = count.only
		? `, and ${counted(count.only, 'announcement or paper', 'announcements or papers')}`
		: '';
	return (
		`${counted(count.all, 'model')} made public from ${date(from, 'long')} to ${date(to, 'long')}, in lanes by lab, ` +
		`${count.open} of them with open weights (filled dots)${small}.${named ? ` Named: ${named}.` : ''}${rest}`
	);
}
