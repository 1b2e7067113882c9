import { error, json } from '@sveltejs/kit';
import { claims } from '$ledger/server/claims';
import { cardSays } from '$ledger/server/page';
import { oembedOf } from '$server/feeds/oembed';

export const prerender = true;
export const entries = () => claims.map(({ id }) => ({ claim: id }));

/** How a claim stands in another page: the chart of the ledger with its mark pinned, which says the verdict. */
export function GET({ params }) {
	const claim = claims.find(({ id }) => id === params.claim);
	if (!claim) error(404);
	const [page, card] = [`/claims/${claim.id}/`, `/cards/claims/${claim.id}.png`];
	const query = `?mark=${claim.id}`;
	return json(oembedOf({ title: cardSays(claim), chart: 'claims', query, page, card }));
}
