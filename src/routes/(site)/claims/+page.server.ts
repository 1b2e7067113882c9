import { claims } from '../../../story/ledger';
import { claimUses, steps } from '../../../story/steps';

/** Where the story touches a claim, each place once; the opening's own lines have no step. */
const touched = (id: string) =>
	[...new Set(claimUses.filter(({ claim }) => claim === id).map(({ at }) => at))].map((at) => ({
		at,
		words: steps.find((step) => step.id === at)?.headline ?? 'The opening'
	}));

export const load = () => ({
	claims: claims.map((claim) => ({ ...claim, steps: touched(claim.id) }))
});
