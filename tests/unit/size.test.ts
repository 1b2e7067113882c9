import { expect, test } from 'vitest';
import { closure, foreign } from '../../scripts/size';

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
