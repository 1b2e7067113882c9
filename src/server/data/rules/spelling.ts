import type { Fault } from '../fault';
import { fault, isObject, rowsOf, type Files } from './rows';

/** Columns of sentences, titles and addresses, whose words are their own; all others name things. */
const own = new Set(['id', 'title', 'url', 'note', 'priceNote', 'event', 'claim', 'finding']);
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A name has one spelling in its column: capitals, blanks and signs tell no two things apart. */
function nameFaults(files: Files, id: string): Fault[] {
	const known = new Map<string, string>();
	return rowsOf(files, id).flatMap((row) =>
		Object.entries(row.row).flatMap(([field, text]) => {
			if (typeof text !== 'string' || own.has(field)) return [];
			const key = `${field} ${letters(text) || text}`;
			const first = known.get(key) ?? text;
			known.set(key, first);
			return first === text ? [] : [fault(row, field, `"${first}", as other rows spell it`, text)];
		})
	);
}

/** Of the names in a list each stands there once. */
function listFaults(files: Files, id: string): Fault[] {
	return rowsOf(files, id).flatMap((row) =>
		Object.entries(row.row).flatMap(([field, list]) => {
			// sources are held to it wherever they stand
			if (!Array.isArray(list) || field === 'sources') return [];
			const all = (list as unknown[]).map((item) =>
				isObject(item) ? (item.id ?? item.name) : item
			);
			const twice = all.find((item, i) => item !== undefined && all.indexOf(item) < i);
			return twice === undefined ? [] : [fault(row, field, 'each once', twice)];
		})
	);
}

export const spellingFaults = (files: Files): Fault[] =>
	Object.keys(files).flatMap((id) => [...nameFaults(files, id), ...listFaults(files, id)]);
