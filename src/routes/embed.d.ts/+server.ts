import types from '$lib/element/types.ts?raw';

export const prerender = true;

/** The element's types, to be copied into a project that uses it. */
export const GET = () =>
	new Response(types, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
