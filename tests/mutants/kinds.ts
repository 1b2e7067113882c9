import { holderOf, type Json, type Place } from './place';

/** A way to break one value. */
export interface Kind {
	readonly name: string;
	readonly fits: (place: Place, json: Json) => boolean;
	/** Changes a copy at the place; says so where nothing changed. */
	readonly change: (json: Json, place: Place) => void;
}

const keyOf = ({ path }: Place) => path.at(-1) as string | number;
const isNumber = ({ value }: Place) => typeof value === 'number';
const isText = ({ value }: Place) => typeof value === 'string' && value.length > 0;
const isDay = ({ value }: Place) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isObject = ({ value }: Place) =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const inObject = (place: Place) => typeof keyOf(place) === 'string';

/** Another value in the place of the one that was there. */
const put = (
	name: string,
	fits: Kind['fits'],
	make: (value: never, json: Json, place: Place) => unknown
): Kind => ({
	name,
	fits,
	change: (json, place) => {
		holderOf(json, place)[keyOf(place)] = make(place.value as never, json, place);
	}
});

const numbers: readonly Kind[] = [
	put(
		'number × 10',
		(at) => isNumber(at) && at.value !== 0,
		(n: number) => n * 10
	),
	put(
		'number × 1.1',
		(at) => isNumber(at) && at.value !== 0,
		(n: number) => n * 1.1
	),
	put(
		'number below 0',
		(at) => isNumber(at) && at.value !== 0,
		(n: number) => -n
	),
	put(
		'number 0',
		(at) => isNumber(at) && at.value !== 0,
		() => 0
	),
	put('number without end', isNumber, () => Infinity),
	put('no number', isNumber, () => NaN),
	put('number as text', isNumber, (n: number) => String(n))
];

const insert = (text: string, what: string) => {
	const at = Math.floor(text.length / 2);
	return text.slice(0, at) + what + text.slice(at);
};
const texts: readonly Kind[] = [
	put('empty text', isText, () => ''),
	put('blank text', isText, () => ' '),
	put('blank at the end', isText, (text: string) => `${text} `),
	put('turned direction', isText, (text: string) => insert(text, '\u202E')),
	put('unseen joiner', isText, (text: string) => insert(text, '\u200B')),
	put('control character', isText, (text: string) => insert(text, '\u0007')),
	put('line break', isText, (text: string) => insert(text, '\n')),
	put('letter more', isText, (text: string) => `${text}x`),
	put('text as number', isText, () => 7),
	put(
		'script as address',
		(at) => isText(at) && keyOf(at) === 'url',
		() => 'javascript:alert(1)'
	),
	put(
		'data as address',
		(at) => isText(at) && keyOf(at) === 'url',
		() => 'data:text/html,x'
	)
];

const days: readonly Kind[] = [
	put('day off the calendar', isDay, (day: string) => `${day.slice(0, 5)}02-30`),
	put('day later', isDay, (day: string) =>
		new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10)
	),
	put('day to come', isDay, () => '2999-01-04'),
	put('day of antiquity', isDay, (day: string) => `1${day.slice(1)}`),
	put('day written otherwise', isDay, (day: string) => day.split('-').reverse().join('.'))
];

const shapes: readonly Kind[] = [
	put(
		'null',
		({ value }) => value !== null,
		() => null
	),
	put(
		'list of it',
		({ value }) => !Array.isArray(value),
		(value: unknown) => [value]
	),
	put(
		'braces',
		({ value }) => value !== null,
		() => ({})
	),
	put(
		'true turned',
		({ value }) => typeof value === 'boolean',
		(value: boolean) => !value
	),
	{
		name: 'field left out',
		fits: inObject,
		change: (json, place) => {
			delete holderOf(json, place)[keyOf(place)];
		}
	},
	{
		name: 'field more',
		fits: isObject,
		change: (json, place) => {
			(holderOf(json, place)[keyOf(place)] as Record<string, unknown>).surplus = 1;
		}
	}
];

const lowOf = ({ value }: Place) =>
	Object.keys((value ?? {}) as object).find((key) => /Low$|^low(?=[A-Z])/.test(key)) ?? null;
const highOf = (low: string) => low.replace(/Low$/, 'High').replace(/^low/, 'high');

const swapped: readonly Kind[] = [
	{
		name: 'low and high swapped',
		fits: ({ path, ...at }, json) => {
			// a field of a row or of an object in its lists, named as one end of a range
			const key = String(path.at(-1));
			if (lowOf({ path, ...at, value: { [key]: 0 } }) === null) return false;
			const other = holderOf(json, { path, ...at })[highOf(key)];
			return typeof at.value === 'number' && typeof other === 'number' && other !== at.value;
		},
		change: (json, place) => {
			const [holder, low] = [holderOf(json, place), String(keyOf(place))];
			[holder[low], holder[highOf(low)]] = [holder[highOf(low)], holder[low]];
		}
	},
	{
		name: 'figures of neighbours swapped',
		fits: (at, json) => {
			const other = at.row !== null && at.path.length === 1 ? json.rows[at.row + 1] : null;
			const value = (other as Record<string, unknown> | null)?.[String(keyOf(at))];
			return isNumber(at) && typeof value === 'number' && value !== at.value;
		},
		change: (json, place) => {
			const next = (place.row ?? 0) + 1;
			const other = { ...(json.rows[next] as Record<string, unknown>) };
			const key = String(keyOf(place));
			[holderOf(json, place)[key], other[key]] = [other[key], place.value];
			json.rows[next] = other;
		}
	},
	{
		name: 'figures of a row swapped',
		fits: (at, json) => {
			const holder = holderOf(json, at);
			return isNumber(at) && at.row !== null && otherNumber(holder, at) !== undefined;
		},
		change: (json, place) => {
			const holder = holderOf(json, place);
			const other = otherNumber(holder, place) ?? '';
			[holder[keyOf(place)], holder[other]] = [holder[other], place.value];
		}
	}
];

function otherNumber(holder: Record<string | number, unknown>, { path, value }: Place) {
	return Object.keys(holder).find(
		(key) => key !== path.at(-1) && typeof holder[key] === 'number' && holder[key] !== value
	);
}

/** Every way to break one value of a row or of what stands round the rows. */
export const kinds: readonly Kind[] = [...numbers, ...texts, ...days, ...shapes, ...swapped];
