/**
 * Builds the site a second time, in another time zone, and compares it with what stands in `build/`,
 * byte for byte: `npm run reproducible` after `npm run build`. The second one stays there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const BUILD = 'build';

/** Every file of a folder, as paths within it, in the order of their names. */
export const filesOf = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();

/** How one folder's files differ from another's, in words; nothing where they are the same. */
export function differences(one: string, other: string): string[] {
	const [before, after] = [new Set(filesOf(one)), new Set(filesOf(other))];
	return [...new Set([...before, ...after])].flatMap((path) => {
		if (!after.has(path)) return [`${path}: only in the first`];
		if (!before.has(path)) return [`${path}: only in the second`];
		const [a, b] = [readFileSync(join(one, path)), readFileSync(join(other, path))];
		if (a.equals(b)) return [];
		const at = a.findIndex((byte, i) => byte !== b[i]);
		return [`${path}: ${a.length} and ${b.length} bytes, from ${at < 0 ? a.length : at} on`];
	});
}

function main() {
	const build = (env = {}) =>
		execFileSync('npx', ['vite', 'build'], {
			stdio: ['ignore', 'ignore', 'inherit'],
			// what runs this script would have it built for development
			env: { ...process.env, NODE_ENV: 'production', ...env }
		});
	if (!existsSync(BUILD)) build();
	const first = join(mkdtempSync('.svelte-kit/first-'), BUILD);
	renameSync(BUILD, first);
	build({ TZ: 'Pacific/Kiritimati', LC_ALL: 'C' });
	const found = differences(first, BUILD);
	console.log(`reproducible: ${filesOf(BUILD).length} files, ${found.length} differ`);
	for (const one of found) console.error(`  ${one}`);
	if (found.length) process.exitCode = 1;
	else rmSync(join(first, '..'), { recursive: true });
}

if (!process.env.VITEST) main();
