/** Weighs the built site in brotli 11 against its budgets: `npm run size`. 1 kB is 1,000 bytes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

interface Chunk {
	readonly file: string;
	readonly src?: string;
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

/**
 * Files that a chunk needs at once, and with `dynamic` those it may fetch later too; each once.
 *
 * @throws RangeError where nothing was built under that name: a lost chunk must not weigh nothing.
 */
export function closure(manifest: Manifest, key: string, dynamic = false): Set<string> {
	const files = new Set<string>();
	const visit = (key: string) => {
		const chunk = manifest[key];
		if (!chunk) throw new RangeError(`nothing was built from ${key}`);
		if (files.has(chunk.file)) return;
		files.add(chunk.file);
		for (const next of [...(chunk.imports ?? []), ...(dynamic ? (chunk.dynamicImports ?? []) : [])])
			visit(next);
	};
	visit(key);
	return files;
}

/** Files below a folder whose path ends so, in order. */
const filesIn = (folder: string, end: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(end))
		.map((file) => `${folder}/${file}`)
		.sort();

const client = '.svelte-kit/output/client';
const brotli = (content: Buffer | string) =>
	brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const weigh = (files: Iterable<string>) =>
	[...files].reduce((sum, file) => sum + brotli(readFileSync(`${client}/${file}`)), 0);

const budgets: { what: string; bytes: number; budget: number }[] = [];
const hold = (what: string, bytes: number, budget: number) => budgets.push({ what, bytes, budget });

/** Scripts that stand in a page itself; data in other types is no script. */
export function inline(html: string): string {
	const scripts = html.matchAll(
		/<script(?![^>]*\b(?:src|type="application\/)[^>]*)[^>]*>(.*?)<\/script>/gs
	);
	return [...scripts].map(([, text = '']) => text).join('\n');
}

function story(manifest: Manifest) {
	const html = readFileSync('build/index.html', 'utf8');
	const own = brotli(inline(html));
	const wake = closure(manifest, 'src/wake.ts');
	hold('story, script until a figure is near', weigh(wake) + own, 2_000);
	const base = ['src/wake.ts', 'src/island.ts', 'src/scroll.ts'];
	const awake = (charts: readonly string[]) => {
		const files = [...base, ...charts].flatMap((key) => [...closure(manifest, key)]);
		return weigh(new Set(files)) + own;
	};
	const chart = (id: string) => `src/lib/charts/${id}/index.ts`;
	// the opening pins two figures in one place, and both wake at once
	hold('story, script with the opening awake', awake(['receipt', 'releases'].map(chart)), 45_000);
	for (const key of Object.keys(manifest).filter((key) => /charts\/[^/]+\/index\.ts$/.test(key)))
		hold(`story, script with ${key.split('/')[3]} first awake`, awake([key]), 45_000);
	hold(
		'story, script once all was scrolled',
		weigh(closure(manifest, 'src/wake.ts', true)) + own,
		75_000
	);
	hold('story, HTML and CSS', brotli(html), 90_000);
	const fonts = filesIn('src/lib/fonts', '.woff2').reduce((n, f) => n + readFileSync(f).length, 0);
	hold('fonts', fonts, 75_000);
}

function embeds(manifest: Manifest) {
	const script = weigh(closure(manifest, 'src/embed.ts'));
	hold('embed, script', script, 2_000);
	hold('tables, script', weigh(closure(manifest, 'src/table.ts')), 1_500);
	for (const page of filesIn('build/embed', 'index.html')) {
		const html = readFileSync(page, 'utf8');
		if (/@font-face|rel="stylesheet"(?! disabled)/.test(html))
			throw new Error(`${page} loads more than its HTML`);
		hold(page.slice('build/'.length, -'index.html'.length), brotli(html) + script, 16_000);
	}
}

/** Addresses that a page or a style sheet fetches by itself from another host. */
export function foreign(text: string): string[] {
	const tags =
		/<(?:script|img|iframe|source|link(?![^>]*rel="(?:canonical|alternate)"))\b[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]+)"/g;
	const styles = /(?:url\(|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g;
	return [tags, styles].flatMap((kind) => [...text.matchAll(kind)].map(([, url = '']) => url));
}

export function main() {
	const path = `${client}/.vite/manifest.json`;
	if (!existsSync(path) || !existsSync('build/index.html'))
		throw new Error('nothing is built: run "npm run build" first');
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
	story(manifest);
	embeds(manifest);
	const strangers = [...filesIn('build', '.html'), ...filesIn('build', '.css')].flatMap((file) =>
		foreign(readFileSync(file, 'utf8')).map((url) => `${file} fetches ${url}`)
	);
	for (const { what, bytes, budget } of budgets)
		console.log(
			`${bytes <= budget ? 'ok  ' : 'OVER'} ${String(bytes).padStart(6)} of ${String(budget).padStart(6)}  ${what}`
		);
	for (const line of strangers) console.log(`OVER ${line}`);
	if (strangers.length || budgets.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
}
if (!process.env.VITEST) main();
