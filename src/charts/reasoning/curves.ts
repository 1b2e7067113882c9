import type { Label, Mark, Side } from '$lib/chart';
import { count, leftOut } from '$lib/format';
import { niceOf, ticksOf } from '$lib/scale';
import type { Dot, Point, ReasoningView, Row } from './types';

const pct = (value: number) => `${value.toFixed(1)}%`;
type Value = 'pass1' | 'vote' | 'tokens';
interface Place {
	readonly x: number;
	readonly y: number;
	readonly value: number;
}

/** Scores over the whole plot, or over the lengths of answers: `y` is percent of the plot. */
export function curves(rows: readonly Row[], both: boolean): ReasoningView {
	const all = rows.filter((row) => row.kind === 'point');
	const { heights, yTicks } = scalesOf(all, both);
	const line = (of: Value, later = false) =>
		all.filter((point) => point.later === later).flatMap((point) => placesOf(point, of, heights));
	const [single, vote, tokens, later] = [
		line('pass1'),
		line('vote'),
		line('tokens'),
		line('pass1', true)
	];
	const ends = [...endsOf(single), ...(both ? endsOf(tokens) : later)];
	const shown = both ? [single, tokens] : [vote, single];
	const end = Math.max(1, ...(both ? shown : [...shown, later]).flat().map(({ x }) => x));
	const marks = all.flatMap((point) => {
		const of: Value[] = ['pass1', both ? 'tokens' : 'vote'];
		const [at] = of.flatMap((value) => placesOf(point, value, heights));
		return at && at.x <= end ? [markOf(point, at.y)] : [];
	});
	return {
		x: { kind: 'linear', domain: [0, end * (both ? 1.06 : 1.12)] },
		y: { kind: 'linear', domain: [0, 100] },
		pitch: both ? undefined : 'single answers right, in percent',
		xTicks: ticksOf([0, end], 5),
		yTicks,
		lines: shown.map((points) => ({ points, muted: points === vote })),
		dots: ends.map(endDot),
		labels: labelsOf(ends, both),
		leads: [],
		bars: [],
		aside: null,
		marks,
		alt:
			`R1-Zero on AIME 2024 by training step: single answers right ${endsInWords(single, pct)}, majority votes ${endsInWords(vote, pct)}.` +
			(both
				? ` Below, the mean length of an answer: ${endsInWords(tokens, count)} tokens.`
				: ` A later version trained on: ${endsInWords(later, pct)}.`) +
			leftOut(rows.length - marks.length, 'row')
	};
}

/** From each value to its height, and the values across: lengths have the lower part where both are shown. */
function scalesOf(points: readonly Point[], both: boolean) {
	const score = (pct: number) => (both ? 42 + pct * 0.58 : pct);
	const lengths = niceOf([0, Math.max(1, ...points.map(({ tokens }) => tokens ?? 0))], 2);
	const length = (tokens: number) => (tokens * 30) / lengths[1];
	return {
		heights: { pass1: score, vote: score, tokens: length },
		yTicks: new Map([
			...[0, 50, 100].map((n) => [score(n), `${n}%`] as const),
			...(both ? ticksOf(lengths, 2) : []).map((n) => [length(n), count(n)] as const)
		])
	};
}

/** Where one value of a step stands; nowhere where it was not read. */
function placesOf(
	point: Point,
	of: Value,
	heights: ReturnType<typeof scalesOf>['heights']
): Place[] {
	const { step, [of]: value } = point;
	return value === null ? [] : [{ x: step, y: heights[of](value), value }];
}

const endDot = ({ x, y }: Place, i: number): Dot => ({
	id: `end-${i}`,
	x,
	y,
	tone: 'deepseek',
	hollow: false,
	r: 4.5
});
const endsOf = (points: readonly Place[]) => [points[0]!, points.at(-1)!];
const endsInWords = (points: readonly Place[], format: (value: number) => string) =>
	[...new Set(endsOf(points))]
		.map(({ x, value }) => `${format(value)} at step ${count(x)}`)
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
	const last = label(
		pct(end!.value),
		{ ...end!, y: end!.y - (both ? 1.5 : 3) },
		both ? 'below' : 'right'
	);
	return both
		? [
				first,
				last,
				label(count(short!.value), { x: 300, y: short!.y + 1 }, 'above'),
				label(count(long!.value), long!, 'above'),
				label('tokens an answer', { x: 5200, y: 18 }, 'above')
			]
		: [
				first,
				last,
				label(pct(short!.value), short!, 'above', 'in Nature'),
				label('majority votes', { x: 3800, y: 77 }, 'above'),
				label('single answers', { x: 4600, y: 51 }, 'below')
			];
}

/** Score and length at one step; where no length was read, the readings on either side of it. */
function markOf({ id, step, pass1, vote, tokens, between, later, source }: Point, y: number): Mark {
	const [before, after] = (between ?? []).map(count);
	const long =
		tokens !== null
			? `${count(tokens)} tokens an answer`
			: before && `${before} tokens an answer read before, ${after} after`;
	return {
		id,
		x: step,
		y,
		title: `Step ${count(step)}`,
		lines: [
			...(pass1 === null ? [] : [`${pct(pass1)} of single answers right`]),
			...(vote === null ? [] : [`${pct(vote)} by majority vote`]),
			...(long ? [long] : []),
			later ? 'printed, after longer training' : 'read off the paper’s figures'
		],
		source
	};
}
