/** Pages that are no chart's own: their titles, a line each, and the picture that stands for them. */
import { verdicts, type Verdict } from '$ledger/verdicts';
import { dataset, datasetIds } from '$server/data';
import { corrections } from '$server/data/corrections';
import { count, counted } from '$lib/format';
import { site } from '$config';
import { claims } from '$ledger/server/claims';

/** Claims by verdict, in words: `20 hold`, `24 with a caveat`. */
export const verdictCounts = (Object.keys(verdicts) as Verdict[]).map((verdict) => {
	const found = claims.filter((claim) => claim.verdict === verdict).length;
	return `${found} ${verdicts[verdict].counted}`;
});

interface Page {
	readonly title: string;
	/** The line under the title on its card. */
	readonly line: string;
	/** A chart, and a step of the story where it is not the chart as it begins. */
	readonly picture: readonly [chart: string, step?: string];
}

const rows = datasetIds.reduce((sum, id) => sum + dataset(id).rows.length, 0);

export const pages = {
	story: {
		title: site.title,
		line: 'What AI models cost: an interactive story with a source for every figure',
		picture: ['nvidia', 'the-fall']
	},
	claims: {
		title: 'The ledger of claims',
		line: `${claims.length} claims of the usual telling: ${verdictCounts.join(', ')}`,
		picture: ['claims']
	},
	charts: {
		title: 'The charts',
		line: 'Every chart of the story, with its table, its method and its sources',
		picture: ['training-cost']
	},
	data: {
		title: 'The data',
		line: `${datasetIds.length} datasets, ${count(rows)} rows, with their sources`,
		picture: ['releases']
	},
	corrections: {
		title: 'Corrections',
		line: `${counted(corrections.length, 'correction')}, each with the old figure, the new one, the reason and the source`,
		picture: ['reasoning', 'level-with-o1']
	}
} as const satisfies Record<string, Page>;
