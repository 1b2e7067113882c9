import type { Fault } from '../fault';
import { DAY } from '../../../lib/format';
import { fault, isObject, whole, type Files } from './rows';

/** Longest time, in days, that the last change of a file can lie after that of all others. */
const AHEAD = 366;

/** A day of change far after all others is a slip: no clock is asked, for a build of old data must stay good. */
export function updateFaults(files: Files): Fault[] {
	const days = Object.entries(files).map(
		([id, json]) => [id, isObject(json) ? String(json.updated) : ''] as const
	);
	return days.flatMap(([id, updated]) => {
		const others = days.filter(([other]) => other !== id).map(([, day]) => Date.parse(day));
		const ahead = (Date.parse(updated) - Math.max(...others)) / DAY;
		return others.length && ahead > AHEAD
			? [fault(whole(id), 'updated', `within ${AHEAD} days of the other files`, updated)]
			: [];
	});
}
