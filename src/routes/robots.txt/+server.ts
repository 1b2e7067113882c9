import { absolute } from '$server/site/site';

export const prerender = true;

/** All may read all; what should not be listed says so itself, which it can only when it is read. */
export const GET = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`, {
		headers: { 'content-type': 'text/plain' }
	});
