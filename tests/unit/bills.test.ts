import { expect, test } from 'vitest';
import Bills from '../../src/charts/bills/Bills.svelte';
import { rows as facts } from '../../src/charts/bills/rows';
import { atRent, below, ownRent } from '../../src/charts/bills/sums';
import type { Bill } from '../../src/charts/bills/types';
import { view } from '../../src/charts/bills/view';
import { dataset } from '../../src/server/data';
import { drawView, numbers, pick } from './layers/drawn';

const source = { title: 'A paper', url: 'https://example.org' };
const bill = (id: string, hours: number | null, rest: Partial<Bill> = {}): Bill => ({
	...{ id, name: id, developer: 'A lab', released: '2025-01-01', tone: 'grey', stage: false },
	...{ hours, hoursBy: 'maker' as const, chip: 'H100', usd: null, bound: '', dollarsYear: null },
	...{ hourUsd: 2, note: null, source },
	...rest
});
const v3 = bill('V3', 2_000_000, { tone: 'deepseek', usd: 4_000_000 });
const rows: readonly Bill[] = [
	bill('stage', 100_000, { stage: true, usd: 300_000 }),
	bill('small', 1_000_000, { usd: 5_000_000, bound: 'over ' }),
	v3,
	bill('sum', null, { usd: 6_000_000 }),
	bill('large', 10_000_000)
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const lineOf = (id: string, rent: 'v3' | 'own' = 'v3') =>
	view(rows, { rent }).lines.find((line) => line.id === id)!;

test('runs stand from the dearest at one rent down, a sum without hours among them, stages apart below', () => {
	const { lines, stages } = view(rows, { rent: 'v3' });
	expect(ids(lines)).toEqual(['large', 'sum', 'V3', 'small', 'stage']);
	expect(lines.at(-1)!.row - lines.at(-2)!.row).toBeGreaterThan(1);
	expect(stages).toBeGreaterThan(4);
});

test('a bar is hours at the one rent, and a tick the sum that its maker gave beside it', () => {
	expect(lineOf('small')).toMatchObject({ end: 2_000_000, tick: 5_000_000, at: 5_000_000 });
	expect(lineOf('small').value).toBe('over $5M');
	expect(lineOf('small').more.broad).toBe('said, over $5 an hour; at $2, $2M');
	expect(lineOf('sum')).toMatchObject({ end: 0, tick: 6_000_000 });
	expect(lineOf('sum').more.broad).toContain('no hours');
});

test('a claim at that very rent is one bar without a tick', () => {
	expect(lineOf('V3')).toMatchObject({ end: 4_000_000, tick: null, value: '$4M' });
});

test('at each maker’s own rent a bar ends at its sum, and one without a sum says so', () => {
	expect(lineOf('small', 'own')).toMatchObject({ end: 5_000_000, tick: null });
	expect(lineOf('large', 'own')).toMatchObject({ end: 0, tick: null, value: '' });
	expect(lineOf('large', 'own').more.broad).toContain('no sum given');
	expect(ids(view(rows, { rent: 'own' }).bars)).not.toContain('large');
});

test('the rule under V3 counts the whole runs below it, where no sum alone lies among them', () => {
	expect(view(rows, { rent: 'v3' }).level).toEqual({ row: 3.25, text: 'one cheaper at V3’s rent' });
	expect(view(rows, { rent: 'own' }).level).toBeNull();
	const cheap = bill('cheap', null, { usd: 1_000_000 });
	expect(view([...rows, cheap], { rent: 'v3' }).level).toBeNull();
});

test('words stand inside a bar that leaves no room beside it', () => {
	expect(lineOf('large').inside).toBe(true);
	expect(lineOf('V3').inside).toBe(false);
});

test('bars and ticks are drawn where the view has them', () => {
	const drawn = drawView(Bills, view(rows, { rent: 'v3' }));
	const widths = pick(drawn, '.bar').map((bar) => numbers(bar, 'x', 'width'));
	expect(widths.map(([, width]) => Math.round(width!))).toEqual([98, 10, 1, 20]);
	expect(widths.every(([x]) => x === 0)).toBe(true);
	const ticks = pick(drawn, 'line').filter(({ attributes }) => attributes['stroke-width'] === '3');
	expect(ticks.map(({ parent }) => Math.round(numbers(parent!, 'x')[0]!))).toEqual([29, 25, 1]);
});

test('whatever model has hours or a sum from its maker is drawn or named as left out', () => {
	expect(facts.length).toBeGreaterThan(10);
	for (const { hours, usd } of facts) expect(hours ?? usd).not.toBeNull();
	const models = new Map(dataset('models').rows.map((model) => [model.id, model]));
	for (const fact of facts.filter(({ stage }) => !stage))
		expect(fact.hours, fact.id).toBe(models.get(fact.id)!.gpuHours);
});

test('V3’s claim is its hours at the one rent, and only whole runs count as below it', () => {
	const own = facts.find(({ id }) => id === 'deepseek-v3')!;
	expect(own.usd).toBe(atRent(own));
	expect(below(facts).some(({ stage }) => stage)).toBe(false);
	for (const run of below(facts)) expect(atRent(run)!).toBeLessThan(own.usd!);
});

test('hours that are a product are chips times time, as the note has them', () => {
	const solar = facts.find(({ id }) => id === 'solar-open2-250b')!;
	expect(solar.hoursBy).toBe('us');
	const [, b200, h200, time] = /([\d,]+) B200 and ([\d,]+) H200 chips for ([\d,]+) hours/
		.exec(solar.note!)!
		.map((text) => Number(text.replaceAll(',', '')));
	expect(solar.hours).toBe((b200! + h200!) * time!);
	expect(Math.round(ownRent(solar)!)).toBe(7);
});

test('hours are told as whose they are: the maker’s, ours, or as Epoch AI records them', () => {
	const by = (id: string) => facts.find((fact) => fact.id === id)!.hoursBy;
	expect([by('motif-3'), by('yi-lightning'), by('a-x-k2')]).toEqual(['maker', 'us', 'Epoch AI']);
	const { marks } = view(facts, { rent: 'v3' });
	const lines = (id: string) => marks.find((mark) => mark.id === id)!.lines.join();
	expect(lines('a-x-k2')).toContain('as Epoch AI records them');
	expect(lines('yi-lightning')).toContain('chips times time, our arithmetic');
});
