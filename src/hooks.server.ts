import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { policyOf } from './server/site/policy';

/** Every prerendered page states its own content security policy, before anything that it governs. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('<!-- policy -->', () =>
				dev ? '' : `<meta http-equiv="content-security-policy" content="${policyOf(html)}" />`
			)
	});
