/** Pages that search engines may list, each with the day on which its data last changed. */
import { chartIds } from '$server/charts/all';
import { datasetsOf } from '$server/charts/uses';
import { dataset, datasetIds, lastChange, updated } from '$server/data';

/** What the pages of a route are, by the route's own path; a route that is none of these is a mistake. */
const lists: Record<string, readonly { path: string; modified: string }[]> = {
	'': [{ path: '/', modified: updated }],
	claims: [{ path: '/claims/', modified: dataset('claims').updated }],
	charts: [{ path: '/charts/', modified: updated }],
	'charts/[chart]': chartIds.map((id) => ({
		path: `/charts/${id}/`,
		modified: lastChange(datasetsOf(id))
	})),
	corrections: [{ path: '/corrections/', modified: updated }],
	data: [{ path: '/data/', modified: updated }],
	'data/[dataset]': datasetIds.map((id) => ({
		path: `/data/${id}/`,
		modified: dataset(id).updated
	})),
	figures: [{ path: '/figures/', modified: updated }],
	read: [{ path: '/read/', modified: updated }],
	// landings of links and the page of what is not there
	'404': [],
	offline: [],
	'claims/[claim]': [],
	'steps/[step]': []
};

const ROOM = '../(site)/';
const routes = Object.keys(import.meta.glob('../**/+page.svelte'))
	.filter((file) => file.startsWith(ROOM))
	.map((file) => file.slice(ROOM.length).replace(/\/?\+page\.svelte$/, ''));

/** @throws RangeError naming a route that nobody has decided about. */
export const indexed = routes.flatMap((route) => {
	const list = lists[route];
	if (!list)
		throw new RangeError(`src/routes/sitemap.xml/indexed.ts does not know the pages of "${route}"`);
	return list;
});
