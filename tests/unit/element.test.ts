import { expect, test } from 'vitest';
import { nameOf, pictureOf, siteOf } from '../../src/browser/elsewhere/address';
import { shownAs } from '../../src/server/charts/shown';
import { pieceOf } from '../../src/server/elsewhere/piece';
import { shadowed, sheet, themable } from '../../src/server/elsewhere/sheet';
import root from '../../src/styles/tokens.css?raw';
import { stepOf, steps } from '../../src/story/steps';

test('the site is where its script is, at a root as below one, whatever follows the name', () => {
	expect(siteOf('https://a.example/embed.js')).toBe('https://a.example/');
	expect(siteOf('https://a.example/cost/embed.js?v=2#x')).toBe('https://a.example/cost/');
});

test('a picture has its address below the site, a step below its chart', () => {
	const site = 'https://a.example/cost/';
	expect(pictureOf(site, nameOf('nvidia', ''))).toBe(`${site}element/nvidia.json`);
	expect(pictureOf(site, nameOf('nvidia', 'the-fall'))).toBe(`${site}element/nvidia/the-fall.json`);
});

test.each(['', '..', '../rows/nvidia', 'a/b/c', '//b.example', 'A', '<b>', 'nvidia?x', 'a/../b'])(
	'no request is made for "%s", which names no chart of ours',
	(name) => expect(pictureOf('https://a.example/', name)).toBe('')
);

test('a piece holds its picture, its words and each mark’s id, and counts addresses from the site', () => {
	const { html, marks } = pieceOf(shownAs('nvidia', stepOf('nvidia', 'the-fall')));
	expect(html).toContain('$142.62 on Friday, $118.42 on Monday');
	expect(html).toContain('<svg class="plot');
	expect(html).toContain('href="#the-fall"');
	expect(html).toMatch(/data-rows="rows\/nvidia\.json\?\w+"/);
	expect(html).not.toMatch(/<(script|style|h1)\b|href="\//);
	expect(marks.ids).toHaveLength(marks.stops.length);
	expect(marks.ids).toContain('2025-01-27');
});

test('every token that a picture takes is in the sheet or in its piece', () => {
	const css = sheet();
	const lost = steps.flatMap(({ id, chart }) => {
		const { html } = pieceOf(shownAs(chart, stepOf(chart, id)));
		const taken = [...html.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name!);
		const tokens = new Set(taken.filter((name) => root.includes(`--${name}:`)));
		const lost = [...tokens].filter((name) => ![css, html].some((at) => at.includes(`--${name}:`)));
		return lost.map((name) => `${id}: ${name}`);
	});
	expect(lost).toEqual([]);
});

test('a chart that is not there stops the build', () => {
	expect(() => shownAs('nowhere', null)).toThrow('no chart "nowhere"');
});

test('a host’s size of type moves nothing: no length counts from its root', () => {
	expect(shadowed('html { font: 1rem/1.5 x } a { margin: .5rem 0 }')).toBe(
		'.frame{font:16px/1.5 x}a{margin:8px 0}'
	);
	expect(sheet()).not.toMatch(/\drem|:root|(?<![\w.-])html\b|@import|url\(/);
});

test('the sheet has the styles of every part, and a property for each token that a host may set', () => {
	const css = sheet();
	for (const part of ['.frame', '.figure', '.controls', '.foot', '[hidden]'])
		expect(css).toContain(part);
	for (const [token, own] of Object.entries(themable))
		expect(css).toMatch(new RegExp(`--${token}:var\\(--ai-cost-${own || token}, `));
});
