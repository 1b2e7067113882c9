import type { Fault } from '../fault';
import { fault, rowsOf, type Files } from './rows';

/** How far the moment of an event, in UTC, can be from its day where it happened. */
const HOURS = 14;

/** The moment of an event lies in its day, wherever on earth that was. */
export const momentFaults = (files: Files): Fault[] =>
	rowsOf(files, 'events').flatMap((event) => {
		const { date, moment } = event.row;
		if (moment === null) return [];
		const hours = (Date.parse(String(moment)) - Date.parse(String(date))) / 36e5;
		return hours >= -HOURS && hours <= 24 + HOURS
			? []
			: [fault(event, 'moment', `a moment of ${String(date)}`, moment)];
	});
