import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from '../../scripts/weigh';
import { parts } from '../../src/lib/parts';

/** As an attribute, in a selector, or as a property of `dataset`; `name` is `['data-', 'name']` where it is put together. */
function named(text: string): string[] {
	const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	const attributes = text.matchAll(/(?<=[\s[`'"{])data-([a-z][a-z-]*)(?=[\s=\]>~^$`'"}/])/g);
	const properties = text.matchAll(/\bdataset[!?]?\.([a-zA-Z]+)/g);
	const destructured = [
		...text.matchAll(/\{([^{}=]*)\} = [\w.]+\.dataset/g),
		...text.matchAll(/dataset: \{([^{}]*)\}/g)
	].flatMap(([, list = '']) => list.split(',').map((one) => one.split(/[:=]/)[0]!.trim()));
	return [
		...[...attributes].map(([, name = '']) => name),
		...[...properties].map(([, name = '']) => kebab(name)),
		...destructured.filter(Boolean)
	];
}
/** Names of what is no attribute: data in words, and files. */
const others = ['centre', 'font', 'package', 'resource', 'url'];

const uses = new Map<string, Set<'script' | 'markup'>>();
for (const file of ['.ts', '.svelte', '.css'].flatMap((end) => filesIn('src', end))) {
	if (file.endsWith('lib/parts.ts') || /src\/charts\/\w+\/(about|rows)\.ts$/.test(file)) continue;
	if (!statSync(file).isFile()) continue;
	for (const name of named(readFileSync(file, 'utf8')))
		uses.set(
			name,
			(uses.get(name) ?? new Set()).add(file.includes('/browser/') ? 'script' : 'markup')
		);
}

test('every data attribute of markup, scripts and sheets is in the list', () => {
	expect(uses.size).toBeGreaterThan(50);
	const unknown = [...uses.keys()].filter((name) => !(name in parts) && !others.includes(name));
	expect(unknown).toEqual([]);
});

test('the list has none that nothing uses', () => {
	expect(Object.keys(parts).filter((name) => !uses.has(name))).toEqual([]);
});
