/** What the page of the ledger and the landings of its claims say of themselves in head and card. */
import { verdicts, type Verdict } from '$ledger/verdicts';
import { capital } from '$lib/format';
import { claims, type LedgerClaim } from './claims';

/** Claims by verdict, in words: `20 hold`, `24 with a caveat`. */
export const verdictCounts = (Object.keys(verdicts) as Verdict[]).map((verdict) => {
	const found = claims.filter((claim) => claim.verdict === verdict).length;
	return `${found} ${verdicts[verdict].counted}`;
});

export const ledgerPage = {
	title: 'The ledger of claims',
	/** The line under the title on its card. */
	line: `${claims.length} claims of the usual telling: ${verdictCounts.join(', ')}`,
	/** The chart that stands for it. */
	picture: ['claims']
} as const;

/** Of the landing of a link to a claim, which is a part of the ledger. */
export const claimMeta = ({ id, claim, word, finding }: LedgerClaim) => ({
	title: `Claim: ${claim}`,
	description: `${capital(word)}. ${finding}`,
	path: `/claims/${id}/`,
	canonical: '/claims/',
	card: `/cards/claims/${id}.png`,
	type: 'article' as const,
	hidden: true
});
