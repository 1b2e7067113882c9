/** The site's typefaces as resvg wants them: one static .ttf a weight, cut at build time from the variable ones. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { letters } from '$lib/fonts/letters';
import franklin from '$lib/fonts/libre-franklin.woff2?inline';
import newsreader from '$lib/fonts/newsreader.woff2?inline';
import { advancesOf, type Advances } from './advances';

const cuts = [
	{ name: 'franklin-400', from: franklin, axes: { wght: 400 } },
	{ name: 'franklin-600', from: franklin, axes: { wght: 600 } },
	{ name: 'newsreader-400', from: newsreader, axes: { wght: 400, opsz: 20 } },
	{ name: 'newsreader-500', from: newsreader, axes: { wght: 500, opsz: 60 } }
] as const;
export type Cut = (typeof cuts)[number]['name'];

interface Typefaces {
	/** Paths of the files. */
	readonly files: readonly string[];
	/** Width of a text in pixels, set in one cut at a size in pixels. */
	width(text: string, cut: Cut, size: number): number;
}

async function make(): Promise<Typefaces> {
	const folder = mkdtempSync(join(tmpdir(), 'typefaces-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const advances = new Map<Cut, Advances>();
	for (const { name, from, axes } of cuts) {
		const woff2 = Buffer.from(from.slice(from.indexOf(',') + 1), 'base64');
		const ttf = await subsetFont(woff2, letters, {
			targetFormat: 'sfnt',
			noHinting: true,
			variationAxes: axes
		});
		writeFileSync(join(folder, `${name}.ttf`), ttf);
		advances.set(name, advancesOf(ttf));
	}
	return {
		files: cuts.map(({ name }) => join(folder, `${name}.ttf`)),
		width: (text, cut, size) => (advances.get(cut)?.(text) ?? 0) * size
	};
}

let made: Promise<Typefaces> | undefined;

/** Made once a build, when the first picture asks. */
export const typefaces = (): Promise<Typefaces> => (made ??= make());
