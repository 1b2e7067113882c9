/**
 * Writes the reviewed pictures of tests/pictures anew, and one sheet of those that changed since the
 * last commit: before, after, and where the two differ. `npm run pictures`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';

const folder = 'tests/pictures';
const sheet = 'shots/pictures.png';
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });

/** Writes every picture; those of charts and steps that are gone go too. */
function write() {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	const only = ['-t', 'is what was reviewed', '--update', '--reporter=default'];
	const test = ['vitest', 'run', 'tests/unit/golden.test.ts', ...only];
	const { status, stdout, stderr } = spawnSync('npx', test, { encoding: 'utf8' });
	if (status === 0) return;
	console.error(stdout + stderr);
	throw new Error(`no pictures: a chart does not draw; git restore ${folder} brings the old back`);
}

/** Files that differ from the last commit, new and deleted ones too. */
const changed = () =>
	git('status', '--porcelain', '--untracked-files=all', '--', folder)
		.split('\n')
		.filter(Boolean)
		.map((line) => line.slice(3).replaceAll('"', ''))
		.sort();

const before = (file: string) => (git('ls-tree', 'HEAD', file) ? git('show', `HEAD:${file}`) : '');
const after = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Size of a picture on the sheet, and height of the words above it. */
const [WIDTH, HEIGHT, HEAD] = [800, 600, 30];

/** A picture at a place of the sheet, its inner names its own. */
const placed = (svg: string, x: number, y: number, prefix: string) =>
	svg &&
	svg
		.replace(/ id="|url\(#/g, (start) => `${start}${prefix}-`)
		.replace('<svg ', `<svg x="${x}" y="${y}" `);

function row(file: string, i: number): string {
	const top = i * (HEIGHT + HEAD) + HEAD;
	const [was, is] = [before(file), after(file)];
	const named = was ? (is ? file : `${file}: gone`) : `${file}: new`;
	const difference =
		placed(was, 2 * WIDTH, top, `c${i}`) +
		`<g style="mix-blend-mode:difference">${placed(is, 2 * WIDTH, top, `d${i}`)}</g>`;
	return (
		`<text x="12" y="${top - 9}" font-size="16" font-weight="600">${named}</text>` +
		placed(was, 0, top, `a${i}`) +
		placed(is, WIDTH, top, `b${i}`) +
		`<g style="isolation:isolate">${difference}</g>`
	);
}

function sheetOf(files: readonly string[]): string {
	const [width, height] = [3 * WIDTH, files.length * (HEIGHT + HEAD)];
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
		`<rect width="${width}" height="${height}" fill="#fff"/>${files.map(row).join('')}</svg>`
	);
}

write();
const files = changed();
if (!files.length) console.log(`${folder}: no picture changed`);
else {
	const vite = await createServer({ logLevel: 'error', server: { middlewareMode: true } });
	const { pngOf } = (await vite.ssrLoadModule('/src/server/pictures/png.ts')) as {
		pngOf: typeof import('../src/server/pictures/png').pngOf;
	};
	mkdirSync('shots', { recursive: true });
	// a sheet of all pictures keeps within what viewers open
	writeFileSync(sheet, await pngOf(sheetOf(files), files.length > 20 ? 0.25 : 0.5));
	await vite.close();
	console.log(`${files.join('\n')}\n${files.length} changed since the last commit: see ${sheet}`);
}
