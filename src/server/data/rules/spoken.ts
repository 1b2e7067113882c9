/** What words say in figures: numbers, counts in words, days, months, years, weekdays and clocks. */
import { date, months, numerals, weekdays } from '../../../lib/format';

/** What the data hold beside some words: numbers, days or parts of them, and moments. */
export interface Borne {
	readonly numbers: readonly number[];
	/** `2025-01-27`, or the month or year alone. */
	readonly days: readonly string[];
	/** As ISO moments with their zone. */
	readonly moments: readonly string[];
}

/** From two on: “one” counts nothing. */
const counts = numerals.slice(2);
const tens: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50, hundred: 100 };
const scales: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** Numbers that are part of a name, and those of words that somebody else wrote. */
const names: readonly RegExp[] = [
	// R1, GPT-4o-0513, H800, V3.1, Qwen-7B, MATH-500, ARC-AGI-1, o1-1217
	/\b[A-Za-z][A-Za-z-]*\d[\w.-]*\b/g,
	/\b01\.AI\b/g,
	/\b(Llama|Gemini|Claude|Grok|GPT|Mistral)[ -]\d[\d.]*( \d+B)?/g,
	/\bAIME 2024\b/g,
	/\b\d-bit build\b/g
];

/** Words in small letters, or as a sentence begins with them. */
const spelt = (words: readonly string[]) =>
	words.map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|');
const month = `(?:${months.join('|')})`;
const token = new RegExp(
	[
		`(?<day>\\d{1,2}) (?<dayMonth>${month})(?: (?<dayYear>\\d{4}))?`,
		`(?<month>${month})(?: (?<year>\\d{4}))?`,
		`(?<weekday>${weekdays.join('|')})`,
		'(?<clock>\\d\\d:\\d\\d)',
		'the (?<nth>\\d{1,2})(?:st|nd|rd|th)\\b',
		'(?:(?<times>\\d+(?:\\.\\d+)?) x )?10\\^(?<power>\\d+)',
		'(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?: (?<scale>million|billion|trillion))?',
		`\\b(?:(?<lead>${spelt(counts)}) )?(?<word>${spelt([...counts, ...Object.keys(tens)])})\\b(?: (?<wordScale>million|billion))?`
	].join('|'),
	'g'
);

const pad = (value: string | number) => String(value).padStart(2, '0');
const monthOf = (name: string) => pad(months.indexOf(name) + 1);

/** Whether a number is what a figure is once it is rounded as the number is, to no less than two digits. */
function rounds(figure: number, text: string, fewest = 2): boolean {
	const plain = text.replaceAll(',', '');
	const decimals = plain.split('.')[1]?.length ?? 0;
	const digits = plain.replace('.', '').replace(/^0+/, '');
	const told = decimals ? digits.length : digits.replace(/0+$/, '').length;
	const value = Math.abs(figure);
	return (
		value.toFixed(decimals) === Number(plain).toFixed(decimals) ||
		Number(value.toPrecision(Math.max(fewest, told))) === Number(plain)
	);
}

function numberFits({ numbers, days }: Borne, text: string, scale: string | undefined): boolean {
	const sizes = scale ? [scales[scale]!, 1] : [1];
	return (
		numbers.some((figure) => sizes.some((size) => rounds(figure / size, text))) ||
		(/^(19|20)\d\d$/.test(text) && days.some((day) => day.startsWith(text)))
	);
}

/** `two hundred`, `fifty`, `eight`. */
function wordFits({ numbers }: Borne, lead: string | undefined, word: string, scale?: string) {
	const of = (name: string) => tens[name] ?? counts.indexOf(name) + 2;
	const value = (lead ? of(lead.toLowerCase()) : 1) * of(word.toLowerCase());
	const sizes = scale ? [scales[scale]!, 1] : [1];
	const fewest = word.toLowerCase() in tens ? 1 : 2;
	return numbers.some((figure) =>
		sizes.some((size) => rounds(figure / size, String(value), fewest))
	);
}

/** The clocks of a moment: where it was written, in UTC and in New York. */
function clocks(moment: string): string[] {
	const at = new Date(moment);
	const there = new Intl.DateTimeFormat('en-GB', {
		timeZone: 'America/New_York',
		timeStyle: 'short'
	}).format(at);
	return [moment.slice(11, 16), at.toISOString().slice(11, 16), there];
}

/** Whether the data beside the words hold one thing that they say. */
function fits(borne: Borne, said: Readonly<Record<string, string | undefined>>): boolean {
	const { day, dayMonth, dayYear, month, year, weekday, clock, nth, power, times, number, scale } =
		said;
	const { days, moments } = borne;
	if (day) {
		const end = `${monthOf(dayMonth!)}-${pad(day)}`;
		return days.some((known) => (dayYear ? known === `${dayYear}-${end}` : known.endsWith(end)));
	}
	if (month) {
		const at = monthOf(month);
		return days.some((known) =>
			year ? known.startsWith(`${year}-${at}`) : known.slice(5, 7) === at
		);
	}
	if (weekday)
		return days.some((known) => known.length === 10 && date(known, 'weekday') === weekday);
	if (clock) return moments.flatMap(clocks).includes(clock);
	if (nth) return days.some((known) => known.endsWith(`-${pad(nth)}`));
	if (power)
		return borne.numbers.some((figure) => rounds(figure / 10 ** Number(power), times ?? '1'));
	if (number) return numberFits(borne, number, scale);
	return wordFits(borne, said.lead, said.word!, said.wordScale);
}

/** `20 and 22 January 2025` as two days. */
const apart = (text: string) =>
	text.replace(
		new RegExp(`(\\d{1,2}) (and|to) (\\d{1,2}) (${month}(?: \\d{4})?)`, 'g'),
		'$1 $4 $2 $3 $4'
	);

/** What some words say in figures that the data beside them do not hold. */
export function unborne(text: string, borne: Borne): string[] {
	const read = names.reduce((rest, name) => rest.replaceAll(name, '·'), apart(text));
	return [...read.matchAll(token)]
		.filter(({ groups }) => groups && !fits(borne, groups))
		.map(([words]) => words);
}

/** The numbers that a text holds. */
export const numbersIn = (text: string): number[] =>
	[...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?(?:e[+]?\d+)?/g)].map(([number]) =>
		Number(number.replaceAll(',', ''))
	);

/** The numbers and days of a value of the data, however deep; words hold none, nor does what was corrected. */
export function borneBy(value: unknown): Borne {
	const numbers: number[] = [];
	const days: string[] = [];
	const moments: string[] = [];
	JSON.stringify([value], (key, part: unknown) => {
		if (key === 'history') return undefined;
		if (typeof part === 'number') numbers.push(part);
		if (typeof part !== 'string') return part;
		const [whole, day, time] =
			/^(\d{4}-\d\d(?:-\d\d)?)(T[\d:]+(?:Z|[+-]\d\d:\d\d))?$/.exec(part) ?? [];
		if (day) days.push(day);
		if (whole && time) moments.push(whole);
		return part;
	});
	return { numbers, days, moments };
}

/** Several as one. */
export const together = (all: readonly Borne[]): Borne => ({
	numbers: all.flatMap(({ numbers }) => numbers),
	days: all.flatMap(({ days }) => days),
	moments: all.flatMap(({ moments }) => moments)
});
