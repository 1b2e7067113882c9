import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { view, type Status, type Sum } from '../../src/charts/zoom-out/view';

const sum = (id: string, usd: number, status: Status): Sum => ({
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
	source: { title: 'A source', url: 'https://example.org' }
});
const rows = [
	sum('fleet', 1.6e9, 'disputed'),
	sum('run', 4e6, 'claimed'),
	sum('rest', 1e8, 'said')
];
const look = (camera: string, named: string[] = []) => view(rows, { camera, from: '', named });

test.each(rows.map(({ id }) => id))('with the camera on %s areas are as dollars', (camera) => {
	const { squares, zoom } = look(camera);
	const area = (id: string) => squares.find((square) => square.id === id)!.side ** 2;
	expect(area('fleet') / area('run')).toBeCloseTo(400, 2);
	expect(area('rest') / area('run')).toBeCloseTo(25, 2);
	expect(zoom * Math.sqrt(area(camera))).toBeCloseTo(100, 2);
});

test('a disputed sum is marked and says so, whatever is named', () => {
	for (const named of [[], ['run'], ['fleet']]) {
		const { squares, marks } = look('fleet', named);
		expect(squares.filter(({ status }) => status === 'disputed').map(({ id }) => id)).toEqual([
			'fleet'
		]);
		expect(marks.at(-1)?.lines.join()).toContain('disputed');
	}
	const { chart, rows: facts } = loaded('zoom-out');
	const { body } = render(chart.Component, {
		props: { view: chart.view(facts, chart.initial) }
	});
	expect(body).toMatch(/<g[^>]*class="disputed[^>]*data-id="servers"/);
	expect(body).toContain('disputed: ');
});

test('rows of words keep their distance, and none stands below the edge of its square', () => {
	const close = [1, 1.1, 1.2, 5000].map((usd, i) => sum(`sum-${i}`, usd, 'said'));
	const { callouts } = view(close, { camera: 'sum-3', from: '', named: [] });
	const heights = callouts.map(({ y }) => 100 - y);
	heights.forEach((height, i) => {
		expect(height - (heights[i - 1] ?? 0)).toBeGreaterThanOrEqual(9.99);
		expect(height).toBeGreaterThanOrEqual(100 * Math.sqrt(close[i]!.usd / 5000) - 0.01);
		expect(height).toBeLessThanOrEqual(100);
	});
});

test('a square larger than the view has no mark, and a camera that is nowhere is refused by name', () => {
	expect(look('rest').marks.map(({ id }) => id)).toEqual(['run', 'rest']);
	expect(() => look('moon')).toThrow('moon');
});

test('a square grows up and right from the corner, and its diagonal goes from its lowest rival to its highest', () => {
	const two = [sum('all', 400, 'said'), { ...sum('part', 100, 'claimed'), low: 36, high: 144 }];
	const { squares } = view(two, { camera: 'all', from: '', named: [] });
	expect(squares.map(({ id, outline, range }) => [id, outline, range])).toEqual([
		['all', 'M0 0V-100H100V0z', ''],
		['part', 'M0 0V-50H50V0z', 'M30 -30L60 -60']
	]);
});

test('the camera on a sum of a quarter magnifies twice, and its words hang at the edge of their square', () => {
	const two = [sum('all', 400, 'said'), sum('part', 100, 'claimed')];
	expect(view(two, { camera: 'part', from: 'all', named: [] })).toMatchObject({ zoom: 2, from: 1 });
	const { callouts } = view(two, { camera: 'all', from: '', named: [] });
	expect(callouts.map(({ id, y, usd }) => [id, y, usd])).toEqual([
		['part', 50, '$100'],
		['all', 0, '$400']
	]);
});
