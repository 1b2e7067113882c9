/**
 * Holds every import of `src` to the list of rooms: no ring of files or of rooms, types included, and no
 * arrow that the list does not name. `npm run graph`; `-- --arrows` prints the arrows that there are.
 */
import { statSync } from 'node:fs';
import config from '../svelte.config.js';
import { importsOf, refused, ringsOf, roomOf } from './imports.ts';
import { rooms } from './rooms.js';
import { filesIn } from './weigh.ts';

const ends = ['.ts', '.svelte', '.svx', '.css', '.woff2'];
// a route may be called as the file that it answers with
const isFile = (path: string) => statSync(path).isFile();
const files = new Set(ends.flatMap((end) => filesIn('src', end)).filter(isFile));
const arrows = importsOf(files, { $lib: 'src/lib', ...config.kit?.alias });
const nameOf = (file: string) => roomOf(rooms, file)?.name ?? file;
const between = arrows
	.map(({ from, to, types }) => ({ from: nameOf(from), to: nameOf(to), types }))
	.filter(({ from, to }) => from !== to);

if (process.argv.includes('--arrows'))
	for (const from of new Set(between.map(({ from }) => from))) {
		const own = between.filter((arrow) => arrow.from === from);
		const of = (types: boolean) =>
			[...new Set(own.filter((arrow) => arrow.types === types).map(({ to }) => to))].sort();
		const values = of(false);
		const only = of(true).filter((to) => !values.includes(to));
		console.log(`${from}: ${values.join(' ')}${only.length ? `; types of ${only.join(' ')}` : ''}`);
	}

const faults = [
	...ringsOf(arrows).map((ring) => `import each other: ${ring.join(', ')}`),
	...ringsOf(between).map((ring) => `rooms that know each other: ${ring.join(', ')}`),
	...new Set(arrows.flatMap((arrow) => refused(rooms, arrow) ?? []))
];
for (const fault of faults) console.error(fault);
console.log(`${files.size} files, ${arrows.length} imports, ${faults.length} against the rooms`);
if (faults.length) process.exitCode = 1;
