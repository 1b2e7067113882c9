import { claimCard } from '$lib/share/claim-card';
import { png } from '$lib/share/pictures';
import { site } from '$server/site/site';
import { claims } from '../../../../story/ledger';

export const prerender = true;
export const entries = () => claims.map(({ id }) => ({ claim: id }));

/** The card of a claim of the ledger. */
export const GET = async ({ params }) => png(await claimCard(params.claim, claims, site.title));
