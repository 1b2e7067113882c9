import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { chartIds, loaded } from '../../src/server/charts/all';
import { fallOf } from '../../src/charts/nvidia/fall';
import { view as nvidia } from '../../src/charts/nvidia/view';
import { view as costs } from '../../src/charts/training-cost/view';
import { nearest, walk } from '../../src/browser/live/cursor';
import { leadSource, sourceLabel, stopsOf } from '../../src/lib/stops';
import { shownAs } from '../../src/server/charts/shown';
import { writeQuery } from '../../src/lib/state';
import { readQuery, stateOf } from '../../src/lib/state';
import { steps } from '../../src/story/steps';

describe.each(chartIds)('%s', (id) => {
	const { chart, about, rows } = loaded(id);
	const view = chart.view(rows, chart.initial);

	test('draws without a browser', () => {
		expect(render(chart.Component, { props: { view } }).body).toContain('<svg class="plot');
	});

	test('has words for its picture, and a mark for the cursor inside the plot', () => {
		expect(chart.describe(view).length).toBeGreaterThan(40);
		const stops = stopsOf(view);
		expect(stops.length).toBeGreaterThan(3);
		for (const { x, y, title } of stops) {
			expect(title).not.toMatch(/undefined|NaN|null/);
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(100);
			expect(y).toBeGreaterThanOrEqual(-0.1);
			expect(y).toBeLessThanOrEqual(100.1);
		}
	});

	test('has a table in which every cell has words and no row is lost', () => {
		const cells = rows.flatMap((row) => about.columns.map(({ cell }) => cell(row)));
		expect(cells).toHaveLength(rows.length * about.columns.length);
		expect(cells.join('|')).not.toMatch(/undefined|NaN|\[object/);
	});

	test('refuses a state that it does not know, by name', () => {
		expect(() => stateOf(chart, rows, { zoom: 2 }, 'a-step')).toThrow(/a-step.*zoom is 2/);
	});

	test('reads back the address that it writes, and names what it cannot read', () => {
		const changed = { ...chart.initial };
		for (const control of chart.controls) {
			if (control.kind === 'toggle') changed[control.key] = !changed[control.key];
			if (control.kind === 'choice') changed[control.key] = control.options.at(-1)?.value;
			if (control.kind === 'search') changed[control.key] = 'o1';
		}
		const query = new URLSearchParams(writeQuery(chart, changed, chart.initial));
		expect(readQuery(chart, rows, query, chart.initial)).toEqual({ state: changed, ignored: [] });
		const bad = readQuery(chart, rows, [['<b>', 'x']], chart.initial);
		expect(bad).toEqual({ state: chart.initial, ignored: ['<b>=x'] });
	});
});

test.each(steps.map(({ id, chart }) => [id, chart]))('the step %s of %s draws', (id, chart) => {
	const { chart: spec, rows } = loaded(chart);
	const step = steps.find((step) => step.id === id)!;
	const { body } = render(spec.Component, { props: { view: spec.view(rows, step.state) } });
	expect(body).not.toMatch(/NaN|undefined/);
	expect(step.headline).not.toMatch(/\[\[|NaN/);
});

test('a fall is negative and a share of the first close, and none where a day of it is not there', () => {
	const closes = [
		{ kind: 'close', date: '2025-01-24', close: 200 },
		{ kind: 'close', date: '2025-01-27', close: 150 }
	] as const;
	const source = { title: 'A', url: 'https://a.example' };
	const days = { from: '2025-01-24', to: '2025-01-27' };
	const fall = { kind: 'fall', ...days, lossUsd: 1, source } as const;
	expect(fallOf([fall], closes)?.share).toBe(-0.25);
	expect(fallOf([fall], closes.slice(1))).toBeNull();
	expect(fallOf([{ ...fall, from: '2025-01-25' }], closes)).toBeNull();
});

test('in a long window the cursor stops at the last session of each week', () => {
	const { rows, chart } = loaded('nvidia');
	const long = nvidia(rows as Parameters<typeof nvidia>[0], chart.initial as never);
	expect(long.marks.length).toBeLessThan(300);
	expect(long.marks.length).toBeGreaterThan(200);
});

test('a model without a figure stands at the foot and is not dropped', () => {
	const source = { title: 'A source', url: 'https://example.org' };
	const row = {
		id: 'o9',
		name: 'o9',
		developer: 'A lab',
		lab: 'A lab',
		released: '2025-01-01',
		open: false,
		note: null,
		costs: [
			{
				id: 'undisclosed',
				basis: null,
				usd: null,
				low: null,
				high: null,
				dollarsYear: null,
				status: 'undisclosed' as const,
				headline: true,
				known: null,
				before: [],
				source
			}
		]
	};
	const { chart } = loaded('training-cost');
	const view = costs([row], chart.initial as never);
	expect(view.dots).toMatchObject([{ id: 'o9', status: 'undisclosed' }]);
	expect(view.marks[0]?.title).toContain('no figure published');
});

test('the cursor takes the nearest mark, and keys walk in order and stop at the ends', () => {
	const stops = [10, 50, 90].map((x) => ({ x, y: 50, title: `${x}`, lines: [] }));
	expect(nearest(stops, { x: 60, y: 0 }, { x: 0, y: 0, width: 100, height: 100 }, 'x')).toBe(1);
	expect(walk('ArrowRight', 2, 3)).toBe(2);
	expect(walk('ArrowLeft', -1, 3)).toBe(2);
	expect(walk('Home', -1, 3)).toBe(0);
	expect(walk('End', 0, 3)).toBe(2);
	expect(walk('a', 1, 3)).toBeNull();
});

describe('the lead source', () => {
	const source = (url: string) => ({ title: url, url });
	const mark = (url: string) => ({
		id: url,
		x: 0,
		y: 0,
		title: '',
		lines: [],
		source: source(url)
	});
	const axis = { kind: 'linear', domain: [0, 1] } as const;
	const seen = (...urls: string[]) => ({ x: axis, y: axis, marks: urls.map(mark) });

	test('is the first lead that a picture shows, or else the source of most marks', () => {
		expect(leadSource(seen('a', 'a', 'b'), [source('z'), source('b')])?.url).toBe('b');
		expect(leadSource(seen('a', 'b', 'b'), [source('z')])?.url).toBe('b');
		expect(leadSource(seen(), [source('z')])).toBeNull();
	});

	test.each(chartIds)('of %s heads its sources and stands under its picture', (id) => {
		const { about, sources } = loaded(id);
		expect(sources[0]?.url).toBe(about.leads[0].url);
		expect(sourceLabel(sources)).toBe('Lead source');
		expect(shownAs(id, null).source?.url).toBe(about.leads[0].url);
	});

	test('is called the source where it is the only one', () => {
		expect(sourceLabel(['one'])).toBe('Source');
	});
});
