import type { DatasetId } from '$server/data/schemas';
import { citation, dataset } from '$server/data';
import { verdictWords } from '$ledger/verdicts';
import { typeset } from '$lib/format';
import type { Claim } from './view';

export const datasets: readonly DatasetId[] = ['claims', 'sources'];

/** Parts of the telling, by names that a phone has room for. */
const parts: Record<string, string> = {
	'Title and standfirst': 'Title',
	Opening: 'Opening',
	'The Number That Changed Everything': 'The number',
	'How They Did It': 'The method',
	'The Open Weight Decision': 'Open weights',
	'What the Western Labs Did Next': 'Western labs',
	'Where DeepSeek Is Now': 'DeepSeek now'
};

/** Claims in a few words, and what the finding sets against them, for pictures with words beside them. */
const briefs: Record<string, readonly [claim: string, against: string]> = {
	'thursday-evening': ['The news came on a Thursday', 'R1 came on a Monday; V3 on a Thursday'],
	'six-million-for-r1': [
		'R1 was said to cost six million',
		'That was V3’s final run; R1’s own figure came later, in Nature'
	],
	'different-from-earlier-chinese-releases': [
		'Open weights were new for China',
		'Alibaba, 01.AI and DeepSeek had published theirs in 2023'
	],
	'o3-mini-accelerated': ['OpenAI hurried o3-mini', 'Its date was announced a month before R1'],
	'meta-accelerated-llama': [
		'Meta hurried Llama',
		'Llama 4 was due early in the year and came in April'
	],
	'forty-eight-hours': ['Alarm within forty-eight hours', 'What can be dated took eight days'],
	'o1-hundred-million': [
		'o1 cost a hundred million or more',
		'That is GPT-4’s figure; none was found for o1'
	],
	'alarm-over-method-and-cost': [
		'Its making and its cost alarmed people',
		'Both were out before the app came first'
	],
	'lab-never-heard-of': ['Hardly anyone knew the lab', 'Specialists did; nobody counted'],
	'each-with-unusual-training-efficiency': [
		'Each later model was as cheap to train',
		'DeepSeek published no training cost after R1'
	],
	'ubiquity-strategy': ['The aim was to be everywhere', 'No statement of such an aim was found'],
	'each-lab-training-efficiency': [
		'Each rival made training cheaper',
		'They announced products and lower prices of use'
	],
	'google-training-pipeline': [
		'Google made training cheaper',
		'No announcement was found, only a remark in an interview'
	],
	'insight-over-resources': [
		'Insight matters more than money',
		'A judgement, with cases either way'
	]
};

/** Characters of a finding that stand in a chart's details. */
const ROOM = 165;

/** The whole sentences of a text that fit the room, or its beginning up to a comma or a word. */
export function beginning(text: string, room = ROOM): string {
	const ends = (pattern: RegExp) =>
		[...text.matchAll(pattern)].map(({ index }) => index).filter((end) => end <= room);
	if (text.length <= room) return text;
	const sentence = ends(/(?<=[.?!])(?= [A-Z‘])/g).at(-1);
	// a first sentence of three words says too little alone
	if (sentence && sentence > room / 3) return text.slice(0, sentence);
	const clause = ends(/[,;:](?= )/g).at(-1) ?? ends(/ /g).at(-1);
	return `${text.slice(0, clause ?? room)} …`;
}

export const rows: readonly Claim[] = dataset('claims').rows.map((row) => ({
	id: row.id,
	claim: typeset(row.claim),
	verdict: row.verdict,
	finding: typeset(row.finding),
	confidence: row.confidence,
	details: [
		verdictWords[row.verdict] + (row.confidence ? `; our confidence: ${row.confidence}` : ''),
		beginning(typeset(row.finding))
	],
	section: row.section,
	part: parts[row.section] ?? row.section,
	brief: briefs[row.id]?.[0] ?? null,
	against: briefs[row.id]?.[1] ?? null,
	source: citation(row.sources[0] ?? '')
}));
