import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The story in both its forms, the ledger, the charts, in which their styles stand; what their scripts fetch; their pictures; what is said of other pages. */
const parts =
	/^(index\.html|read\/index\.html|claims\/index\.html|charts\/([\w-]+\/)?index\.html|offline\.html|(fragments|stills|rows)\/.*\.\w+|_app\/.*\.(js|woff2)|_app\/immutable\/assets\/(dialog|present)\.[\w-]+\.css|favicon\.svg)$/;
/** Packed copies, and what Kit builds of pages for a browser, where none runs (vite/documents.ts). */
const unused = /\.(br|gz)$|^_app\/immutable\/(nodes|entry)\//;
const NAME = 'service-worker.js';

/**
 * Files of a built site that a visit keeps for when there is no network, as the browser asks for them, each
 * with a hash of its content; `''` where the name has one.
 *
 * @param {string} dir
 * @returns {Record<string, string>}
 */
export function keptIn(dir) {
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => parts.test(file) && !unused.test(file))
		.sort();
	return Object.fromEntries(
		files.map((file) => [file.replace(/(^|\/)index\.html$/, '$1'), hashOf(dir, file)])
	);
}

/** @type {(dir: string, file: string) => string} */
function hashOf(dir, file) {
	if (file.startsWith('_app/immutable/')) return '';
	const content = readFileSync(join(dir, file));
	return createHash('sha256').update(content).digest('base64url').slice(0, 8);
}

/**
 * Tells the service worker of a built site what to keep: each build has a worker of its own, by which browsers
 * notice it.
 *
 * @param {string} dir
 * @throws Error where the worker imports anything, which a plain script cannot.
 */
export function tellWorker(dir) {
	const file = join(dir, NAME);
	const code = readFileSync(file, 'utf8').replace(/^const KEPT=.*\n/, '');
	if (/^\s*(import|export)\b/m.test(code)) throw new Error(`${file} is no plain script`);
	const whole = `const KEPT=${JSON.stringify(keptIn(dir))};\n${code}`;
	writeFileSync(file, whole);
	for (const [end, pack] of /** @type {const} */ ([
		['br', brotliCompressSync],
		['gz', gzipSync]
	])) {
		rmSync(`${file}.${end}`, { force: true });
		writeFileSync(`${file}.${end}`, pack(whole));
	}
}
