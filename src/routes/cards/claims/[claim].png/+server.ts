import { claimCard } from '$ledger/server/card';
import { png } from '$server/pictures/pictures';
import { site } from '$config';
import { claims } from '$ledger/server/claims';

export const prerender = true;
export const entries = () => claims.map(({ id }) => ({ claim: id }));

/** The card of a claim of the ledger. */
export const GET = async ({ params }) => png(await claimCard(params.claim, claims, site.title));
