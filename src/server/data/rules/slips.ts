/** Slips of the hand that a text shows by itself. */
import { months } from '../../../lib/format';

const slips: readonly (readonly [pattern: RegExp, expected: string])[] = [
	[
		/\b(TODO|TBD|FIXME|XXX|NaN|undefined)\b|lorem ipsum|\?\?|^n\/?a\.?$/i,
		'words, or null where there are none'
	],
	[
		/â€|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf ]|%[2-7][0-9A-F](?![0-9A-F%])/,
		'text that was read in its own code'
	],
	[/\b(?!that|had)([\p{L}]{2,}) \1\b/u, 'each word once'],
	[/ [,;:!?)](?!\S)|\( |,[,.;]|;;|[^.]\.\.$/, 'signs where they belong']
];

const pairs = ['()', '[]', '“”'] as const;
const uneven = (text: string) =>
	pairs.some(([open, close]) => text.split(open!).length !== text.split(close!).length) ||
	text.split('"').length % 2 === 0;

/** Days that words name: `31 January`, and the year where it stands there. */
const named = new RegExp(`\\b(\\d{1,2}) (${months.join('|')})\\b(?: (\\d{4})\\b)?`, 'g');

/** Those days; of one without a year some leap year's. A day that the calendar does not have becomes another. */
const daysNamed = (text: string) =>
	[...text.matchAll(named)].map(([, day, month, year]) => {
		const time = new Date(Date.UTC(Number(year ?? 2024), months.indexOf(month!), Number(day)));
		return { real: time.getUTCDate() === Number(day), year, iso: time.toISOString().slice(0, 10) };
	});

/** Days of some year that a text names, as ISO dates. */
export const daysInWords = (text: string): string[] =>
	daysNamed(text).flatMap(({ year, iso }) => (year ? iso : []));

/** What was expected of a text that shows a slip; `null` of one that shows none. */
export function slipFault(text: string): string | null {
	const found = slips.find(([pattern]) => pattern.test(text))?.[1];
	if (found) return found;
	if (uneven(text)) return 'a bracket or quotation mark for each';
	return daysNamed(text).every(({ real }) => real) ? null : 'a day of the calendar';
}

/** Whether a text is a sentence: it begins with a capital, a number, a sign or a name, and ends with its mark. */
export const isSentence = (text: string): boolean =>
	!/^[a-z]+(?![\w-])/.test(text) && /[.!?]['’”")]*$/.test(text);
