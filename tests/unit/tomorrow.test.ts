import { expect, test } from 'vitest';
import type { View } from '../../src/lib/chart';
import { loaded } from '../../src/server/charts/all';
import { dataset } from '../../src/server/data';
import { projection } from '../../src/lib/scale';

type Row = Record<string, unknown>;

/** A chart's view, and a function from data units to percent of its plot, with one more row. */
function withRow<Drawn>(id: string, like: (row: Row) => boolean, change: Row, state: Row = {}) {
	const { chart, rows } = loaded(id);
	const row = { ...(rows as readonly Row[]).findLast(like), ...change };
	const view = chart.view([...rows, row], { ...chart.initial, ...state });
	const { x, y } = projection(view);
	return { view: view as View & Drawn, at: (of: Place) => [x(of.x), y(of.y)], chart };
}
type Place = { readonly x: number | string; readonly y: number | string };
type Dots = { readonly dots: readonly (Place & { readonly id: string })[] };

const inPlot = (values: readonly number[]) =>
	values.every((value) => value >= -0.01 && value <= 100.01);

/** A run of that many dollars, with rivals from a half to twice of it. */
const run = (usd: number) => ({
	id: 'dear',
	released: '2027-02-01',
	costs: [
		{ id: 'c', basis: 'amortized', usd, low: usd / 2, high: usd * 2, status: 'estimated' }
	].map((cost) => ({ ...cost, headline: true, dollarsYear: null, source: null }))
});

test.each([2.1e9, 4e12])('a run of %d dollars next year is drawn on both scales', (usd) => {
	for (const scale of ['log', 'linear']) {
		const { view, at } = withRow<Dots>('training-cost', () => true, run(usd), { scale });
		const dot = view.dots.find(({ id }) => id === 'dear')!;
		expect(
			inPlot([...at(dot), ...at({ x: dot.x, y: usd * 2 }), ...at({ x: dot.x, y: usd / 2 })])
		).toBe(true);
	}
});

test('a run of 50 cents stands above the row of models without a figure', () => {
	const { view, at } = withRow<Dots & { foot: { y: number } }>(
		'training-cost',
		() => true,
		run(0.5)
	);
	const dot = view.dots.find(({ id }) => id === 'dear')!;
	expect(at(dot)[1]).toBeLessThan(at({ ...dot, y: view.foot.y })[1]!);
});

test('on a linear scale models without a figure stand in their own row below nothing, and it is named', () => {
	const { chart, rows } = loaded('training-cost');
	const view = chart.view(rows, { ...chart.initial, scale: 'linear' }) as unknown as View & {
		readonly dots: readonly { y: number; status: string; high: number | null }[];
		readonly ticks: readonly number[];
		readonly foot: { y: number; named: boolean };
	};
	const silent = view.dots.filter(({ status }) => status === 'undisclosed');
	const unpublished = dataset('models').rows.filter(({ costs }) =>
		costs.some(({ status }) => status === 'undisclosed')
	);
	expect(silent).toHaveLength(unpublished.length);
	const { y } = projection(view);
	for (const dot of silent) expect(y(dot.y) - y(0)).toBeGreaterThan(4);
	expect(view.foot.named).toBe(true);
	expect(view.ticks).toEqual([0, 2e8, 4e8, 6e8, 8e8, 1e9]);
	expect(Math.max(...view.dots.map(({ high }) => high ?? 0))).toBeLessThan(
		Number(view.y.domain[1])
	);
});

test('a release of tomorrow is drawn', () => {
	const { view, at } = withRow<Dots>('releases', ({ event }) => event === null, {
		id: 'new',
		released: '2026-11-25'
	});
	expect(inPlot(at(view.dots.find(({ id }) => id === 'new')!))).toBe(true);
});

test('a close of tomorrow ends the line', () => {
	const { view, at, chart } = withRow('nvidia', ({ kind }) => kind === 'close', {
		date: '2031-08-21',
		close: 900
	});
	const last = view.marks.at(-1)!;
	expect([last.id, ...at(last)]).toEqual(['2031-08-21', 100, expect.any(Number)]);
	expect(inPlot(at(last))).toBe(true);
	expect(chart.describe(view)).toContain('to $900.00 on 21 August 2031');
});

test('a quarter of $120 billion, ended next year, is drawn with its words', () => {
	const { view, at } = withRow<{
		bars: { id: string; x: [number, number]; y: [number, number] }[];
	}>('demand', ({ kind }) => kind === 'quarter', {
		id: 'new',
		usd: 120e9,
		begins: '2030-10-27',
		ends: '2031-01-26'
	});
	const { x, y } = view.bars.find(({ id }) => id === 'new')!;
	expect(inPlot([...at({ x: x[0], y: y[0] }), ...at({ x: x[1], y: y[1] })])).toBe(true);
	expect(at({ x: x[1], y: y[1] })[1]).toBeGreaterThan(10);
});

test('a fifth company keeps to its year', () => {
	const { view } = withRow<{ bars: { id: string; x: [number, number] }[] }>(
		'demand',
		({ kind }) => kind === 'company',
		{ id: 'new', name: 'Oracle', begins: '2025-01-01', ends: '2025-12-31', shown: true },
		{ show: 'capex' }
	);
	const [from, to] = view.bars.find(({ id }) => id === 'new')!.x;
	expect([from, to].map((time) => new Date(time).getUTCFullYear())).toEqual([2025, 2025]);
});

test.each([2000, 0.004])('a price of $%d is drawn', (usd) => {
	const { view, at } = withRow<Dots>('prices', ({ when }) => when === 'launch', { id: 'new', usd });
	expect(inPlot(at(view.dots.find(({ id }) => id === 'new')!))).toBe(true);
});

test('a fall of half in a day, and downloads of 9 million next year, are drawn', () => {
	const day = withRow<Dots>('market-day', () => true, { id: 'new', changePct: -50 });
	expect(inPlot(day.at(day.view.dots.find(({ id }) => id === 'new')!))).toBe(true);
	const row = { id: 'new', value: 9e6, date: '2027-01-01' };
	const counts = withRow<Dots>('adoption', ({ show }) => show === 'rolling', row, {
		show: 'rolling'
	});
	expect(inPlot(counts.at(counts.view.dots.find(({ id }) => id === 'new')!))).toBe(true);
});

test('a window without data says so in words and in the picture', () => {
	const state = { from: '1999-01-01', to: '2000-01-01' };
	for (const [id, one] of [
		['training-cost', 'run'],
		['nvidia', 'close'],
		['prices', 'price'],
		['releases', 'release']
	] as const) {
		const { chart, rows } = loaded(id);
		const view = chart.view(rows, { ...chart.initial, ...state });
		expect(view.empty).toBe(`No ${one} from 1 January 1999 to 1 January 2000.`);
		expect(chart.describe(view)).toContain(view.empty);
		// begun after the newest row, and left open
		const late = chart.view(rows, { ...chart.initial, from: '2030-01-01' });
		expect(late.empty).toBe(`No ${one} from 1 January 2030 to 2 January 2030.`);
	}
});

test('blanks in place of words wake no expert but the shared one, and that is said', () => {
	const { chart, rows } = loaded('experts');
	for (const layer of ['1', 'all']) {
		const view = chart.view(rows, { ...chart.initial, text: '', layer });
		expect(chart.describe(view)).toContain('No word is sent: the shared expert alone is at work.');
		expect((view as unknown as { text: { before: string } }).text.before).toBe('No word is sent');
	}
});
