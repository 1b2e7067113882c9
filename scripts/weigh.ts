/** What the built site weighs, in bytes of brotli 11, and what a browser fetches of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

interface Chunk {
	readonly file: string;
	readonly src?: string;
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

/**
 * Files that a chunk needs at once, and with `dynamic` those it may fetch later too, but for what is `without`;
 * each once.
 *
 * @throws RangeError where nothing was built under that name: a lost chunk must not weigh nothing.
 */
export function closure(
	manifest: Manifest,
	key: string,
	dynamic = false,
	without: readonly string[] = []
): Set<string> {
	const files = new Set<string>();
	const visit = (key: string) => {
		if (without.includes(key)) return;
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
export const filesIn = (folder: string, end: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(end))
		.map((file) => `${folder}/${file}`)
		.sort();

export const client = '.svelte-kit/output/client';
export const brotli = (content: Buffer | string) =>
	brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
export const weigh = (files: Iterable<string>) =>
	[...files].reduce((sum, file) => sum + brotli(readFileSync(`${client}/${file}`)), 0);
export const manifestPath = `${client}/.vite/manifest.json`;
export const readManifest = () => JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;

/** Scripts that stand in a page itself; data in other types is no script. */
export function inline(html: string): string {
	const scripts = html.matchAll(
		/<script(?![^>]*\b(?:src|type="application\/)[^>]*)[^>]*>(.*?)<\/script>/gs
	);
	return [...scripts].map(([, text = '']) => text).join('\n');
}

/** Files that a page asks for by itself, beside its scripts; a frame fetches no icon. */
export const parts = (html: string): number =>
	[
		...html.matchAll(
			/<(?:img|iframe|source|object|embed|video|audio)\b[^>]*\s(?:src|srcset|data)=|<link\b(?![^>]*\sdisabled)[^>]*\srel="(?:stylesheet|preload|modulepreload|prefetch|manifest)"|@font-face|@import/g
		)
	].length;

export interface EmbedWeight {
	/** Path of the page, such as `embed/nvidia/the-fall/`. */
	readonly page: string;
	/** The page with all its script. */
	readonly bytes: number;
	/** Script alone, what stands in the page included. */
	readonly script: number;
	/** Requests until the reader uses a control, that of the page included. */
	readonly requests: number;
}

/** Every built embed, in order. */
export function embedWeights(manifest: Manifest): EmbedWeight[] {
	const scripts = closure(manifest, 'src/browser/entries/embed.ts');
	const script = weigh(scripts);
	return filesIn('build/embed', 'index.html').map((file) => {
		const html = readFileSync(file, 'utf8');
		const own = inline(html);
		const fetched = /<script\b[^>]*\ssrc="[^"]*\/_app\/embed\.js"/.test(html);
		const others = [...html.matchAll(/<script\b[^>]*\ssrc=/g)].length - (fetched ? 1 : 0);
		return {
			page: file.slice('build/'.length, -'index.html'.length),
			bytes: brotli(html) + (fetched ? script : 0),
			script: (own ? brotli(own) : 0) + (fetched ? script : 0),
			requests: 1 + (fetched ? scripts.size : 0) + others + parts(html)
		};
	});
}
