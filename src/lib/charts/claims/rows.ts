import { citation, dataset } from '$lib/data';
import type { Claim } from './view';

/** Parts of the telling, by names that a phone has room for. */
const parts: Record<string, string> = {
	'Title and standfirst': 'Title',
	Opening: 'Opening',
	'The Number That Changed Everything': 'The number',
	'How They Did It': 'How it was made',
	'The Open Weight Decision': 'Open weights',
	'What the Western Labs Did Next': 'Western labs',
	'Where DeepSeek Is Now': 'DeepSeek now'
};

/** Claims in a few words, for pictures that set words beside them. */
const briefs: Record<string, string> = {
	'thursday-evening': 'The news came on a Thursday',
	'six-million-for-r1': 'R1 was said to cost six million',
	'frontier-budget-falsified': 'The frontier needs no big budget',
	'different-from-earlier-chinese-releases': 'Open weights were new for China',
	'o3-mini-accelerated': 'OpenAI hurried o3-mini',
	'meta-accelerated-llama': 'Meta hurried Llama',
	'moat-narrower-investors-updated': 'The moat of compute narrowed',
	'forty-eight-hours': 'Alarm within forty-eight hours',
	'o1-hundred-million': 'o1 cost a hundred million or more',
	'ubiquity-strategy': 'The aim was to be everywhere',
	'each-lab-training-efficiency': 'Each rival made training cheaper',
	'google-training-pipeline': 'Google made training cheaper',
	'insight-over-resources': 'Insight matters more than money'
};

/** Characters of a finding that stand in a chart's details. */
const ROOM = 165;

/** Length of the whole sentences of a text that fit the room, or of its first up to a comma or a word. */
export function shownOf(text: string, room = ROOM): number {
	const ends = (pattern: RegExp) =>
		[...text.matchAll(pattern)].map(({ index }) => index).filter((end) => end <= room);
	if (text.length <= room) return text.length;
	const sentence = ends(/(?<=[.?!])(?= [A-Z'])/g).at(-1);
	return sentence ?? ends(/(?<!\d)[,;:](?= )/g).at(-1) ?? ends(/ /g).at(-1) ?? room;
}

export const rows: readonly Claim[] = dataset('claims').rows.map((row) => ({
	id: row.id,
	claim: row.claim,
	verdict: row.verdict,
	finding: row.finding,
	shown: shownOf(row.finding),
	confidence: row.confidence,
	section: row.section,
	part: parts[row.section] ?? row.section,
	brief: briefs[row.id] ?? null,
	source: citation(row.sources[0] ?? '')
}));
