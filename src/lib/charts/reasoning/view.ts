import type { Label, Source, Tone, View } from '$lib/chart';
import { counted, leftOut } from '$lib/format';
import { curves } from './curves';

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
	return show === 'pairs' ? paired(rows) : curves(rows, show === 'length');
}

function paired(rows: readonly Row[]): ReasoningView {
	const pairs = rows
		.filter((row) => row.kind === 'pair')
		.filter(({ metric }) => metric !== 'rating');
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
		alt: `R1 against o1-1217, ahead on ${counted(ahead, 'test')} of ${pairs.length}: ${pairs.map(({ name, r1, o1 }) => `${name} ${r1} to ${o1}`).join(', ')}.${leftOut(rows.length - pairs.length, 'row')}`
	};
}
