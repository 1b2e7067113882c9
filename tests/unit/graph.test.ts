import { expect, test } from 'vitest';
import { refused, ringsOf, roomOf, specifiersOf } from '../../scripts/imports';
import type { Room } from '../../scripts/rooms.js';

test('every way to import is seen, and whether types alone are', () => {
	const code = `
		import { a } from './a';
		import type { B } from './b';
		import { type C, type D } from './c';
		import { e, type F } from './e';
		import './f.css';
		export * from './g';
		const h = () => import('./h');
		let i: import('./i').I;
		const all = import.meta.glob('../rows/*/rows.ts');
		// import './no';
	`;
	const seen = (file: string, text: string) =>
		specifiersOf(file, text).map(({ spec, types }) => (types ? `types ${spec}` : spec));
	const all = ['./a', 'types ./b', 'types ./c', './e', './f.css', './g', './h', 'types ./i'];
	expect(seen('x.ts', code)).toEqual([...all, '../rows/*']);
	const component = `<script module>import './m';</script>\n<script lang="ts">${code}</script>\n<p>import './no'</p>`;
	expect(seen('X.svelte', component)).toEqual(['./m', ...all, '../rows/*']);
});

test('a path that is put together stands for its folder, and files beside a script are seen', () => {
	const seen = (code: string) => specifiersOf('x.ts', code).map(({ spec }) => spec);
	expect(seen('const load = (id: string) => import(`../rows/${id}/rows.ts`);')).toEqual([
		'../rows/*'
	]);
	expect(seen('const one = import(`./one.ts`);')).toEqual(['./one.ts']);
	expect(seen("fetch(new URL('./rows.json', import.meta.url))")).toEqual(['./rows.json']);
	expect(seen("fetch(new URL('rows.json', import.meta.url))")).toEqual(['./rows.json']);
	expect(seen('new URL(`../rows/${id}.json`, import.meta.url)')).toEqual(['../rows/*']);
	expect(seen("[new URL('.', import.meta.url), new URL('../rows/', import.meta.url)]")).toEqual([
		'./*',
		'../rows/*'
	]);
	expect(seen("new URL('/rows.json', import.meta.url)")).toEqual([]);
	expect(seen("new URL('./rows.json', site)")).toEqual([]);
});

test.each([
	'import(`${folder}/rows.ts`)',
	'import(path)',
	"import('../rows/' + id)",
	'new URL(path, import.meta.url)',
	'import.meta.glob(patterns)'
])('nobody can hold %s to the rooms: it is refused by name', (code) => {
	expect(() => specifiersOf('x.ts', `const x = ${code};`)).toThrow(
		`x.ts: no room can be told from ${code}`
	);
});

test('rings are found however long they are, each once', () => {
	const arrows = ['ab', 'bc', 'ca', 'cd', 'de', 'ed', 'ef', 'gg'].map(([from = '', to = '']) => ({
		from,
		to
	}));
	expect(ringsOf(arrows)).toEqual([['a', 'b', 'c'], ['d', 'e'], ['g']]);
	expect(ringsOf(arrows.filter(({ from, to }) => from < to))).toEqual([]);
});

test('a file belongs to the nearest room, and an arrow is refused unless the list names it', () => {
	const room = (name: string, path: string, may: string[] = [], types: string[] = []): Room => ({
		name,
		path,
		runs: 'both',
		may,
		types
	});
	const rooms = [
		room('ground', 'src/*'),
		room('a', 'src/a', ['ground'], ['b']),
		room('b', 'src/a/b')
	];
	expect(roomOf(rooms, 'src/a/b/x.ts')?.name).toBe('b');
	expect(roomOf(rooms, 'src/x.ts')?.name).toBe('ground');
	const why = (from: string, to: string, types = false) => refused(rooms, { from, to, types });
	expect(why('src/a/x.ts', 'src/y.ts')).toBeNull();
	expect(why('src/a/x.ts', 'src/a/y.ts')).toBeNull();
	expect(why('src/a/x.ts', 'src/a/b/y.ts', true)).toBeNull();
	expect(why('src/a/x.ts', 'src/a/b/y.ts')).toContain('types alone');
	expect(why('src/x.ts', 'src/a/y.ts')).toBe('src/x.ts (ground) imports src/a/y.ts (a)');
	expect(why('src/a/x.ts', 'src/other/y.ts')).toContain('no room');
});
