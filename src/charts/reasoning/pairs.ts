import type { Label } from '$lib/chart';
import { counted, leftOut } from '$lib/format';
import type { Dot, ReasoningView, Row } from './types';

/** Two scores on each test, on the test's own line. */
export function paired(rows: readonly Row[]): ReasoningView {
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
		labels: labelsOf(dots),
		xTicks: [25, 50, 75, 100],
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

/** Each score on its outer side, the first with the name of its model. */
const labelsOf = (dots: readonly Dot[]): Label[] =>
	dots.map(({ id, x, y, tone, hollow }, i) => {
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
	});
