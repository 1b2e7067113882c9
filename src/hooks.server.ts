import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { base } from '$app/paths';
import { policyOf } from './server/site/policy';

/** Marks that Svelte leaves for itself: no page is taken over as a whole, and of a figure the box of its picture alone. */
const marks = /<!--[\w[\]!-]*-->/g;
function unmarked(html: string): string {
	const box = html.indexOf(' data-chart=');
	const cut = box < 0 ? html.length : box;
	return html.slice(0, cut).replace(marks, '') + html.slice(cut);
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
