import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { element, site, tones, toneOf } from '../../src/config';
import { filesIn } from '../../scripts/weigh';
import { themable } from '../../src/server/elsewhere/sheet';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test('every tone is a token, in light and in dark', () => {
	for (const tone of Object.keys(tones))
		expect(tokens).toMatch(new RegExp(`--${tone}: light-dark\\(#\\w{6}, #\\w{6}\\);`));
});

test('what hosts are told of the element is what the story calls it', () => {
	const types = readFileSync('src/lib/element/types.ts', 'utf8');
	expect(types).toContain(`'${element.name}': AiCostChartElement`);
	const docs = readFileSync('docs/element.md', 'utf8');
	for (const [token, own] of Object.entries(themable))
		expect(docs).toContain(`${element.properties}-${own || token}`);
});

test('the engine says nothing of this story', () => {
	const inside = (room: string) => ['.ts', '.svelte'].flatMap((end) => filesIn(`src/${room}`, end));
	const files = inside('lib');
	expect(files.length).toBeGreaterThan(30);
	for (const file of files)
		expect(readFileSync(file, 'utf8'), file).not.toMatch(/deepseek|nvidia|epoch ai/i);
	for (const file of ['server', 'browser'].flatMap(inside))
		expect(readFileSync(file, 'utf8'), file).not.toContain(site.title);
});

test('the story’s lab has its colour, whoever is chosen', () => {
	expect([toneOf('DeepSeek'), toneOf('DeepSeek', true)]).toEqual(['deepseek', 'deepseek']);
	expect([toneOf('OpenAI'), toneOf('OpenAI', true)]).toEqual(['grey', 'ink']);
});
