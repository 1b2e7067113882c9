import { dataset, datasetIds } from '$server/data';
import { count } from '$lib/format';
import { atom } from '$server/feeds/feed';

export const prerender = true;

const changes = datasetIds.map((id) => {
	const { title, description, updated, licence, rows } = dataset(id);
	const summary = `${description} ${count(rows.length)} rows.`;
	return { page: `/data/${id}/`, title, summary, updated, licence: licence.name };
});

/** Changes of the data, a dataset an entry. */
export const GET = () =>
	new Response(atom(changes), { headers: { 'content-type': 'application/atom+xml' } });
