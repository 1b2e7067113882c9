/** The rule by which verdicts are given, as the ledger's page states it: a sentence or two each. */
import type { Verdict } from '$ledger/verdicts';

export const rule: Record<Verdict, string> = {
	holds:
		'What a reader would pass on is borne out, and putting it more exactly would change nothing for them. What is put too modestly holds too.',
	caveat:
		'True, but without what is added a reader concludes something false. The finding says what that would be.',
	contradicted:
		'A dated source says what cannot be true together with the claim, hedges and all. What others did later, or a figure that is itself disputed, is not enough.',
	unverifiable:
		'A matter of fact on which we searched and found nothing either way. What nobody has measured stands here, however likely it sounds.',
	judgement:
		'An opinion or a motive. It can be argued, not checked, so it has no verdict and stands apart.'
};
