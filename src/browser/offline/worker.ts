/**
 * The site's service worker: after one visit story, ledger and charts are there without a network, and any other page says
 * that it is not. The
 * network comes first wherever a name says nothing of its content, so that no build outstays the next; a page that
 * was open when another build came finds the scripts that it began with.
 */
import { isHashed, keep, kept, pathOf, prune } from './kept';
import { scope } from './scope';

async function answer(request: Request, path: string): Promise<Response> {
	if (isHashed(path)) return (await kept(path)) ?? fetch(request);
	try {
		const fresh = await fetch(request);
		// a part that a newer build has not; a page that is gone is gone, and its redirect is the browser's
		const lost = !fresh.ok && request.mode !== 'navigate';
		return (lost && (await kept(path))) || fresh;
	} catch (error) {
		const goes = request.destination === 'document';
		const known = (await kept(path)) ?? (goes ? await kept('offline.html') : undefined);
		if (!known) throw error;
		return known;
	}
}

scope.addEventListener('install', (event) => {
	event.waitUntil(keep().then(() => scope.skipWaiting()));
});
scope.addEventListener('activate', (event) => {
	event.waitUntil(prune().then(() => scope.clients.claim()));
});
scope.addEventListener('fetch', (event) => {
	const { request } = event;
	const path = pathOf(request);
	if (path === undefined) return;
	event.respondWith(answer(request, path));
	// the page that is left still counts as open: what it kept alive goes when the first is opened anew
	if (request.mode === 'navigate') event.waitUntil(prune());
});
