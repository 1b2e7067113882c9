import { sitemap } from '$server/feeds/feed';
import { indexed } from './indexed';

export const prerender = true;

/** Every page that search engines may list. */
export const GET = () =>
	new Response(sitemap(indexed), { headers: { 'content-type': 'application/xml' } });
