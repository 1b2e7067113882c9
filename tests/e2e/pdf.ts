/** What stands on the pages of a file that Chromium printed: runs of glyphs, as it wrote them. */
import { inflateSync } from 'node:zlib';

/** Objects of a file by number, each from its `obj` to the next. */
function objectsOf(pdf: Buffer): Map<string, { text: string; at: number }> {
	const all = [...pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n/gm)];
	return new Map(
		all.map(({ 0: head, 1: n = '', index }, i) => {
			const at = index + head.length;
			return [n, { at, text: pdf.toString('latin1', at, all[i + 1]?.index) }];
		})
	);
}

/** The content of a page, unpacked. */
function contentOf(pdf: Buffer, { at, text }: { at: number; text: string }): string {
	const from = at + text.indexOf('stream\n') + 'stream\n'.length;
	const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
	return inflateSync(pdf.subarray(from, from + length)).toString('latin1');
}

/** Of each page its runs of text, each as the codes of its glyphs, four digits a glyph; equal words are equal codes. */
export function runsOf(pdf: Buffer): string[][] {
	const objects = objectsOf(pdf);
	const pages = [...objects.values()].filter(({ text }) => /\/Type \/Page\n/.test(text));
	return pages.map(({ text }) => {
		const content = objects.get(/\/Contents (\d+) 0 R/.exec(text)?.[1] ?? '');
		if (!content) throw new Error('a page without content');
		return [...contentOf(pdf, content).matchAll(/\bBT\b(.*?)\bET\b/gs)].map(([, run = '']) =>
			[...run.matchAll(/<([\da-fA-F]+)>/g)].map(([, codes]) => codes).join('')
		);
	});
}
