import { downloads, types } from '$server/files/downloads';
import { TABLES } from '$server/files/package';
import { tables } from '$server/files/tables';

export const prerender = true;
export const entries = () => tables.map(({ name }) => ({ name }));

/** A table as `datapackage.json` describes it, without a byte-order mark. */
export function GET({ params: { name } }) {
	const content = downloads.get(`${TABLES}/${name}.csv`);
	if (content === undefined) return new Response('There is no such table.', { status: 404 });
	return new Response(content, { headers: { 'content-type': types.csv! } });
}
