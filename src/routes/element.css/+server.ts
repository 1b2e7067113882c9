import { sheet } from '$server/elsewhere/sheet';

export const prerender = true;

/** The styles of every element on a page. */
export const GET = () => new Response(sheet(), { headers: { 'content-type': 'text/css' } });
