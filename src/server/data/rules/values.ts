import * as v from 'valibot';
import { show, type Fault } from '../fault';
import { IsoDate } from '../pieces';
import { isObject, nameOf } from './rows';
import { isSentence, slipFault } from './slips';
import { wordFault } from './words';

/**
 * Characters without a picture of their own, which hide in an editor and turn, join or break words: controls,
 * marks of direction, joiners, halves of pairs, breaks of line; and the sign for what could not be read.
 */
const unseen = /[\p{C}\p{Zl}\p{Zp}\uFFFD]/u;

const code = (char: string) =>
	`U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

/** Numbers of a day in any order; days are written in one. */
const anyDay = /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/;

/** Nothing that the data rest on is older: an earlier day is a slip of the hand. */
const FIRST = '2000-01-01';

/** What a text is by its key: `was` is a value that was wrong and need not be one that could stand. */
const keyOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** Fields that hold whole sentences. */
const sentences = new Set(
	'note priceNote event restricted claim finding wouldChange reason'.split(' ')
);

function textFault(text: string, key: string): readonly [expected: string, got: string] | null {
	const hidden = unseen.exec(text)?.[0];
	if (hidden) return ['no hidden character', `${code(hidden)} in ${show(text)}`];
	if (!text.trim()) return ['some words, or null where there are none', show(text)];
	if (text !== text.trim() || /\s\s/.test(text))
		return ['single blanks between words and none at the ends', show(text)];
	const words = key === 'url' ? null : wordFault(text);
	if (words) return [words, show(text)];
	if (key === 'was') return null;
	const slip = key === 'url' ? null : slipFault(text);
	if (slip) return [slip, show(text)];
	if (sentences.has(key) && !isSentence(text))
		return ['a sentence, from its capital to its mark', show(text)];
	if (/^-?\d+(\.\d+)?$/.test(text)) return ['a number without quotes', show(text)];
	if (!anyDay.test(text)) return null;
	if (!v.is(IsoDate, text)) return ['a day of the calendar as YYYY-MM-DD', show(text)];
	return text < FIRST ? [`a day from ${FIRST} on`, show(text)] : null;
}

/** The faults that any value can have, each with the path to it. */
function faulty(value: unknown, path: string): (readonly [string, string, string])[] {
	if (typeof value === 'number')
		return Number.isFinite(value) ? [] : [[path, 'a number that ends', show(value)]];
	if (typeof value === 'string') {
		const found = textFault(value, keyOf(path));
		return found ? [[path, ...found]] : [];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) =>
		faulty(part, path ? `${path}.${key}` : key)
	);
}

/** Texts that hide something and numbers without end, anywhere in a file. */
export function valueFaults(file: string, json: unknown): Fault[] {
	if (!isObject(json)) return [];
	const { rows, ...rest } = json;
	const at = (row: string | null, value: unknown, alone: string) =>
		faulty(value, '').map(([field, expected, got]) => ({
			...{ file, row, expected, got },
			field: field || alone
		}));
	return [
		...at(null, rest, 'file'),
		...(Array.isArray(rows) ? rows.flatMap((row, i) => at(nameOf(row, i), row, 'row')) : [])
	];
}
