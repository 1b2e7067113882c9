import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { base } from '$app/paths';
import { policyOf } from './server/site/policy';

/**
 * Every prerendered page states its own content security policy, before anything that it governs; one in
 * development listens for changes instead (vite/dev.ts).
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('<!-- policy -->', () =>
				dev
					? `<script type="module" src="${base}/@vite/client"></script>`
					: `<meta http-equiv="content-security-policy" content="${policyOf(html)}" />`
			)
	});
