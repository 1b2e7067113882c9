import { claims } from '$ledger/server/claims';
import { told } from '../../../story/claims';

export const load = () => ({ claims: claims.map(told) });
