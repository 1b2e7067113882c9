import { dataset, datasetIds } from '$server/data';
import { entries, type Entry } from '$server/data/entries';
import { newestWords } from '$server/data/newest';
import { typeset } from '$lib/format';
import { atom, type Change } from '$server/feeds/feed';
import { changeWords } from '$server/table/columns';

export const prerender = true;

const datasets = datasetIds.map((id): Change => {
	const { title, description, updated, licence } = dataset(id);
	const summary = typeset(`${description} ${newestWords(id)}`);
	return { page: `/data/${id}/`, title, summary, updated, licence: licence.name };
});

/** What was and what is, and why; of several rows each by its name. */
function summary({ changes, reason }: Entry): string {
	const several = changes.length > 1;
	const told = changes.map((change) => {
		const of = several ? change.name.replace(/\.$/, '') : change.label;
		return `${of}: ${changeWords(change)}.`;
	});
	return typeset((several ? [reason, ...told] : [...told, reason]).join(' '));
}

const corrected = entries.map((entry): Change => {
	const { title, licence } = dataset(entry.dataset);
	return {
		page: `/corrections/#${entry.id}`,
		title: `Corrected: ${typeset(entry.title)} (${title})`,
		summary: summary(entry),
		updated: entry.day,
		licence: licence.name
	};
});

/** Changes of the data: a dataset an entry, and an entry what a day corrected of one field for one reason. */
export const GET = () =>
	new Response(atom([...corrected, ...datasets]), {
		headers: { 'content-type': 'application/atom+xml' }
	});
