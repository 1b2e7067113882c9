/**
 * What a text may not say by hand where the data could: digits, numbers in words, months, weekdays,
 * years and spans of time. Names that hold such words are no facts, and are named here once.
 */
import { months, numerals, weekdays } from '../../src/lib/format';

const any = (words: readonly string[]) =>
	`(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

const [units, teens] = [numerals.slice(1, 10), numerals.slice(10, 20)];
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = [...units.slice(1), ...teens];

/** Numbers from two on; “one” is mostly no number but “one of them”. */
const cardinals = [
	'zero',
	...small,
	...tens.flatMap((ten) => [ten, ...units.map((unit) => `${ten}-${unit}`)]),
	'hundreds?',
	'dozens?'
];

const irregular: Readonly<Record<string, string>> = {
	one: 'first',
	two: 'second',
	three: 'third',
	five: 'fifth',
	eight: 'eighth',
	nine: 'ninth',
	twelve: 'twelfth'
};
const ordinal = (word: string): string =>
	irregular[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`);

/** From the second on; “first” is mostly no place in a row but “at first”. */
const ordinals = [
	...small.map(ordinal),
	...tens.flatMap((ten) => [ordinal(ten), ...units.map((unit) => `${ten}-${ordinal(unit)}`)]),
	'hundredth'
].flatMap((word) => [word, `${word}s`]);

/** Scales, which with a figure before them are that figure's unit; `…` stands for a figure of the data. */
const scales = '(?<![\\d…][ -]?)(?:thousand|million|billion|trillion)s?';
const folds = `${any([...units, ...small, ...tens, 'many', 'hundred', 'thousand', 'million'])}-?fold`;
const multiples = 'twice thrice double doubled half halves triple tripled'.split(' ');

/** Months but May, which is a verb as well: it counts beside a day or a year, or after “in May”. */
const clear = months.filter((month) => month !== 'May');

const month = any(months);
const day = '(?:[12]\\d|3[01]|[1-9])';
const year = '(?:19\\d\\d|20[0-4]\\d)';
/** Lengths of time as a story tells them. */
const span =
	'(?:days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|hours?|minutes?|sessions?)';
const many = any(['an?', 'one', 'few', 'couple of', ...cardinals, '\\d+']);

/** Kinds of words that say a fact, each with its pattern; an earlier one takes the words of a later. */
export const facts = {
	day: new RegExp(`\\b(?:${day} ${month}|${month} ${day})\\b(?: ${year}\\b)?`, 'g'),
	month: new RegExp(
		`\\b${any(clear)}\\b(?: ${year}\\b)?|\\bMay ${year}\\b|\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil) May\\b`,
		'g'
	),
	// never “the fall”, which is a share's here
	season: /\b(?:the|that|in) (?:spring|summer|autumn|winter)\b/gi,
	later: /\b(?:the next day|the day after|overnight)\b/gi,
	weekday: new RegExp(`\\b${any(weekdays)}s?\\b`, 'g'),
	span: new RegExp(`\\b(?:${many})(?:[ -]and-a-half)?[ -]${span}\\b`, 'gi'),
	number: new RegExp(
		`(?<![\\w-])${any([...cardinals, ...ordinals, ...multiples, folds, scales])}(?![\\w])`,
		'gi'
	),
	digits: /\d[\d.,:]*/g
} as const;
export type Kind = keyof typeof facts;

const name = (pattern: string) => new RegExp(`(?<![\\w$.,])${pattern}(?!\\w|[.,]\\d|%|×)`, 'g');

/** Names with digits or numbers in them: of models, chips, formats, measures, firms. */
export const names: readonly (readonly [why: string, pattern: RegExp])[] = [
	['a model of DeepSeek: V3, R1-0528', name('[VR]\\d(?:\\.\\d)?(?:-(?:0\\d{3}|[A-Z][a-z]+))*')],
	[
		'a model of OpenAI: GPT-4.5, o3-mini',
		name('(?:GPT-\\d(?:\\.\\d)?o?|o[134])(?:-(?:mini|preview|pro|\\d{4}))?')
	],
	[
		'a model of another lab, by name and version: Llama 3.1 405B',
		name(
			'(?:Llama|Claude|Gemini|Gemma|Grok|Qwen|Kimi|GLM|Mistral|Olmo|Yi|Phi|PaLM|Opus|Sonnet|Haiku)' +
				'[ -]?[kK]?\\d{1,2}(?:\\.\\d)?B?(?:[ -]\\d{1,3}B)?'
		)
	],
	['a model of Moonshot, by its short name: K2.6', name('K\\d(?:\\.\\d)?')],
	['a chip: H800, A100', name('(?:[AHB][12348]00|H20|GB[23]00|910[BC])s?')],
	['a format of numbers: FP8, BF16', name('(?:FP|BF|INT)(?:4|8|16|32)')],
	['a build by the bits of a weight: 4-bit', name('\\d{1,2}-bit')],
	[
		'a measure by its name: pass@1, AIME 2024',
		name('(?:pass@\\d+|cons@\\d+|MATH-500|S&P 500|Nasdaq-100|AIME \\d{4})')
	],
	['a firm with a digit in its name', name('(?:01\\.AI|Ai2)')],
	[
		'a unit: dollars per million tokens, billion US dollars, billion parameters',
		/\b(?:(?:per|an?) million (?:input |output )?tokens|billion (?:US dollars|shares|parameters))\b/gi
	],
	['a unit alone in its cell', /^billion$/g],
	['what a unit means', /\bGFLOPs, billions of|\ba billion bytes, a KB a thousand\b/g],
	['a table or a figure of a paper, by its number', name('(?:Table|Figure) \\d')]
];

const blank = (text: string) => text.replace(/[^\s]/g, '_');

/** A fact that a text says by hand, with the words round it. */
export interface Found {
	readonly kind: Kind;
	readonly words: string;
	readonly around: string;
}

/** Facts in a text beside names; of kinds that are asked for, or of all. */
export function factsIn(
	text: string,
	allowed: readonly RegExp[] = [],
	kinds: readonly Kind[] = Object.keys(facts) as Kind[]
): Found[] {
	let rest = text;
	for (const pattern of [...names.map(([, pattern]) => pattern), ...allowed])
		rest = rest.replace(pattern, blank);
	const found: (Found & { at: number })[] = [];
	for (const kind of kinds) {
		rest = rest.replace(facts[kind], (words, ...more) => {
			const at = more.find((one) => typeof one === 'number') as number;
			const around = text.slice(Math.max(0, at - 30), at + words.length + 20).trim();
			found.push({ kind, words, around, at });
			return blank(words);
		});
	}
	return found
		.sort((a, b) => a.at - b.at)
		.map(({ kind, words, around }) => ({ kind, words, around }));
}
