/** A day in milliseconds. */
export const DAY = 864e5;

/** Whole numbers with their thousands set apart. d3-format would do it for 2 kB more. */
const group = (value: number) => value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');
const MINUS = '−';

/** Trims a fixed number to at most `digits` decimals: `5.576`, `37.3`, `589`. */
function trimmed(value: number, digits: number): string {
	const text = value.toFixed(digits);
	return digits ? text.replace(/\.?0+$/, '') : text;
}

/** Whole dollars with groups, or cents below a hundred: `$5,576,000`, `$15.57`. */
export function usd(value: number): string {
	const size = Math.abs(value);
	const cents = size.toFixed(2);
	const whole = Number(cents) >= 100 || Number.isInteger(Number(cents));
	return `${signOf(value)}$${whole ? group(size) : cents}`;
}

/** A closing price: `$118.42`. */
export function price(value: number): string {
	return `$${value.toFixed(2)}`;
}

/** For axes and labels: `$1.50`, `$16`, `$294K`, `$37.3M`, `$1.6B`; three digits, up to four where they are exact. */
export const usdShort = (value: number): string =>
	Math.abs(value) < 10 ? usd(value) : signOf(value) + '$' + countShort(Math.abs(value));

/** A large count in the same form: `4.43M`. */
export const countShort = (value: number): string =>
	inUnits(value, [
		[1e3, 'K'],
		[1e6, 'M'],
		[1e9, 'B'],
		[1e12, 'T']
	]);

/** For prose: `$5.576 million`, `$589 billion`, `$294,000`, `$16`. */
export const usdWords = (value: number): string =>
	signOf(value) + '$' + countWords(Math.abs(value));

/** A large count in the same form: `2.788 million`, `294,000`. */
export const countWords = (value: number): string =>
	inUnits(value, [
		[1e6, ' million'],
		[1e9, ' billion'],
		[1e12, ' trillion']
	]);

const signOf = (value: number) => (value < 0 ? MINUS : '');

type Unit = readonly [size: number, name: string];

/** In the largest unit that leaves at least 1 once its digits are rounded: 999,600 is `1M`, never `1000K`. */
function inUnits(value: number, units: readonly Unit[]): string {
	let at = units.findLastIndex(([size]) => value >= size);
	const next = units[at + 1];
	const size = units[at]?.[0] ?? 1;
	const rounded = at < 0 ? Math.round(value) : Number(threeDigits(value / size));
	if (next && rounded * size >= next[0]) at++;
	const unit = units[at];
	return unit ? threeDigits(value / unit[0]) + unit[1] : group(value);
}

/** Three significant digits, or all of them where the fourth is the last: `5.576`, `81.4`, `806`. */
function threeDigits(value: number): string {
	if (value < 10 && Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6)
		return trimmed(value, 3);
	// in the largest unit there may be thousands
	if (value >= 1000) return group(value);
	return trimmed(value, value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

/** A share as a signed percentage: `−16.97%`, `+8.93%`; what rounds to nothing has no sign. */
export function change(share: number): string {
	const size = Math.abs(share * 100).toFixed(2);
	return `${Number(size) === 0 ? '' : share < 0 ? MINUS : '+'}${size}%`;
}

/** A share without sign: `5%`, `16.97%`. */
export function percent(share: number, digits = 0): string {
	return `${trimmed(share * 100, digits)}%`;
}

/** `2.4×`. */
export function times(value: number): string {
	return `${trimmed(value, value < 10 ? 1 : 0)}×`;
}

/** `2,788,000`. */
export function count(value: number): string {
	return group(value);
}

/** A count with its noun: `1 model`, `1,200 models`; the plural is named where it is no mere s. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
	`${count(value)} ${value === 1 ? one : many}`;

/** What a picture says of rows that its state leaves out; `''` where there are none. */
export const leftOut = (value: number, one: string, many?: string): string =>
	value ? ` Not in this picture: ${counted(value, one, many)}.` : '';

/** Every digit of a number, in groups, as a field shows it: `2,788,000`, `1234.5` as `1,234.5`. */
export function digits(value: number): string {
	const [whole = '', part] = String(value).split('.');
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}

/** Words of the small counts, from none on. */
export const numerals =
	'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' '
	);

/** Small counts as words, as running text wants them. */
export const inWords = (value: number): string => numerals[value] ?? count(value);

/** A place in an order: `1st`, `12th`, `22nd`. */
export function ordinal(value: number): string {
	const teen = value % 100 > 10 && value % 100 < 14;
	return count(value) + ((teen ? '' : ['', 'st', 'nd', 'rd'][value % 10]) || 'th');
}

/** Epoch milliseconds of an ISO date, at midnight UTC. */
export function day(iso: string): number {
	return Date.parse(`${iso}T00:00:00Z`);
}

/** The months by their names. */
export const months =
	'January February March April May June July August September October November December'.split(
		' '
	);
/** The days of the week by their names. */
export const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Ways to write a day, always in UTC. d3-time-format would cost every reader 3 kB for these eight. */
const forms = {
	short: (at: Date) => `${at.getUTCDate()} ${forms.month(at)}`,
	long: (at: Date) => `${forms.dayMonth(at)} ${at.getUTCFullYear()}`,
	dayMonth: (at: Date) => `${at.getUTCDate()} ${months[at.getUTCMonth()]}`,
	day: (at: Date) => `${at.getUTCDate()} ${months[at.getUTCMonth()]?.slice(0, 3)}`,
	monthLong: (at: Date) => `${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`,
	month: (at: Date) => `${months[at.getUTCMonth()]?.slice(0, 3)} ${at.getUTCFullYear()}`,
	year: (at: Date) => String(at.getUTCFullYear()),
	weekday: (at: Date) => weekdays[at.getUTCDay()] ?? '',
	iso: (at: Date) => at.toISOString().slice(0, 10)
};

/** An ISO date or epoch milliseconds in words: `27 Jan 2025`, `27 January 2025`, `27 January`, `Monday`. */
export function date(value: string | number, form: keyof typeof forms = 'short'): string {
	return forms[form](new Date(typeof value === 'string' ? day(value) : value));
}

/** Order of plain texts such as ISO dates and names; a collator takes a tenth of a second to come up on a slow phone. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Typewriter's quotation marks as they are set in print. */
export const typeset = (text: string) => text.replace(/(^|[\s(])'/g, '$1‘').replaceAll("'", '’');

/** Words as a sentence or a cell begins them. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
