import { expect, test } from 'vitest';
import Reasoning from '../../src/charts/reasoning/Reasoning.svelte';
import { view } from '../../src/charts/reasoning/view';
import type { Point, Row } from '../../src/charts/reasoning/types';
import { cornersOf, drawView, numbers, pick } from './layers/drawn';

const source = { title: 'A paper', url: 'https://example.org' };
const point = (step: number, rest: Partial<Point>): Point => ({
	kind: 'point',
	id: `step-${step}`,
	step,
	pass1: null,
	vote: null,
	tokens: null,
	between: null,
	later: false,
	source,
	...rest
});
const steps = [200, 400, 600, 800].map((step) =>
	point(step, { pass1: step / 20, vote: step / 10, tokens: step * 2 })
);
const rows: readonly Row[] = [
	point(0, { tokens: 100 }),
	...steps,
	point(900, { pass1: 50, vote: 60, between: [1600, 2000] }),
	point(1000, { pass1: 51, vote: 61, tokens: 2000 }),
	point(2000, { pass1: 77.9, later: true })
];

const pair = {
	kind: 'pair',
	id: 'a',
	name: 'A',
	metric: 'pass@1 (%)',
	r1: 80,
	o1: 79,
	source
} as const;

test('a mark says the score and the length of one step together', () => {
	const { marks } = view(rows, { show: 'length' });
	const lines = marks.find(({ x }) => x === 400)!.lines;
	expect(lines.join()).toContain('20.0% of single answers');
	expect(lines.join()).toContain('800 tokens');
});

test('a length that was not read at a step is given as what lies round it, never made up', () => {
	const { marks } = view(rows, { show: 'curve' });
	expect(marks.find(({ x }) => x === 900)!.lines).toContain(
		'1,600 tokens an answer read before, 2,000 after'
	);
});

test('lengths lie below scores, and the later version stands off the line', () => {
	const [single, tokens] = view(rows, { show: 'length' }).lines.map(({ points }) => points);
	expect(Math.max(...tokens!.map(({ y }) => y))).toBeLessThan(
		Math.min(...single!.map(({ y }) => y))
	);
	expect(single!.some(({ x }) => x === 2000)).toBe(false);
	expect(view(rows, { show: 'curve' }).dots.at(-1)).toMatchObject({ x: 2000, y: 77.9 });
});

test('a test with both scores is a pair, filled for R1 and hollow for o1', () => {
	const { dots, pairs, alt } = view([pair, { ...pair, id: 'b', metric: 'rating', r1: 2029 }], {
		show: 'pairs'
	});
	expect(pairs).toHaveLength(1);
	expect(dots.map(({ x, hollow }) => [x, hollow])).toEqual([
		[79, true],
		[80, false]
	]);
	expect(alt).toContain('ahead on 1 test of 1');
});

test('a score of twice the percent stands twice as high, at its own step', () => {
	const points = [
		point(0, { pass1: 20, vote: 30 }),
		point(1000, { pass1: 40, vote: 60 }),
		point(2000, { pass1: 80, later: true })
	];
	const drawn = view(points, { show: 'curve' });
	expect(drawn.lines.map(({ points, muted }) => [points.map(({ x, y }) => [x, y]), muted])).toEqual(
		[
			[
				[
					[0, 30],
					[1000, 60]
				],
				true
			],
			[
				[
					[0, 20],
					[1000, 40]
				],
				false
			]
		]
	);
	const elements = drawView(Reasoning, drawn);
	const [start, end, later] = pick(elements, '.dot').map((dot) => numbers(dot, 'cx', 'cy'));
	expect(cornersOf(pick(elements, '.line')[1])).toEqual([start, end]);
	expect([start![1], end![1], later![1]]).toEqual([80, 60, 20]);
	expect(later![0]! / end![0]!).toBeCloseTo(2, 2);
	const half = pick(elements, '.tick').find(({ text }) => text === '50%');
	expect(numbers(half, 'y')).toEqual([50]);
});

test('a pair stands in the lane of its own test, o1 in ink and R1 in blue, each score on its outer side', () => {
	const pair = (id: string, r1: number, o1: number) =>
		({ kind: 'pair', id, name: id, metric: 'pass@1 (%)', r1, o1, source }) as const;
	const { dots, labels } = view([pair('a', 80, 60), pair('b', 50, 90)], { show: 'pairs' });
	expect(dots.map(({ x, y, tone }) => [x, y, tone])).toEqual([
		[60, 'a', 'ink'],
		[80, 'a', 'deepseek'],
		[90, 'b', 'ink'],
		[50, 'b', 'deepseek']
	]);
	expect(labels.map(({ text, y, sides }) => [text, y, sides])).toEqual([
		['o1 60', 'a', ['left']],
		['80 R1', 'a', ['right']],
		['90', 'b', ['right']],
		['50', 'b', ['left']]
	]);
});

test('a length stands at the height that its axis gives it', () => {
	const { lines, yTicks } = view(rows, { show: 'length' });
	const tokens = lines[1]!.points.map(({ y }) => y);
	const [low, high] = [...yTicks]
		.filter(([, words]) => !words.endsWith('%'))
		.map(([y, words]) => ({ y, value: Number(words.replace(',', '')) }));
	const at = (value: number) =>
		low!.y + ((value - low!.value) / (high!.value - low!.value)) * (high!.y - low!.y);
	expect(tokens[0]).toBeCloseTo(at(100), 6);
	expect(tokens.at(-1)).toBeCloseTo(at(2000), 6);
});

test('the words of a pair have the colour of the ring that they stand beside', () => {
	const { dots, labels } = view([pair], { show: 'pairs' });
	for (const { id, tone } of labels) expect(dots.find((dot) => dot.id === id)?.tone).toBe(tone);
	expect(labels.map(({ text, tone }) => [text, tone])).toEqual([
		['o1 79', 'ink'],
		['80 R1', 'deepseek']
	]);
});
