import type { Tone } from '$lib/chart';

/** What was found of a claim; a judgement is an opinion or a motive, which nobody rates. */
export type Verdict = 'holds' | 'caveat' | 'contradicted' | 'unverifiable' | 'judgement';

/** A verdict in words, in a colour and as a shape: paths in a box of 20, one filled, one as a hairline. */
interface Look {
	/** After a count: “20 hold”. */
	readonly counted: string;
	readonly tone: Tone;
	readonly filled?: string;
	readonly outline?: string;
}

const box = 'M2 2h16v16h-16z';

/** From best to worst, then what nothing was found on, and last what is not rated: the order of every list. */
export const verdicts: Record<Verdict, Look> = {
	holds: { counted: 'hold', tone: 'ink', filled: box },
	caveat: {
		counted: 'with a caveat',
		tone: 'caveat',
		filled: 'M2 2v16h16z',
		outline: box
	},
	contradicted: {
		counted: 'contradicted',
		tone: 'loss',
		filled: 'M2 5l3-3 5 5 5-5 3 3-5 5 5 5-3 3-5-5-5 5-3-3 5-5z'
	},
	unverifiable: {
		counted: 'unverifiable',
		tone: 'grey',
		outline: box + 'M7.4 8a2.6 2.6 0 1 1 3.9 2.2q-1.3.8-1.3 2.3M10 15v.1'
	},
	judgement: {
		counted: 'not rated',
		tone: 'grey',
		outline: 'M3 3h14v10h-8l-4 4v-4h-2z'
	}
};

/** Verdicts on one claim, in words. */
export const verdictWords: Record<Verdict, string> = {
	holds: 'holds',
	caveat: 'holds with a caveat',
	contradicted: 'contradicted',
	unverifiable: 'unverifiable',
	judgement: 'judgement, not rated'
};
