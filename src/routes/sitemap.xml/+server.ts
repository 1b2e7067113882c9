import { sitemap } from '$lib/share/feed';
import { indexed } from '../../story/indexed';

export const prerender = true;

/** Every page that search engines may list. */
export const GET = () =>
	new Response(sitemap(indexed), { headers: { 'content-type': 'application/xml' } });
