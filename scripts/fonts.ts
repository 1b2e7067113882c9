/** Cuts the typefaces down to what the story sets: `npm run fonts`. The results are committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { letters } from '../src/lib/fonts/letters';

const faces = [
	{
		from: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
		to: 'newsreader.woff2',
		variationAxes: { wght: { min: 400, max: 500 }, opsz: { min: 16, max: 72 } }
	},
	{
		from: '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
		to: 'libre-franklin.woff2',
		variationAxes: { wght: { min: 400, max: 600 } }
	}
] as const;

for (const { from, to, variationAxes } of faces) {
	const font = await subsetFont(readFileSync(`node_modules/${from}`), letters, {
		targetFormat: 'woff2',
		variationAxes
	});
	writeFileSync(`src/lib/fonts/${to}`, font);
	console.log(`${to}: ${font.length} bytes`);
}
