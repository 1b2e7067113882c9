import type { Fault } from '../fault';
import { fault, rowsOf, type Files } from './rows';

/** The days that a promise can mean end after they begin, and its id ends with the month in which they do. */
export const promiseFaults = (files: Files): Fault[] =>
	rowsOf(files, 'promises').flatMap((row) => {
		const { id, dueFrom, dueTo } = row.row;
		const month = String(dueFrom).slice(0, 7);
		if (dueTo !== null && String(dueTo) < String(dueFrom))
			return [fault(row, 'dueTo', `a day from ${String(dueFrom)} on, or null`, dueTo)];
		return String(id).endsWith(`-${month}`)
			? []
			: [fault(row, 'dueFrom', `a day of the month that its id ${String(id)} ends with`, dueFrom)];
	});
