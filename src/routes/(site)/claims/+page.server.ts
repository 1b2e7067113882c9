import { claims } from '$ledger/server/claims';
import { touched } from '../../../story/steps';

export const load = () => ({
	claims: claims.map((claim) => ({ ...claim, steps: touched(claim.id) }))
});
