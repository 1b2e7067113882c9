import { expect, test } from 'vitest';
import Reasoning from '../../src/charts/reasoning/Reasoning.svelte';
import { view } from '../../src/charts/reasoning/view';
import type { Point, Row } from '../../src/charts/reasoning/types';
import { loaded } from '../../src/server/charts/all';
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
	asks: 'code',
	unit: '% right',
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

test('a rating, which has no points to set beside others, is left out and said to be', () => {
	const { leads, bars, marks, alt } = view(
		[pair, { ...pair, id: 'b', metric: 'rating', r1: 2029, o1: 2061 }],
		{ show: 'pairs' }
	);
	for (const list of [leads, bars, marks]) expect(list.map(({ id }) => id)).toEqual(['a']);
	expect(alt).toContain('ahead on 1 test of 1');
	expect(alt).toContain('Not in this picture: 1 row.');
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

const tests = (...scores: [r1: number, o1: number][]) =>
	scores.map(([r1, o1], i) => ({ ...pair, id: 'abcd'[i]!, name: 'ABCD'[i]!, r1, o1 }));

test('a bar goes from level to R1’s score less o1’s, the best lead on top', () => {
	const { bars } = view(tests([50, 90.5], [80, 60], [47, 48]), { show: 'pairs' });
	expect(bars.map(({ id, x, tone }) => [id, x, tone])).toEqual([
		['b', [0, 20], 'deepseek'],
		['c', [0, -1], 'grey'],
		['a', [0, -40.5], 'grey']
	]);
	for (const [i, { y }] of bars.entries()) expect((y[0] + y[1]) / 2).toBeCloseTo(i + 0.5, 6);
});

test('bars of one length lie on either side of level, equally long, in the colour of who leads', () => {
	const elements = drawView(
		Reasoning,
		view(tests([62, 60], [60, 62], [60, 70]), { show: 'pairs' })
	);
	const level = numbers(pick(elements, '.level')[0], 'x1')[0]!;
	const bar = (id: string) => pick(elements, '.bar').find((e) => e.attributes['data-id'] === id);
	const [left, width] = numbers(bar('a'), 'x', 'width') as [number, number];
	const [from, as] = numbers(bar('b'), 'x', 'width') as [number, number];
	expect(left).toBeCloseTo(level, 2);
	expect(from + as).toBeCloseTo(level, 1);
	expect(width).toBeCloseTo(as, 1);
	expect([bar('a'), bar('b')].map((e) => e?.attributes.color)).toEqual([
		'var(--deepseek)',
		'var(--grey)'
	]);
	const tick = pick(elements, '.tick').find(({ text }) => text === '0');
	expect(numbers(tick, 'x')).toEqual([level]);
});

test('a name stands on the side away from its bar, the points at the end of the bar', () => {
	const elements = drawView(Reasoning, view(tests([62, 60], [50, 58]), { show: 'pairs' }));
	const level = numbers(pick(elements, '.level')[0], 'x1')[0]!;
	const names = pick(elements, '.test').map((e) => [e.text.trim(), ...numbers(e, 'x', 'dx')]);
	expect(names).toEqual([
		['A62.0 / 60.0', level, -9],
		['B50.0 / 58.0', level, 9]
	]);
	const ends = pick(elements, '.bar')
		.map((bar) => numbers(bar, 'x', 'width', 'y', 'height') as [number, number, number, number])
		.map(([x, width, y, height]) => [x < level - 1 ? x : x + width, y + height / 2]);
	for (const [i, words] of ['−8.0', '+2.0'].entries()) {
		const [x, y] = numbers(
			elements.find(({ text, name }) => name === 'text' && text === words),
			'x',
			'y'
		);
		expect([x, y]).toEqual(ends[i]!.map((at) => expect.closeTo(at, 1)));
	}
});

test('no value stands on a line of the axis: a line begins with the first bar that reaches it', () => {
	const elements = drawView(
		Reasoning,
		view(tests([61, 60], [56, 60], [40, 60]), { show: 'pairs' })
	);
	const rules = pick(elements, '.rule').map((rule) => numbers(rule, 'y1', 'y2'));
	expect(rules.length).toBeGreaterThan(1);
	for (const rule of rules) expect(rule).toEqual([66.67, 100]);
});

test('the picture counts the leads, and names the widest gap where there is room over its bar', () => {
	const aside = (...scores: [number, number][]) => view(tests(...scores), { show: 'pairs' }).aside;
	expect(aside([62, 60], [60, 61], [40, 60])).toEqual({
		big: '1 of 3',
		lines: ['R1 ahead,', 'by 2.0 points at most'],
		widest: ['Widest gap:', '20.0 points on code']
	});
	expect(aside([62, 60], [42, 60], [40, 60])?.widest).toEqual([]);
});

test('a level score is nobody’s lead', () => {
	const { aside, marks } = view(tests([60, 60], [50, 60]), { show: 'pairs' });
	expect(aside).toMatchObject({ big: '0 of 2', lines: [] });
	expect(marks[0]!.lines).toContain('level');
});

test('the cursor stops at the end of a bar, with both scores and who leads', () => {
	const { marks } = view(tests([62, 60], [50, 58]), { show: 'pairs' });
	expect(marks.map(({ x, y, lines }) => [x, y, lines])).toEqual([
		[2, 0.5, ['R1 62.0', 'o1-1217 60.0', 'R1 ahead by 2.0 points']],
		[-8, 1.5, ['R1 50.0', 'o1-1217 58.0', 'o1 ahead by 8.0 points']]
	]);
});

test('of a long name phones show the part before the rest of it', () => {
	const named = (name: string) => view([{ ...pair, name }], { show: 'pairs' }).leads[0]!.name;
	expect(named('GPQA Diamond')).toEqual(['GPQA ', 'Diamond']);
	expect(named('Aider-Polyglot')).toEqual(['Aider', '-Polyglot']);
	expect(named('LiveCodeBench')).toEqual(['LiveCodeBench', '']);
	expect(named('AIME 2024')).toEqual(['AIME 2024', '']);
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

test('every test of the paper that has both scores is drawn, a percentile instead of a rating', () => {
	const { chart, rows } = loaded('reasoning');
	const { leads } = chart.view(rows, { show: 'pairs' }) as unknown as ReturnType<typeof view>;
	const names = leads.map(({ name }) => name.join(''));
	expect(new Set(names).size).toBe(names.length);
	const pairs = (rows as readonly Row[]).filter((row) => row.kind === 'pair');
	expect(new Set(names)).toEqual(new Set(pairs.map(({ name }) => name)));
	expect(leads.find(({ name }) => name[0] === 'Codeforces')?.basis).toContain('percentile');
});
