import { error } from '@sveltejs/kit';
import { claims } from '$ledger/server/claims';
import { claimMeta } from '$ledger/server/page';
import { told } from '../../../../story/claims';

export const entries = () => claims.map(({ id }) => ({ claim: id }));

export function load({ params }) {
	const claim = claims.find(({ id }) => id === params.claim);
	if (!claim) error(404);
	return { claim: told(claim), meta: claimMeta(claim) };
}
