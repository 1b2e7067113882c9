/** The sentences of the story that a figure stands in, read from the chapters as they are written. */
import story from '../story.svx?raw';
import { fill, type FigureId } from './index';

/** A sentence, headline or line with figures in it. */
export interface Use {
	readonly words: string;
	readonly figures: readonly string[];
	/** Id of the step or chapter that it stands in; `''` in the opening's own lines. */
	readonly at: string;
	/** Title of its chapter. */
	readonly chapter: string;
}

const sources = import.meta.glob<string>('../chapters/*.svx', {
	eager: true,
	query: '?raw',
	import: 'default'
});
/** The chapters one after the other, as the story takes them in. */
const article = [...story.matchAll(/'\.(\/chapters\/[^']+)'/g)]
	.map(([, file]) => sources[`..${file}`] ?? '')
	.join('\n\n');

const code = /<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g;
/** A tag with attributes in quotes or in braces that hold braces. */
export const tag = /<(\/?\w+)((?:[^<>{}"]|"[^"]*"|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)>/g;
const said = /\s(?:headline|question|title|figure|sub|fact)="([^"]*)"/g;

export const asks = /\{fig\('([^']+)'\)\}/g;
/** Figures of a text as `[[id]]`, however they are asked for; no other code. */
const asked = (text: string) => text.replace(asks, '[[$1]]').replace(/\{[^{}]*\}/g, '');

/** A text's sentences that hold figures, with the figures in words. */
function sentences(text: string): Pick<Use, 'words' | 'figures'>[] {
	const plain = asked(text)
		.replace(/\]\([^)]*\)/g, ']')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.split(/(?<=[.?!])\s+/).flatMap((sentence) => {
		const figures = [...sentence.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, id]) => id as FigureId);
		return figures.length ? [{ words: fill(sentence), figures }] : [];
	});
}

/** Tags that prose does not run on across. */
const breaks = /^(?:Step|Chapter|Guess|Scene|Opening|Detour|Interlude|Told|h1)$/;
const attribute = (attributes: string, key: string) =>
	new RegExp(`\\s${key}="([^"]*)"`).exec(attributes)?.[1];

function usesIn(source: string): Use[] {
	const found: Use[] = [];
	const prose = source.replace(code, '');
	let [at, chapter, running, rest] = ['', 'The opening', '', 0];
	const note = (text: string) =>
		found.push(...sentences(text).map((use) => ({ ...use, at, chapter })));
	for (const { 0: whole, 1: name = '', 2: attributes = '', index } of prose.matchAll(tag)) {
		running += prose.slice(rest, index);
		rest = index + whole.length;
		if (!breaks.test(name.replace('/', ''))) continue;
		running.split(/\n\s*\n/).forEach(note);
		running = '';
		if (name === 'Step' || name === 'Chapter') at = attribute(attributes, 'id') ?? at;
		if (name === 'Chapter') chapter = attribute(attributes, 'title') ?? chapter;
		for (const [, words = ''] of attributes.matchAll(said)) note(words);
		// a figure that stands alone: the sum of the opening, the answer to a guess
		for (const [alone] of attributes.replace(/"[^"]*"/g, '').matchAll(asks)) note(alone);
	}
	(running + prose.slice(rest)).split(/\n\s*\n/).forEach(note);
	return found;
}

/** In the order of the story. */
export const uses: readonly Use[] = usesIn(article);

/** Where a figure of the prose stands. */
export const usesOf = (id: string): readonly Use[] =>
	uses.filter(({ figures }) => figures.includes(id));
