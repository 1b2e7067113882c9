import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import type { Status, Sum, Words } from '../../src/charts/zoom-out/types';
import { view, WAY } from '../../src/charts/zoom-out/view';
import { textWidth } from '../../src/lib/layers/place';
import { plots } from '../../src/lib/margins';
import { steps } from '../../src/story/steps';

const sum = (id: string, usd: number, status: Status, rest: Partial<Sum> = {}): Sum => ({
	id,
	name: id,
	short: id,
	words: `${status}, on some basis`,
	counts: 'something',
	usd,
	low: null,
	high: null,
	status,
	when: 'in 2025',
	lines: [`${status}, on some basis`],
	tone: 'ink',
	note: null,
	source: { title: 'A source', url: 'https://example.org' },
	...rest
});
const rows = [
	sum('fleet', 1.6e9, 'disputed'),
	sum('run', 4e6, 'claimed'),
	sum('rest', 1e8, 'said')
];
const look = (camera: string, named: string[] = []) => view(rows, { camera, named });
const real = loaded('zoom-out').rows as Sum[];
const cameras = real.map(({ id }) => id);

test.each(rows.map(({ id }) => id))('with the camera on %s areas are as dollars', (camera) => {
	const { squares, zoom } = look(camera);
	const area = (id: string) => squares.find((square) => square.id === id)!.side ** 2;
	expect(area('fleet') / area('run')).toBeCloseTo(400, 1);
	expect(area('rest') / area('run')).toBeCloseTo(25, 1);
	const { x, side } = squares.find(({ id }) => id === camera)!;
	// it fills the width, or as much of it as leaves room above
	expect(Math.max((x + side) / 100, side / 45) * zoom).toBeCloseTo(1, 3);
});

test.each(cameras)(
	'with the camera on %s the squares in view stand apart in the plot',
	(camera) => {
		const { squares, zoom, seen } = view(real, { camera, named: [] });
		let right = 0;
		for (const [i, { x, side, high }] of squares.slice(0, seen.length).entries()) {
			expect(x * zoom).toBeGreaterThan(i ? right : -1);
			right = (x + Math.max(side, high)) * zoom;
			expect(right).toBeLessThanOrEqual(100.01);
			expect(side * zoom * plots.broad.aspect).toBeLessThan(80);
		}
	}
);

test('a status is drawn by its own form, and said', () => {
	const { chart, rows: facts } = loaded('zoom-out');
	const { body } = render(chart.Component, { props: { view: chart.view(facts, chart.initial) } });
	for (const [id, status] of [
		['v3', 'claimed'],
		['llama', 'computed'],
		['gpt-4', 'said'],
		['gpt-4-5', 'estimated'],
		['servers', 'disputed']
	] as const)
		expect(body).toMatch(new RegExp(`<g data-id="${id}"[^>]*><rect class="${status}`));
	for (const words of ['claimed', 'our arithmetic', 'only said', 'estimated', 'disputed'])
		expect(body).toContain(`>${words}<`);
});

test('a rival figure is the corner of its own square, below the sum or above it', () => {
	const two = [
		sum('all', 400, 'disputed', { low: 324 }),
		sum('part', 100, 'estimated', { high: 144 })
	];
	const { broad, squares } = view(two, { camera: 'all', named: [] });
	const [part, all] = squares;
	expect(broad.brackets.map(({ id, text }) => [id, text])).toEqual([
		['part', 'to $144'],
		['all', 'from $324']
	]);
	const zoom = view(two, { camera: 'all', named: [] }).zoom;
	const [outer, inner] = broad.brackets;
	expect(outer!.x).toBeCloseTo((part!.x + part!.side * 1.2) * zoom, 1);
	expect(100 - outer!.y).toBeCloseTo(part!.side * 1.2 * zoom * plots.broad.aspect, 1);
	expect(inner!.x).toBeCloseTo((all!.x + all!.side * 0.9) * zoom, 1);
});

test('an older edition of an estimate is no rival of it', () => {
	const orion = real.find(({ id }) => id === 'gpt-4-5')!;
	expect([orion.low, orion.lines.some((line) => line.includes('rival figure: to $500M'))]).toEqual([
		null,
		true
	]);
	expect(real.find(({ id }) => id === 'servers')!.lines).toContain('rival figure: from $1.3B');
});

test('the share of final runs is a square of so much of the area', () => {
	const { squares } = view(real, { camera: 'openai', named: [] });
	const { side, part, sum } = squares.at(-1)!;
	expect((part / side) ** 2).toBeCloseTo(sum.share!, 3);
});

describe.each(['broad', 'narrow'] as const)('in a %s room', (room) => {
	const { width, aspect } = plots[room];
	/** Boxes of all words, in percent of the width, heights from the base up. */
	const boxes = ({ led, brackets }: Words) => [
		...led.map(({ id, x, y, name, ends }) => {
			const long = (100 * textWidth(name, 13)) / width;
			const foot = (100 - y) / aspect;
			return {
				id,
				left: ends ? x - long : x,
				right: ends ? x : x + long,
				foot,
				top: foot + 3300 / width
			};
		}),
		...brackets.map(({ id, x, y, text }) => {
			const right = x - 2500 / width;
			const middle = (100 - y) / aspect;
			const long = (100 * textWidth(text, 12)) / width;
			return {
				id,
				left: right - long,
				right,
				foot: middle - 600 / width,
				top: middle + 600 / width
			};
		})
	];

	test.each(cameras)('with the camera on %s no words meet others, a square or a rule', (camera) => {
		const step = steps.find(({ chart, state }) => chart === 'zoom-out' && state.camera === camera);
		const named = (step?.state.named as string[] | undefined) ?? ['v3', 'servers'];
		const { [room]: words, squares, seen, zoom } = view(real, { camera, named });
		const all = boxes(words);
		for (const [i, box] of all.entries()) {
			expect(box.left, box.id).toBeGreaterThanOrEqual(-0.01);
			expect(box.right, box.id).toBeLessThanOrEqual(100.01);
			expect(box.top, box.id).toBeLessThanOrEqual(100 / aspect + 1);
			for (const other of all.slice(i + 1))
				expect(
					box.left >= other.right ||
						other.left >= box.right ||
						box.foot >= other.top - 0.01 ||
						other.foot >= box.top - 0.01,
					`${box.id} and ${other.id}`
				).toBe(true);
			for (const { x, to, y, id } of words.led)
				if (id !== box.id && x > box.left && x < box.right)
					expect(
						(100 - y) / aspect <= box.foot + 0.01 || (100 - to) / aspect >= box.top,
						`${box.id} and the rule of ${id}`
					).toBe(true);
		}
		for (const { id, left, right, foot } of all.slice(0, words.led.length))
			for (const square of squares.slice(0, seen.length))
				if (square.x * zoom < right && (square.x + square.side) * zoom > left)
					expect(foot, `${id} over ${square.id}`).toBeGreaterThan(square.side * zoom);
	});

	test('every rule is upright and ends at the upper edge of its square', () => {
		const { [room]: words, squares, zoom } = view(real, { camera: 'openai', named: cameras });
		expect(words.led.length).toBeGreaterThan(2);
		for (const { id, x, y, to } of words.led) {
			const square = squares.find((square) => square.id === id)!;
			expect(x).toBeCloseTo((square.x + square.side / 2) * zoom, 1);
			expect(to).toBeCloseTo(100 - square.side * zoom * aspect, 1);
			expect(y).toBeLessThan(to);
		}
	});
});

test('a broad room names all in view, a narrow one the camera’s and those that are asked for', () => {
	const names = ({ inside, led }: Words) => [...inside, ...led].map(({ id }) => id).sort();
	const { broad, narrow } = view(real, { camera: 'openai', named: ['v3', 'servers'] });
	expect(names(broad)).toEqual([...cameras].sort());
	expect(names(narrow)).toEqual(['openai', 'servers', 'v3']);
});

test('a square larger than the view has no mark, and a camera that is nowhere is refused by name', () => {
	expect(look('rest').marks.map(({ id }) => id)).toEqual(['run', 'rest']);
	expect(() => look('moon')).toThrow('moon');
});

test('halfway between two marks lies between their squares', () => {
	const { marks, squares } = view(real, { camera: 'openai', named: [] });
	marks.slice(1).forEach((mark, i) => {
		const middle = (Number(mark.x) + Number(marks[i]!.x)) / 2;
		expect(middle, mark.id).toBeGreaterThan(squares[i]!.x + squares[i]!.side);
		expect(middle, mark.id).toBeLessThan(squares[i + 1]!.x);
	});
});

test('the scroll pulls back through the cameras of the story’s steps, and what leaves one comes to the next', () => {
	const told = steps.filter(({ chart }) => chart === 'zoom-out').map(({ state }) => state.camera);
	expect(told).toEqual(WAY);
	const views = WAY.map((camera) => view(real, { camera, named: [] }));
	expect([views[0]!.come, views.at(-1)!.go]).toEqual([null, null]);
	views.slice(1).forEach(({ come, zoom }, i) => {
		const before = views[i]!;
		expect([come!.line, before.go!.line]).toEqual([i + 1, i + 1]);
		expect(come!.by * zoom).toBeCloseTo(before.zoom, 2);
		expect(before.go!.by * before.zoom).toBeCloseTo(zoom, 2);
	});
	expect(view(real, { camera: 'llama', named: [] })).toMatchObject({ come: null, go: null });
});
