import { dataset, datasetIds } from '$server/data';
import { corrections } from '$server/data/corrections';
import { count, typeset } from '$lib/format';
import { atom, type Change } from '$server/feeds/feed';
import { changeWords } from '$server/table/columns';

export const prerender = true;

const datasets = datasetIds.map((id): Change => {
	const { title, description, updated, licence, rows } = dataset(id);
	const summary = `${description} ${count(rows.length)} rows.`;
	return { page: `/data/${id}/`, title, summary, updated, licence: licence.name };
});

const corrected = corrections.map((change): Change => {
	const { title, licence } = dataset(change.dataset);
	return {
		page: `/corrections/#${change.id}`,
		title: `Corrected: ${typeset(change.name)} (${title})`,
		summary: `${change.label} ${changeWords(change)}. ${typeset(change.reason)}`,
		updated: change.day,
		licence: licence.name
	};
});

/** Changes of the data: a dataset an entry, and a correction an entry. */
export const GET = () =>
	new Response(atom([...corrected, ...datasets]), {
		headers: { 'content-type': 'application/atom+xml' }
	});
