import type { DatasetId } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import { verdictWords } from '$ledger/verdicts';
import { date, inWords, typeset, usd } from '$lib/format';
import type { Claim } from './types';

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

/** A figure of a claim's own finding, by the beginning of its label. */
function figure(id: string, label: string): string {
	const value = rowOf('claims', id).figures.find((one) => one.label.startsWith(label))?.value;
	if (value === undefined) throw new RangeError(`data/claims.json ${id}: no figure "${label}"`);
	return String(value);
}
/** The day of a figure, which may be a moment. */
const dayOf = (id: string, label: string) => figure(id, label).slice(0, 10);

const r1 = dayOf('thursday-evening', 'R1 release commit');
const o3 = dayOf('o3-mini-accelerated', 'Shipped on');
const llama = dayOf('meta-accelerated-llama', 'Llama 4 release');
const v3 = Number(figure('six-million-for-r1', 'V3 final run'));
const open = dayOf('different-from-earlier-chinese-releases', 'Qwen-7B');
if (date(r1, 'weekday') === 'Thursday' || open >= r1 || llama < `${llama.slice(0, 4)}-04`)
	throw new RangeError('the picture of contradicted claims says what the data do not');

/** What contradicts a claim, in a word or two. */
const words: Record<string, string> = {
	'thursday-evening': date(r1, 'weekday'),
	'six-million-for-r1': 'V3',
	'different-from-earlier-chinese-releases': 'not new',
	'o3-mini-accelerated': 'on its date',
	'meta-accelerated-llama': 'not early'
};

/** Claims in a few words, and what the finding sets against them: either fits a phone in one line. */
const briefs: Record<string, readonly [claim: string, against: string]> = {
	'thursday-evening': [
		'Word of it spread on a Thursday evening',
		`R1 came out on ${date(r1, 'weekday')} ${date(r1, 'long')}`
	],
	'six-million-for-r1': [
		`DeepSeek put R1 at about ${inWords(Math.round(v3 / 1e6))} million dollars`,
		`The ${inWords(Math.round(v3 / 1e6))} million was V3’s; R1 added ${usd(Number(figure('six-million-for-r1', 'R1 stage')))}`
	],
	'different-from-earlier-chinese-releases': [
		'Open weights were new for a Chinese model',
		`Chinese labs had published weights since ${date(open, 'year')}`
	],
	'o3-mini-accelerated': [
		'OpenAI accelerated the release of o3-mini',
		`o3-mini came as announced, on ${date(o3, 'long')}`
	],
	'meta-accelerated-llama': [
		'Meta accelerated the Llama release schedule',
		`Llama 4, due early in ${date(llama, 'year')}, came on ${date(llama, 'long').slice(0, -5)}`
	],
	'forty-eight-hours': [
		'Alarm within forty-eight hours',
		`What can be dated took ${inWords(Number(figure('forty-eight-hours', 'Release to Open-R1')))} days`
	],
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
	word: (row.verdict === 'contradicted' && words[row.id]) || null,
	source: citation(row.sources[0] ?? '')
}));
