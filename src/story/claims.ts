import type { LedgerClaim } from '$ledger/server/claims';
import { rows } from '../charts/claims/rows';
import { touched } from './steps';

/** A claim as the ledger's page tells it: with the fact that stands against it, if one does, and where the story touches it. */
export function told(claim: LedgerClaim) {
	const row = rows.find(({ id }) => id === claim.id);
	if (!row) throw new RangeError(`no claim "${claim.id}"`);
	const fact = claim.verdict === 'contradicted' ? row.against : null;
	if (claim.verdict === 'contradicted' && !fact)
		throw new RangeError(`the claim "${claim.id}" is contradicted, and nothing is set against it`);
	return { ...claim, fact, part: row.part, steps: touched(claim.id) };
}
