import type { Mark } from '$lib/chart';
import { leftOut } from '$lib/format';
import { compared } from './compute';
import { everyLayer } from './every';
import { route } from './route';
import { atWork, MADE_UP, NO_WORD, numbers } from './said';
import type { ExpertsView, Fact, Part, Sent, State, Words } from './types';

/** Experts in a row of the grid of one layer. */
const ROW = 16;
/** Places of the shared expert, of the text and of its upper edge, above the routed experts that count from 0. */
const SHARED = -16;
const TEXT = -42;
const TOP = -62;
/** Letters that a phone has room for in the sentence. */
export const ROOM = 34;
/** The counts that the experts are drawn from, and what they are of the model. */
const COUNTS = ['layers', 'experts', 'shared', 'chosen', 'nodes', 'nodesAtMost'];
const SHARE = ['total', 'active'];

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
		each: experts / nodes,
		source: of('chosen').source,
		chosen: (layer) => (text.word ? route(text.word, layer, counts) : [])
	};
	const part = state.compare
		? compared(rows, sent)
		: state.layer === 'all'
			? everyLayer(rows, sent)
			: oneLayer(sent);
	const shown = part.city ? [...COUNTS, ...SHARE] : COUNTS;
	const drawn = rows.filter(({ id, model }) => (model ? state.compare : shown.includes(id)));
	return {
		text: text.word ? text : { ...text, before: NO_WORD },
		baseline: TEXT,
		city: null,
		idle: [],
		dots: [],
		labels: [],
		ticks: [SHARED, ...counted(nodes).map((node) => ((node + 0.5) * experts) / nodes)],
		...part,
		alt: part.alt + leftOut(rows.length - drawn.length, 'figure')
	};
}

const counted = (length: number) => Array.from({ length }, (_, i) => i);

/** The word with as many of its neighbours as there is room for. */
export function around(words: readonly string[], at: number): Words {
	const word = [...(words[at] ?? '')].slice(0, ROOM).join('');
	let [from, to, room] = [at, at + 1, ROOM - word.length];
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
		y: { kind: 'linear', domain: [experts + 4, TOP] },
		idle: counted(experts)
			.map(placeOf)
			.map(({ x, y }) => [x, y]),
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
