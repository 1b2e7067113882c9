import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { sheet } from '../../src/server/elsewhere/sheet';
import { steps } from '../../src/story/steps';
import { lightOnly } from '../../src/server/elsewhere/light';
import tokens from '../../src/styles/tokens.css?raw';

const drawn = steps.map(({ id, chart, state }) => {
	const { chart: spec, rows } = loaded(chart);
	const { body } = render(spec.Component, { props: { view: spec.view(rows, state) } });
	return [id, body] as const;
});
const source = import.meta.glob<string>('../../src/**/*.{svelte,css,svx}', {
	eager: true,
	query: '?raw',
	import: 'default'
});

test('no picture is moved by the attribute `transform`, which WebKit neither tweens nor computes', () => {
	expect(drawn.length).toBeGreaterThan(40);
	for (const [id, body] of drawn) expect(body, id).not.toMatch(/\stransform="/);
});

test('no stroke has a length of nothing, whose caps WebKit before mid-2026 stretches', () => {
	const paths = drawn.flatMap(([id, body]) =>
		[...body.matchAll(/\sd="([^"]*)"/g)].map(([, d = '']) => [id, d] as const)
	);
	expect(paths.length).toBeGreaterThan(100);
	const still = /^M(\S+) (-?[\d.]+)(?:V\2|H\1|L\1 \2|[hv]0|l0 0)?z?$/i;
	for (const [id, d] of paths)
		for (const part of d.split(/(?=M)/)) expect(part, id).not.toMatch(still);
});

test('an expert is a dot of the same place as before, and all of them weigh less', () => {
	const path = drawn.find(([id]) => id === 'one-layer')![1].match(/\sd="([^"]*)"/)![1]!;
	expect(path.match(/M\S+ \S+?h\.01/g)).toHaveLength(256);
	expect(path.length).toBeLessThan(256 * 'M99.9 99.9V99.9'.length);
});

test('underlines are written in longhands: WebKit drops a shorthand with a style or a colour', () => {
	for (const [file, text] of Object.entries(source))
		for (const [, value = ''] of text.matchAll(/text-decoration:\s*([^;]+);/g))
			expect(value, file).toMatch(/^(none|underline|line-through)$/);
});

test('without light-dark() every token with two colours is its light one, and so is the scheme', () => {
	const rule = lightOnly(
		':root',
		'--a: light-dark(#fff, #000); --b: 1px; --c: light-dark(color-mix(in srgb, #0a0, #fff), #0b0);'
	);
	expect(rule).toBe(
		'@supports not (color: light-dark(#000, #fff)) {:root:root:root {color-scheme: light; --a: #fff; --c: color-mix(in srgb, #0a0, #fff);}}'
	);
	const twofold = tokens.match(/--[\w-]+: light-dark/g)!;
	expect(lightOnly(':root', tokens).match(/--[\w-]+: (#\w{6}|color-mix\(.*?\));/g)).toHaveLength(
		twofold.length
	);
	expect(sheet()).toContain('--ink:var(--ai-cost-ink, #16171a);');
});

test('the colours of the light theme stand once, in tokens.css', () => {
	expect(readFileSync('src/server/elsewhere/light.ts', 'utf8')).not.toMatch(/#\w{6}/);
});
