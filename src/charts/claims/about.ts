import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { verdictWords } from '$ledger/verdicts';
import type { Claim } from './types';

export const about = defineAbout<Claim>({
	leads: [citation('deepseek-r1-paper'), citation('deepseek-r1-repository-commit-release-r1')],
	method:
		'The claims are those of one article, named in the ledger, that tells the story as it is usually told, restated in our words. Each was looked up in papers, filings, price files and press. Caveat: true, but without what is added a reader concludes something false. Contradicted: a dated source says what cannot be true together with it. Unverifiable: looked for, and nothing was found either way, which is not the same as false. Opinions and motives are not rated. Confidence is our own.',
	columns: [
		{ title: 'Part of the telling', cell: ({ section }) => section },
		{ title: 'Claim', cell: ({ claim }) => claim },
		{ title: 'Verdict', cell: ({ verdict }) => verdictWords[verdict] },
		{ title: 'Finding', cell: ({ finding }) => finding },
		{ title: 'Confidence', cell: ({ confidence }) => confidence ?? '' }
	],
	records: (rows) =>
		rows.map(({ id, section, claim, verdict, finding, confidence, source }) => ({
			...{ id, section, claim, verdict, finding, confidence },
			source: source.url
		})),

	named: ({ claim }) => String(claim),
	figures: {}
});
