import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataset } from '../../src/server/data';
import { holds } from '../../src/story/figures/holds';
import { factsIn } from './words';

const folder = 'src/story/chapters';
const chapters = readdirSync(folder).filter((file) => file.endsWith('.svx'));

/** What the chapters may say by hand, for it counts nothing that a row could change. */
const allowed: readonly RegExp[] = [
	// a detour and a chapter are named after a number and days, as books are
	/^title: (?:Eight bits, short memory|Monday, not Thursday)$/gm,
	// what a rate is for, and the one session that all is about; a span before or after something is a figure
	/\b(?:an hour|a (?:year|quarter|month|week|day))\b(?! (?:old|on|later|earlier|before|after|ago)\b)/g,
	/\bin one (?:day|session)\b/g,
	// marks of the pictures, and a measure by its name
	/\bdouble(?: outline|, broken)|\bhalf needs a caveat|\bDROP F1\b/g
];

/** Braces with up to two more levels of braces in them. */
const braced = /\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/;
const every = (before: string) => new RegExp(before + braced.source, 'g');

/** What braces show: `…` for a figure of the data, and text that is typed in them, but for arguments of calls. */
function shown(code: string): string {
	if (/^\{[#/:@]/.test(code)) return '';
	const texts = [...code.matchAll(/(?<![([,]\s*)(["'`])(.*?)\1/gs)].map(([, , text]) => text);
	return texts.join(' ') || '…';
}

/** Prose, and the words of headlines, titles and guesses, a line each; no markup, no code, no figure of the data. */
function wordsOf(source: string): string {
	const text = source.replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
	const heads = [...text.matchAll(/\s(headline|sub|title|question|fact|name)="([^"]*)"/g)];
	const prose = text
		.replace(every('='), '')
		.replace(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g, '')
		.replace(every(''), shown)
		.replace(/\]\([^)]*\)/g, ']');
	const said = heads.map(([, name, words]) => `${name}: ${words?.replace(every(''), shown)}`);
	return [...said, prose]
		.join('\n')
		.replace(/\[\[[^\]]*\]\]/g, '…')
		.replaceAll('&amp;', '&');
}

/** Digits, numbers in words, days, months, years and spans typed by hand, each with the words round it. */
const typed = (source: string): string[] =>
	factsIn(wordsOf(source), allowed).map(({ around }) => around);

describe.each(chapters)('%s', (file) => {
	test('types no number, day or span by hand where a figure of the data belongs', () => {
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
	'It came on 27 December 2024.',
	'A month old by the 27th.',
	'On a Thursday, ten days later.',
	'It cost twice as much by March.',
	'About 199 of them.',
	'<Guess id="a" fact="It fell by 17%" />',
	'<Guess id="a" name="Nine labs" />',
	'On {"27 January 2025"} it fell.',
	"It rose {up ? 'tenfold' : fig('a')}.",
	'It said "six of them".'
])('a figure typed by hand is found: %s', (line) => {
	expect(typed(line).length).toBeGreaterThan(0);
});

test('names and figures of the data pass', () => {
	const line =
		'<Step id="a" state={{ from: \'2020\', focus: [\'o1\'] }} headline="[[a-1]] by Llama 3.1 405B">' +
		'On {fig("day")}, {fig("v3")} an hour for V3.2-Exp, R1-0528, GPT-4o and o3-mini on H800s ' +
		'in FP8, {fig("v3")} million of them; AIME 2024, Claude 3.7 Sonnet, Kimi K2. [Here](/x/1/).</Step>';
	expect(typed(line)).toEqual([]);
});
