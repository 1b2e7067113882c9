import type { Label, Mark, Source, Tone, View } from '$lib/chart';
import { count } from '$lib/format';
import { route } from './route';

/** A count or figure of the papers, by the short id the picture knows it by. */
export interface Fact {
	readonly id: string;
	readonly label: string;
	readonly value: number;
	readonly unit: string | null;
	readonly where: string | null;
	readonly derived: boolean;
	readonly source: Source;
}

export interface State {
	/** What is sent through the model, word by word. */
	readonly text: string;
	/** Number of the word that is looked at, from '1'; the last one where there are fewer. */
	readonly token: string;
	/** Number of the layer, from '1', or all at once. */
	readonly layer: string;
	/** Compute of a token, dense against sparse, in place of the experts. */
	readonly compare: boolean;
}

/** Place along x and both ends along y; a dot where they are one. */
export type Stroke = readonly [x: number, from: number, to: number];

interface Bar {
	readonly id: string;
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
	readonly tone: Tone;
	readonly hollow?: boolean;
	readonly muted?: boolean;
}
interface Words {
	readonly name: string;
	readonly sub: string;
	readonly tone: Tone;
}
interface Caption extends Words, Pick<Bar, 'id' | 'x' | 'y'> {
	readonly value: string;
	/** Lower end of what the bar's last words stand under. */
	readonly foot: number;
}

export interface ExpertsView extends View {
	/** The text round the word that is looked at. */
	readonly text: { readonly before: string; readonly word: string; readonly after: string };
	readonly idle: readonly Stroke[];
	/** Experts at work, where there are too many to be told apart. */
	readonly busy: readonly Stroke[];
	readonly dots: readonly { id: string; x: number; y: number }[];
	readonly labels: readonly Label[];
	/** Middles of the nodes along y, and of the shared expert above them. */
	readonly ticks: readonly number[];
	readonly layers: readonly number[];
	readonly bars: readonly Bar[];
	readonly captions: readonly Caption[];
	readonly alt: string;
}

/** Side of the grid of one layer. */
const SIDE = 16;
/** Height of the shared expert and of the text, above the routed experts that count from 0. */
const SHARED = -16;
const TEXT = -50;

type Facts = Readonly<Record<string, Fact>>;

export function view(rows: readonly Fact[], state: State): ExpertsView {
	const facts: Facts = Object.fromEntries(rows.map((row) => [row.id, row]));
	const n = (id: string) => facts[id]?.value ?? 0;
	const words = state.text.split(/\s+/).filter(Boolean);
	const at = Math.min(Number(state.token), words.length || 1) - 1;
	const base = {
		y: { kind: 'linear', domain: [n('experts') + 4, TEXT - 12] },
		text: around(words, at),
		idle: [],
		busy: [],
		dots: [],
		labels: [],
		ticks: [
			SHARED,
			...Array.from({ length: n('nodes') }, (_, i) => ((i + 0.5) * n('experts')) / n('nodes'))
		],
		layers: [],
		bars: [],
		captions: []
	} as const;
	const chosen = (layer: number) =>
		route(words[at] ?? '', layer, {
			experts: n('experts'),
			chosen: n('chosen'),
			nodes: n('nodes'),
			nodesAtMost: n('nodesAtMost')
		});
	if (state.compare) return { ...base, ...compared(facts) };
	if (state.layer === 'all') return { ...base, ...everyLayer(facts, base.text.word, chosen) };
	return { ...base, ...oneLayer(facts, base.text.word, Number(state.layer), chosen) };
}

/** The word with as many of its neighbours as a phone has room for. */
export function around(words: readonly string[], at: number): ExpertsView['text'] {
	const word = (words[at] ?? '').slice(0, 24);
	let [from, to, room] = [at, at + 1, 34 - word.length];
	for (;;) {
		const [next, last] = [words[to], words[from - 1]];
		if (next && next.length < room) room -= (to++, next.length + 1);
		else if (last && last.length < room) room -= (from--, last.length + 1);
		else break;
	}
	return {
		before: (from > 0 ? '… ' : '') + words.slice(from, at).join(' '),
		word,
		after: words.slice(at + 1, to).join(' ') + (to < words.length ? ' …' : '')
	};
}

type Part = Omit<ExpertsView, 'y' | 'text' | 'ticks'>;
type Rest = Partial<Part> & Pick<Part, 'x' | 'marks' | 'alt'>;

const ILLUSTRATION = 'Which experts is an illustration; how many is the paper’s count.';

function oneLayer(
	facts: Facts,
	word: string,
	layer: number,
	chosen: (layer: number) => number[]
): Rest {
	const total = facts.experts?.value ?? 0;
	const each = total / (facts.nodes?.value ?? 1);
	/** Rows of a grid as wide as a phone allows, each node's rows together. */
	const place = (expert: number) => ({
		x: (expert % SIDE) + 0.5,
		y: Math.floor(expert / SIDE) * SIDE + SIDE / 2
	});
	const all = Array.from({ length: total }, (_, expert) => expert);
	const lit = chosen(layer).map((expert) => ({ id: `${expert}`, expert, ...place(expert) }));
	const nodes = new Set(lit.map(({ expert }) => Math.floor(expert / each))).size;
	const shared = { id: 'shared', x: 0.5, y: SHARED };
	const source = facts.chosen?.source ?? null;
	return {
		x: { kind: 'linear', domain: [0, SIDE + 0.5] },
		idle: all.map(place).map(({ x, y }) => [x, y, y]),
		dots: [shared, ...lit],
		labels: [
			{ ...shared, x: 0.75, text: 'one more, for every word', tone: 'deepseek', sides: ['right'] }
		],
		marks: [
			{
				...shared,
				title: `The shared expert of layer ${layer}`,
				lines: ['at work for every word'],
				source: facts.shared?.source ?? null
			},
			...lit.map(({ expert, ...dot }): Mark => ({
				...dot,
				title: `Expert ${expert + 1} of ${total}, layer ${layer}`,
				lines: [`at work for “${word}”, node ${Math.floor(expert / each) + 1}`, ILLUSTRATION],
				source
			}))
		],
		alt: `A grid of ${total} experts of layer ${layer}. ${lit.length} are filled, on ${nodes} of the nodes, at work for the word “${word}”: numbers ${lit.map(({ expert }) => expert + 1).join(', ')}; one more, the shared expert, is always at work. ${ILLUSTRATION}`
	};
}

function everyLayer(facts: Facts, word: string, chosen: (layer: number) => number[]): Rest {
	const [total, depth] = [facts.experts?.value ?? 0, facts.layers?.value ?? 0];
	const layers = Array.from({ length: depth }, (_, i) => ({ layer: i + 1, lit: chosen(i + 1) }));
	const lit = layers.reduce((sum, { lit }) => sum + lit.length, 0);
	return {
		x: { kind: 'linear', domain: [0, depth + 1] },
		layers: [...layers.filter((_, i) => i % 10 === 9).map(({ layer }) => layer), depth],
		idle: layers.map(({ layer }) => [layer, 0, total]),
		busy: layers.flatMap(({ layer, lit }) => [SHARED, ...lit].map((y): Stroke => [layer, y, y])),
		marks: layers.map(({ layer, lit }) => ({
			id: `layer-${layer}`,
			x: layer,
			y: total / 2,
			title: `Layer ${layer} of ${depth}`,
			lines: [
				`experts ${lit.map((expert) => expert + 1).join(', ')} for “${word}”, and the shared one`,
				ILLUSTRATION
			],
			source: facts.layers?.source ?? null
		})),
		alt: `${depth} layers side by side, each a column of ${total} experts. For the word “${word}” ${lit} of ${count(depth * total)} are marked, and the shared expert of every layer. ${ILLUSTRATION}`
	};
}

/**
 * Two bars of compute for one token, the dense model above the sparse one, and under each a strip of
 * all its numbers with those at work filled. Strips have a scale of their own: the larger model is full.
 */
function compared(facts: Facts): Rest & { y: View['y'] } {
	const n = (id: string) => facts[id]?.value ?? 0;
	const scale = n('llama') / n('total');
	const lane = (id: 'v3' | 'llama', at: number, all: number, active: number, rest: Words) => {
		const strip = [at + 0.53, at + 0.61] as const;
		const tone = rest.tone;
		const bar = { id, x: [0, n(id)], y: [at + 0.18, at + 0.47], value: count(n(id)) } as const;
		return {
			bars: [
				{ ...bar, tone, muted: id === 'llama' },
				{ id: `${id}-all`, x: [0, all * scale], y: strip, tone, hollow: true },
				{ id: `${id}-active`, x: [0, active * scale], y: strip, tone, muted: id === 'llama' }
			] satisfies Bar[],
			caption: {
				...bar,
				...rest,
				tone: rest.tone === 'grey' ? ('ink' as const) : rest.tone,
				foot: strip[1]
			}
		};
	};
	const lanes = [
		lane('llama', 0, n('dense'), n('dense'), {
			name: 'Llama',
			sub: `all of 3.1 405B’s ${n('dense')} billion numbers work`,
			tone: 'grey'
		}),
		lane('v3', 1, n('total'), n('active'), {
			name: 'V3',
			sub: `${n('active')} of ${n('total')} billion numbers work, ${n('share')}%`,
			tone: 'deepseek'
		})
	];
	const captions = lanes.map(({ caption }) => caption);
	return {
		x: { kind: 'linear', domain: [0, n('llama') * 1.25] },
		y: { kind: 'linear', domain: [2, 0] },
		bars: lanes.flatMap(({ bars }) => bars),
		captions,
		marks: captions.map(({ id, x, y, name, value, sub }) => ({
			id,
			x: x[1],
			y: (y[0] + y[1]) / 2,
			title: `${name}: ${value} GFLOPs a token`,
			lines: [sub, `training compute, ${facts[id]?.where}`],
			source: facts[id]?.source ?? null
		})),
		alt: `Training compute of one token as two bars: ${captions.map(({ name, value, sub }) => `${name} ${value} GFLOPs (${sub})`).join('; ')}.`
	};
}
