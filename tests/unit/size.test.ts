import { expect, test } from 'vitest';
import { foreign } from '../../scripts/size';
import { closure, inline, parts } from '../../scripts/weigh';

const manifest = {
	a: { file: 'a.js', imports: ['b'], dynamicImports: ['c'] },
	b: { file: 'b.js' },
	c: { file: 'c.js', imports: ['b'] }
};

test('a chunk weighs with what it imports, and with what it may fetch only when asked', () => {
	expect([...closure(manifest, 'a')]).toEqual(['a.js', 'b.js']);
	expect([...closure(manifest, 'a', true)]).toEqual(['a.js', 'b.js', 'c.js']);
});

test('a script of another host is named, a link for the reader is not', () => {
	expect(
		foreign('<script src="https://t.example/x.js"></script><a href="https://epoch.ai">')
	).toEqual(['https://t.example/x.js']);
});

test('a style that another host serves is named', () => {
	expect(foreign('<style>@import "https://f.example/a.css";</style>')).toHaveLength(1);
	expect(foreign('a{src:url(//f.example/a.woff2)} b{src:url(/own.woff2)}')).toEqual([
		'//f.example/a.woff2'
	]);
});

test('a chunk that was not built is an error, not a weight of 0', () => {
	expect(() => closure(manifest, 'd')).toThrow('nothing was built from d');
});

test('a script in the page counts, data in it and scripts of their own do not', () => {
	const page =
		'<script>a()</script><script type="application/json">{}</script><script src="/x.js"></script>';
	expect(inline(page)).toBe('a()');
});

test('what a page fetches beside its scripts is counted, its icon and its canonical address are not', () => {
	expect(parts('<link rel="icon" href="/i.svg"><link rel="canonical" href="/x/">')).toBe(0);
	expect(parts('<link href="/a.css" rel="stylesheet"><img alt="" src="/a.png">')).toBe(2);
	// Kit leaves a mark for each style sheet that it wrote into the page; no browser fetches it
	expect(parts('<link href="/a.css" rel="stylesheet" disabled media="(max-width: 0)">')).toBe(0);
	expect(parts('<style>@font-face { src: url(/f.woff2) }</style>')).toBe(1);
});
