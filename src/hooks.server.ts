import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { base } from '$app/paths';
import { policyOf } from './server/site/policy';

/** Marks that Svelte leaves for itself: no page is taken over as a whole, and of a figure the box of its picture alone. */
const marks = /<!--[\w[\]!-]*-->/g;
function unmarked(html: string): string {
	const box = html.indexOf(' data-chart=');
	const from = box < 0 ? html.length : box;
	// the ring stands behind the picture; where there are several their parts are set beside those of fragments, node by node
	const ring = html.indexOf(' data-ring', from);
	const to = ring < 0 || box !== html.lastIndexOf(' data-chart=') ? html.length : ring;
	const outside = (from: number, to?: number) => html.slice(from, to).replace(marks, '');
	return outside(0, from) + html.slice(from, to) + outside(to);
}

/**
 * Every prerendered page states its own content security policy, before anything that it governs; one in
 * development listens for changes instead (vite/dev.ts).
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			unmarked(html).replace('<!-- policy -->', () =>
				dev
					? `<script type="module" src="${base}/@vite/client"></script>`
					: `<meta http-equiv="content-security-policy" content="${policyOf(html)}" />`
			)
	});
