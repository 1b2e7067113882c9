import type { Label, Mark, Side, Source, Tone, View } from '$lib/chart';
import { count } from '$lib/format';

/** What was read off at one step of training; `null` where the figure has no point. */
export interface Point {
	readonly kind: 'point';
	readonly id: string;
	readonly step: number;
	/** AIME 2024, percent: single answers that are right, and majority votes. */
	readonly pass1: number | null;
	readonly vote: number | null;
	/** Mean length of an answer in training. */
	readonly tokens: number | null;
	/** The lengths read before and after, where none was read here. */
	readonly between: readonly [number, number] | null;
	/** Printed for a later version that trained on. */
	readonly later: boolean;
	readonly source: Source;
}
/** Scores of R1 and o1 on one test. */
export interface Pair {
	readonly kind: 'pair';
	readonly id: string;
	readonly name: string;
	readonly metric: string;
	readonly r1: number;
	readonly o1: number;
	readonly source: Source;
}
export type Row = Point | Pair;

export interface State {
	readonly show: 'curve' | 'length' | 'pairs';
}

interface Line {
	readonly points: readonly { readonly x: number; readonly y: number }[];
	readonly muted: boolean;
}
interface Dot {
	readonly id: string;
	readonly x: number;
	readonly y: number | string;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly r: number;
}

export interface ReasoningView extends View {
	readonly lines: readonly Line[];
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly xTicks: readonly number[];
	/** Values across, of one panel or of both, with their words. */
	readonly yTicks: ReadonlyMap<number, string>;
	readonly pairs: readonly Pair[];
	readonly alt: string;
}

export function view(rows: readonly Row[], { show }: State): ReasoningView {
	return show === 'pairs'
		? paired(rows.filter((row) => row.kind === 'pair'))
		: curves(
				rows.filter((row) => row.kind === 'point'),
				show === 'length'
			);
}

const pct = (value: number) => `${value.toFixed(1)}%`;
interface Place {
	readonly x: number;
	readonly y: number;
	readonly value: number;
}

/** Scores over the whole plot, or over the lengths of answers: `y` is percent of the plot. */
function curves(all: readonly Point[], both: boolean): ReasoningView {
	const score = (pct: number) => (both ? 42 + pct * 0.58 : pct);
	const length = (tokens: number) => tokens * 0.003;
	const line = (of: 'pass1' | 'vote' | 'tokens', from = all.filter(({ later }) => !later)) =>
		from.flatMap(({ step, [of]: value }): Place[] =>
			value === null ? [] : [{ x: step, y: (of === 'tokens' ? length : score)(value), value }]
		);
	const [single, vote, tokens] = [line('pass1'), line('vote'), line('tokens')];
	const later = line(
		'pass1',
		all.filter(({ later }) => later)
	);
	const ends = [...endsOf(single), ...(both ? endsOf(tokens) : later)];
	const shown = both ? [single, tokens] : [vote, single];
	const end = Math.max(...(both ? shown : [later]).flat().map(({ x }) => x));
	const values = (both ? [0, 5000, 10000] : []).map(
		(value) => [length(value), count(value)] as const
	);
	return {
		x: { kind: 'linear', domain: [0, end * (both ? 1.06 : 1.12)] },
		y: { kind: 'linear', domain: [0, 100] },
		xTicks: [0, 2000, 4000, 6000, 8000, 10000].filter((tick) => tick <= end),
		yTicks: new Map([...[0, 50, 100].map((n) => [score(n), `${n}%`] as const), ...values]),
		lines: shown.map((points) => ({ points, muted: points === vote })),
		dots: ends.map(({ x, y }, i) => ({
			id: `end-${i}`,
			x,
			y,
			tone: 'deepseek',
			hollow: false,
			r: 4.5
		})),
		labels: labelsOf(ends, both),
		pairs: [],
		marks: all.flatMap((point) => {
			const [at] = [...line('pass1', [point]), ...(both ? line('tokens', [point]) : [])];
			return at && at.x <= end ? [markOf(point, at.y)] : [];
		}),
		alt:
			`R1-Zero on AIME 2024 by training step: single answers right ${said(single, pct)}, majority votes ${said(vote, pct)}.` +
			(both
				? ` Below, the mean length of an answer: ${said(tokens, count)} tokens.`
				: ` A later version trained on: ${said(later, pct)}.`)
	};
}

const endsOf = (points: readonly Place[]) => [points[0]!, points.at(-1)!];
const said = (points: readonly Place[], words: (value: number) => string) =>
	[...new Set(endsOf(points))]
		.map(({ x, value }) => `${words(value)} at step ${count(x)}`)
		.join(', ');

/** Words at the ends of the lines and along them, where these curves leave room. */
function labelsOf([start, end, short, long]: readonly Place[], both: boolean): Label[] {
	const label = (
		text: string,
		{ x, y }: Pick<Place, 'x' | 'y'>,
		side: Side,
		sub?: string
	): Label => ({
		id: text,
		x,
		y,
		text,
		tone: 'deepseek',
		sides: [side],
		...(sub ? { sub } : {})
	});
	const first = label(pct(start!.value), start!, 'right');
	const last = label(pct(end!.value), { ...end!, y: end!.y - 3 }, both ? 'below' : 'right');
	return both
		? [
				first,
				last,
				label(count(short!.value), { ...short!, x: 300 }, 'above'),
				label(count(long!.value), long!, 'above'),
				label('tokens an answer', { x: 1800, y: 20 }, 'above')
			]
		: [
				first,
				last,
				label(pct(short!.value), short!, 'above', 'in Nature'),
				label('majority votes', { x: 3800, y: 77 }, 'above'),
				label('single answers', { x: 4600, y: 51 }, 'below')
			];
}

/** Score and length at one step; a length that was not read there lies between its neighbours. */
function markOf({ id, step, pass1, vote, tokens, between, later, source }: Point, y: number): Mark {
	const long = tokens === null ? between?.map(count).join(' to ') : count(tokens);
	return {
		id,
		x: step,
		y,
		title: `Step ${count(step)}`,
		lines: [
			...(pass1 === null ? [] : [`${pct(pass1)} of single answers right`]),
			...(vote === null ? [] : [`${pct(vote)} by majority vote`]),
			...(long ? [`${long} tokens an answer`] : []),
			later ? 'printed, after longer training' : 'read off the paper’s figures'
		],
		source
	};
}

function paired(all: readonly Pair[]): ReasoningView {
	const pairs = all.filter(({ metric }) => metric !== 'rating');
	const ahead = pairs.filter(({ r1, o1 }) => r1 > o1).length;
	// the larger ring first, so that the dot of a near equal stands inside it
	const dots = pairs.flatMap(({ id, r1, o1 }): Dot[] => [
		{ id: `${id}-o1`, x: o1, y: id, tone: 'ink', hollow: true, r: 8 },
		{ id, x: r1, y: id, tone: 'deepseek', hollow: false, r: 5 }
	]);
	return {
		x: { kind: 'linear', domain: [-15, 112] },
		y: { kind: 'band', domain: pairs.map(({ id }) => id) },
		lines: [],
		dots,
		// each score on its outer side, the first with the name of its model
		labels: dots.map(({ id, x, y, tone, hollow }, i): Label => {
			const left = x < dots[hollow ? i + 1 : i - 1]!.x;
			const name = i < 2 ? (hollow ? 'o1' : 'R1') : '';
			return {
				id,
				x: x + (left ? -1 : 1),
				y,
				text: (left ? `${name} ${x}` : `${x} ${name}`).trim(),
				tone,
				sides: [left ? 'left' : 'right']
			};
		}),
		xTicks: [50, 75, 100],
		yTicks: new Map(),
		pairs,
		marks: pairs.map(({ id, name, metric, r1, o1, source }) => ({
			id,
			x: r1,
			y: id,
			title: `${name}, ${metric}`,
			lines: [`R1 ${r1}`, `o1-1217 ${o1}`],
			source
		})),
		alt: `R1 against o1-1217, ahead on ${ahead} tests of ${pairs.length}: ${pairs.map(({ name, r1, o1 }) => `${name} ${r1} to ${o1}`).join(', ')}.`
	};
}
