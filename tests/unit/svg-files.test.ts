import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chartIds } from '../../src/server/charts/all';
import { shownAs } from '../../src/server/charts/shown';
import { credited } from '../../src/lib/text/credit';
import { creditOf } from '../../src/server/pictures/pictures';
import { pictureOf, stillOf } from '../../src/server/pictures/svg';
import { stepOf, steps } from '../../src/story/steps';

/** Every SVG file of the site by its name: a framed picture of each chart and step, a still of each step. */
const files = new Map<string, string>();
for (const [id, step] of [
	...chartIds.map((id) => [id, null] as const),
	...steps.map(({ chart, id }) => [chart, stepOf(chart, id)] as const)
]) {
	const { chart, view, ...words } = shownAs(id, step);
	const framed = pictureOf(chart, view, { ...words, from: 'x', address: 'y' });
	const credit = creditOf(words.headline, chart.describe(view), `/${words.home}`);
	files.set(`${words.id}.svg`, credited(framed, credit));
	if (step) files.set(`still-${words.id}.svg`, stillOf(chart, view, words.id));
}
const all = (pattern: RegExp, text: string) =>
	[...text.matchAll(pattern)].map(([, one = '']) => one);
const idsOf = (svg: string) => all(/\sid="([^"]+)"/g, svg);

test('all pictures stand in one page without taking each other’s clips, patterns and colours', () => {
	const ids = [...files.values()].flatMap(idsOf);
	expect(ids.length).toBeGreaterThan(files.size / 2);
	expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
	for (const [name, svg] of files) {
		const own = idsOf(svg);
		expect(
			all(/url\(#([^)]*)\)/g, svg).filter((id) => !own.includes(id)),
			name
		).toEqual([]);
		expect(svg.match(/url\((?!#)/g), name).toBeNull();
		const selectors = all(/[{}]([^{}]+)\{[^{}]*\}/g, svg);
		expect(
			selectors.filter((selector) => !selector.startsWith(`#${own[0]} [`)),
			name
		).toEqual([]);
	}
});

const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
const java = spawnSync('java', ['-version']).status === 0;
if (!java) console.log('svg-files.test: no java here, so the Nu checker reads no picture');

test.skipIf(!java)(
	'the Nu checker finds no fault in any picture (skipped where there is no java)',
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
		const paths = [...files].map(([name, svg]) => {
			const path = join(folder, name);
			writeFileSync(path, svg);
			return path;
		});
		try {
			// what the credit inside says it leaves to others: credit.test.ts
			const known = ['--filterpattern', '.*This validator does not validate RDF.*'];
			const options = ['--svg', '--stdout', '--exit-zero-always', '--format', 'gnu', ...known];
			const checked = spawnSync('java', ['-jar', jar, ...options, ...paths], { encoding: 'utf8' });
			expect(checked).toMatchObject({ status: 0, stdout: '' });
		} finally {
			rmSync(folder, { recursive: true });
		}
	},
	60_000
);
