import { downloads, types } from '$server/files/downloads';

export const prerender = true;
export const entries = () =>
	[...downloads.keys()]
		.filter((file) => !file.includes('/'))
		.map((file) => {
			const dot = file.indexOf('.');
			return { name: file.slice(0, dot), end: file.slice(dot + 1) };
		});

/** A file of the data: a table, a dataset, a citation, the descriptor, or all of them in one. */
export function GET({ params: { name, end } }) {
	const content = downloads.get(`${name}.${end}`);
	if (content === undefined) return new Response('There is no such file.', { status: 404 });
	return new Response(content, { headers: { 'content-type': types[end] ?? 'text/plain' } });
}
