/** What the page of the ledger and the landings of its claims say of themselves in head and card. */
import { verdicts, verdictWords, type Verdict } from '$ledger/verdicts';
import { capital } from '$lib/format';
import { claims, type LedgerClaim } from './claims';

/** Claims by verdict, in words: `20 hold`, `24 with a caveat`. */
export const verdictCounts = (Object.keys(verdicts) as Verdict[]).map((verdict) => {
	const found = claims.filter((claim) => claim.verdict === verdict).length;
	return `${found} ${verdicts[verdict].counted}`;
});

/** A claim as its page tells it. */
export interface Told extends LedgerClaim {
	/** What stands against it, where it is contradicted. */
	readonly fact: string | null;
	/** The part of the telling, in a word or two. */
	readonly part: string;
	/** Places of the story that touch it. */
	readonly steps: readonly { readonly at: string; readonly words: string }[];
}

/** Verdicts in the order of the page: what a reader should not pass on stands first. */
const order = [
	'contradicted',
	'caveat',
	'unverifiable',
	'holds',
	'judgement'
] as const satisfies readonly Verdict[];
export const byVerdict = order.map((verdict) => ({
	verdict,
	word: capital(verdictWords[verdict])
}));

export const ledgerPage = {
	title: 'The ledger of claims',
	/** The line under the title on its card. */
	line: `${claims.length} claims of the usual telling: ${verdictCounts.join(', ')}`,
	/** The chart that stands for it. */
	picture: ['claims']
} as const;

/** What the card of a claim says, its verdict with it. */
export const cardSays = ({ claim, word }: Pick<LedgerClaim, 'claim' | 'word'>) =>
	`Claim: ${claim} ${capital(word)}.`;

/** Of the landing of a link to a claim, which repeats a part of the ledger under an address that can be shared. */
export const claimMeta = ({ id, claim, word, finding }: LedgerClaim) => ({
	title: `Claim: ${claim}`,
	description: `${capital(word)}. ${finding}`,
	path: `/claims/${id}/`,
	card: `/cards/claims/${id}.png`,
	alt: cardSays({ claim, word }),
	oembed: `/oembed/ledger/${id}.json`,
	type: 'article' as const,
	hidden: true
});
