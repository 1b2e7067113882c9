import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataset } from '../../src/server/data';
import { holds } from '../../src/story/figures/holds';

const folder = 'src/story/chapters';
const chapters = readdirSync(folder).filter((file) => file.endsWith('.svx'));

const month =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const year = '(?:19\\d\\d|20[012]\\d)';
const day = '(?:[12]\\d|3[01]|[1-9])';
const words = (pattern: string) => new RegExp(`(?<![\\w$.,])${pattern}(?!\\w|[.,]\\d|%|×)`, 'g');

/**
 * Digits that prose and headlines may hold. Everything else is a figure, and comes from the data by
 * `fig` or `[[id]]`. Each pattern is a name or a point in time, never a count.
 */
const allowed: readonly (readonly [why: string, pattern: RegExp])[] = [
	['a day: 27 December 2024, 5 December', words(`${day} ${month}(?: ${year})?`)],
	['a day of a month just named: the 20th', words(`the ${day}(?:st|nd|rd|th)`)],
	// a year counts nothing: “2048 chips” and “2025 dollars’ worth” are not years
	['a year: 2012', words(`${year}(?! (?:million|billion|GPU|H800|chip|hour|token|times))`)],
	['a time of day: 20:19', words('(?:[01]\\d|2[0-3]):[0-5]\\d')],
	['a model of DeepSeek: V3, R1-0528', words('[VR]\\d(?:\\.\\d)?(?:-(?:0\\d{3}|[A-Z][a-z]+))*')],
	[
		'a model of OpenAI: GPT-4.5, o3-mini',
		words('(?:GPT-\\d(?:\\.\\d)?o?|o[134])(?:-(?:mini|preview|pro|\\d{4}))?')
	],
	[
		'a model of another lab, by name and version: Llama 3.1 405B',
		words(
			'(?:Llama|Claude|Gemini|Gemma|Grok|Qwen|Kimi|GLM|Mistral|Olmo|Yi|Phi|PaLM|Opus|Sonnet|Haiku)' +
				'[ -]?[kK]?\\d{1,2}(?:\\.\\d)?B?(?:[ -]\\d{1,3}B)?'
		)
	],
	['a model of Moonshot, by its short name: K2.6', words('K\\d(?:\\.\\d)?')],
	['a chip: H800, A100', words('(?:[AHB][12348]00|H20|GB[23]00|910[BC])s?')],
	['a format of numbers: FP8, BF16', words('(?:FP|BF|INT)(?:4|8|16|32)')],
	['a measure by its name: pass@1, MATH-500', words('(?:pass@1|MATH-500|S&P 500)')],
	['a firm with a digit in its name', words('(?:01\\.AI|Ai2)')],
	// the chapter of the experts is named after its two numbers, as books are
	['the title of chapter 5', /title: 37 of 671$/gm]
];

/** Prose, and the words of headlines and titles, a line each; no markup, no code, no figure of the data. */
function wordsOf(source: string): string {
	const text = source.replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
	const heads = [...text.matchAll(/\s(headline|sub|title|question)="([^"]*)"/g)];
	let prose = text;
	for (let before = ''; before !== prose;) {
		before = prose;
		prose = prose.replace(/\{[^{}]*\}/g, '');
	}
	prose = prose
		.replace(/"[^"]*"/g, '')
		.replace(/<[^>]*>/g, '')
		.replace(/\]\([^)]*\)/g, ']');
	const said = heads.map(([, name, words]) => `${name}: ${words?.replace(/\{[^{}]*\}/g, '')}`);
	return [...said, prose]
		.join('\n')
		.replace(/\[\[[^\]]*\]\]/g, '')
		.replaceAll('&amp;', '&');
}

/** Digits typed by hand, each with the words round it. */
function typed(source: string): string[] {
	const text = wordsOf(source);
	let rest = text;
	for (const [, pattern] of allowed)
		rest = rest.replace(pattern, (name) => name.replace(/\d/g, '_'));
	return [...rest.matchAll(/.{0,30}\d[\d.,]*.{0,20}/g)].map(({ index, 0: found }) =>
		text.slice(index, index + found.length).trim()
	);
}

describe.each(chapters)('%s', (file) => {
	test('has no digit typed by hand where a figure of the data belongs', () => {
		expect(typed(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual([]);
	});
});

test('a superlative that the data no longer bear out stops the build, and says which', () => {
	expect(() => holds(false, 'that Monday is still the record')).toThrow(
		/says that that Monday is still the record/
	);
	expect(() => holds(true, 'anything')).not.toThrow();
});

test('every term of the glossary is marked once or twice, and a step has two marks at most', () => {
	const story = chapters.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('');
	const used = [...story.matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => id);
	const terms = dataset('glossary').rows.map(({ id }) => id);
	expect([...new Set(used)].sort()).toEqual([...terms].sort());
	for (const term of terms) expect(used.filter((id) => id === term).length, term).toBeLessThan(3);
	for (const [, id, body = ''] of story.matchAll(/<Step id="([^"]+)"(.*?)<\/Step>/gs))
		expect([...body.matchAll(/<(?:Term|Claim) /g)].length, id).toBeLessThan(3);
});

test.each([
	'It fell 17% that day.',
	'It cost $6 million.',
	'Some 2048 chips ran it.',
	'A total of 2,048 of them.',
	'Twice as many: 671 billion.',
	'<Step id="a" headline="It closed at $118.42">Words.</Step>',
	'<Step id="a" headline="A fall" sub="In 2 steps">Words.</Step>',
	'Up 2.4× a year.',
	'The year 2025% of it.',
	'On the 45th day.',
	'At 25:61 in Beijing.',
	'By H800 hours: 2788.',
	'About 199 of them.'
])('a figure typed by hand is found: %s', (line) => {
	expect(typed(line)).toHaveLength(1);
});

test('names, days and figures of the data pass', () => {
	const line =
		'<Step id="a" state={{ from: \'2020\', focus: [\'o1\'] }} headline="[[a-1]] by Llama 3.1 405B">' +
		'On 27 December 2024, the 27th, at 20:19, {fig("v3")} for V3.2-Exp, R1-0528, GPT-4o and o3-mini on H800s ' +
		'in FP8; AIME 2024, Claude 3.7 Sonnet, Kimi K2. [Here](/x/1/).</Step>';
	expect(typed(line)).toEqual([]);
});
