import type { Mark } from '$lib/chart';
import { count, leftOut } from '$lib/format';
import { compared } from './compute';
import { route } from './route';
import type { ExpertsView, Fact, Part, Sent, State, Stroke } from './types';

/** Experts in a row of the grid of one layer. */
const ROW = 16;
/** Places of the shared expert and of the text's upper edge, above the routed experts that count from 0. */
const SHARED = -16;
const TOP = -62;
/** The counts that the experts are drawn from; the other figures are those of the comparison, or the table's. */
const COUNTS = ['layers', 'experts', 'shared', 'chosen', 'nodes', 'nodesAtMost'];
const NO_WORD = 'No word is sent';
const MADE_UP = 'Which experts is an illustration; how many is the paper’s count.';

export function view(rows: readonly Fact[], state: State): ExpertsView {
	const of = (id: string) => rows.find((row) => row.id === id)!;
	const n = (id: string) => of(id).value;
	const [experts, nodes] = [n('experts'), n('nodes')];
	const words = state.text.split(/\s+/).filter(Boolean);
	const text = around(words, Math.min(Number(state.token), words.length) - 1);
	const counts = { experts, nodes, chosen: n('chosen'), nodesAtMost: n('nodesAtMost') };
	const sent: Sent = {
		word: text.word,
		layer: Number(state.layer),
		layers: n('layers'),
		experts,
		source: of('chosen').source,
		chosen: (layer) => (text.word ? route(text.word, layer, counts) : [])
	};
	const part = state.compare
		? compared(rows)
		: (state.layer === 'all' ? everyLayer : oneLayer)(sent);
	const drawn = rows.filter(({ id, model }) => (state.compare ? model : COUNTS.includes(id)));
	return {
		y: { kind: 'linear', domain: [experts + 4, TOP] },
		text: text.word ? text : { ...text, before: NO_WORD },
		idle: [],
		busy: [],
		dots: [],
		labels: [],
		ticks: [SHARED, ...counted(nodes).map((node) => ((node + 0.5) * experts) / nodes)],
		layers: [],
		bars: [],
		captions: [],
		...part,
		alt: part.alt + leftOut(rows.length - drawn.length, 'figure')
	};
}

const counted = (length: number) => Array.from({ length }, (_, i) => i);
const numbers = (experts: readonly number[]) => experts.map((expert) => expert + 1).join(', ');
/** Which experts a word wakes, in a sentence. */
const atWork = (word: string, which: string) =>
	word
		? `At work for the word “${word}”: ${which}.`
		: `${NO_WORD}: the shared expert alone is at work.`;

/** The word with as many of its neighbours as a phone has room for. */
export function around(words: readonly string[], at: number): ExpertsView['text'] {
	const word = [...(words[at] ?? '')].slice(0, 24).join('');
	let [from, to, room] = [at, at + 1, 34 - word.length];
	for (;;) {
		const [next, last] = [words[to]?.length ?? 99, words[from - 1]?.length ?? 99];
		if (next < room) room -= (to++, next + 1);
		else if (last < room) room -= (from--, last + 1);
		else break;
	}
	return {
		before: (from > 0 ? '… ' : '') + words.slice(from, at).join(' '),
		word,
		after: words.slice(at + 1, to).join(' ') + (to < words.length ? ' …' : '')
	};
}

/** Where an expert stands in the grid of one layer. */
const placeOf = (expert: number) => ({
	x: (expert % ROW) + 0.5,
	y: (Math.floor(expert / ROW) + 0.5) * ROW
});

function oneLayer(sent: Sent): Part {
	const { word, layer, experts, chosen } = sent;
	const lit = chosen(layer);
	const marks = marksOf(sent, lit);
	return {
		x: { kind: 'linear', domain: [0, ROW + 0.5] },
		idle: counted(experts)
			.map(placeOf)
			.map(({ x, y }) => [x, y, y]),
		dots: marks,
		labels: [
			{
				id: 'shared',
				x: 0.75,
				y: SHARED,
				text: 'one more, for every word',
				tone: 'deepseek',
				sides: ['right']
			}
		],
		marks,
		alt: `${experts} experts of layer ${layer} as a grid. ${atWork(word, `numbers ${numbers(lit)} and the shared one`)} ${MADE_UP}`
	};
}

/** The experts of one layer that are at work: the shared one, and those that the word wakes. */
const marksOf = ({ word, layer, experts, source }: Sent, lit: readonly number[]): Mark[] => [
	{
		id: 'shared',
		x: 0.5,
		y: SHARED,
		title: `The shared expert of layer ${layer}`,
		lines: ['at work for every word'],
		source
	},
	...lit.map((expert) => ({
		id: `${expert}`,
		...placeOf(expert),
		title: `Expert ${expert + 1} of ${experts}, layer ${layer}`,
		lines: [`at work for “${word}”`, MADE_UP],
		source
	}))
];

function everyLayer({ word, layers, experts, source, chosen }: Sent): Part {
	const all = counted(layers).map((i) => ({ layer: i + 1, lit: chosen(i + 1) }));
	const busy = all.flatMap(({ layer, lit }) => [SHARED, ...lit].map((y): Stroke => [layer, y, y]));
	return {
		x: { kind: 'linear', domain: [0, layers + 1] },
		layers: [10, 20, 30, 40, 50, layers],
		idle: all.map(({ layer }) => [layer, 0, experts]),
		busy,
		marks: all.map(({ layer, lit }) => ({
			id: `${layer}`,
			x: layer,
			y: SHARED,
			title: `Layer ${layer} of ${layers}`,
			lines: [
				word ? `at work for “${word}”: ${numbers(lit)} and the shared one` : NO_WORD,
				MADE_UP
			],
			source
		})),
		alt: `${layers} layers as columns of ${experts} experts. ${atWork(word, `${busy.length - layers} of ${count(layers * experts)}, and the shared one of each layer`)} ${MADE_UP}`
	};
}
