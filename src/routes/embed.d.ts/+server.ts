import element from '$lib/element/types.ts?raw';
import frame from '$lib/element/frame.ts?raw';

export const prerender = true;

/** The types of the element, and of the messages of a frame, to be copied into a project that uses them. */
export const GET = () =>
	new Response(`${element}\n${frame}`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
