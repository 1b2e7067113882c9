import { error } from '@sveltejs/kit';
import { claimCard } from '$ledger/server/card';
import { cardSays } from '$ledger/server/page';
import { creditOf, png } from '$server/pictures/pictures';
import { site } from '$config';
import { claims } from '$ledger/server/claims';

export const prerender = true;
export const entries = () => claims.map(({ id }) => ({ claim: id }));

/** The card of a claim of the ledger. */
export async function GET({ params }) {
	const claim = claims.find(({ id }) => id === params.claim);
	if (!claim) error(404);
	const credit = creditOf(`Claim: ${claim.claim}`, cardSays(claim), `/claims/${claim.id}/`);
	return png(await claimCard(claim.id, claims, site.title), credit);
}
