/** What is said of releases: at one of them, and of the whole picture. */
import type { Mark } from '$lib/chart';
import { counted, date, leftOut, price } from '$lib/format';
import type { Release, ReleasesView } from './types';

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

export function describe({ count, from, to, labels, left, empty, missed }: ReleasesView): string {
	const rest = (missed ? ` ${missed}` : '') + leftOut(left, 'event');
	if (empty) return empty + rest;
	const named = labels.map(({ text }) => text).join(', ');
	const small = count.only
		? `, and ${counted(count.only, 'announcement or paper', 'announcements or papers')} (small)`
		: '';
	return (
		`${counted(count.all, 'model')} made public from ${date(from, 'long')} to ${date(to, 'long')}, in lanes by lab, ` +
		`${count.open} of them with open weights (filled dots)${small}.${named ? ` Named: ${named}.` : ''}${rest}`
	);
}
