/** Files of this build, and of the one before while its pages are open, in one cache: each under its hash. */
import { scope } from './scope';
import { slow } from './slow';

/** Paths from the site's root and hashes of what is kept; the build writes them above this script (vite/kept.js). */
declare const KEPT: Readonly<Record<string, string>>;

const root = scope.registration.scope;
const open = () => caches.open(`kept ${root}`);
const hashed = '_app/immutable/';
const AT_ONCE = 6;

const keyOf = (path: string) => `${root}${path}${KEPT[path] ? `?${KEPT[path]}` : ''}`;

/** The path of what is asked for, if it is kept, its name has a hash, or the reader goes there. */
export function pathOf({ method, url, destination }: Request): string | undefined {
	const path = url.slice(root.length).replace(/[?#].*/, '');
	const ours = method === 'GET' && url.startsWith(root);
	const known = path in KEPT || path.startsWith(hashed) || destination === 'document';
	return ours && known ? path : undefined;
}

export const isHashed = (path: string): boolean => path.startsWith(hashed);

export const kept = async (path: string): Promise<Response | undefined> =>
	(await open()).match(keyOf(path));

async function fetched(cache: Cache, path: string) {
	const answer = await fetch(root + path, { cache: 'no-cache', priority: 'low' });
	// a page that was asked for cannot be answered with one from elsewhere
	if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
	await cache.put(keyOf(path), answer);
}

/**
 * Fetches what is not there yet: of a new build what changed.
 *
 * @throws Error on a slow line, or where a file is lost: the browser then keeps the worker that it has.
 */
export async function keep(): Promise<void> {
	if (slow()) throw new Error('a slow line');
	const cache = await open();
	const there = new Set((await cache.keys()).map(({ url }) => url));
	const missing = Object.keys(KEPT).filter((path) => !there.has(keyOf(path)));
	while (missing.length)
		await Promise.all(missing.splice(0, AT_ONCE).map((path) => fetched(cache, path)));
}

/** Forgets what this build has not, but for the scripts that an open page of an older one may still ask for. */
export async function prune(): Promise<void> {
	const cache = await open();
	const own = new Set(Object.keys(KEPT).map(keyOf));
	const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const key of await cache.keys())
		if (!own.has(key.url) && !(pages.length && key.url.startsWith(root + hashed)))
			await cache.delete(key);
}
