import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import Precision from '../../src/charts/precision/Precision.svelte';
import { view, type Amount } from '../../src/charts/precision/view';
import { cornersOf, drawView, numbers, pick } from './layers/drawn';

const rows = loaded('precision').rows as readonly Amount[];
const of = (id: string) => rows.find((row) => row.id === id)!;

test('the same weights take four bytes, two or one each', () => {
	const each = of('fp8').value;
	expect([of('fp32'), of('bf16'), of('fp8')].map(({ value }) => value / each)).toEqual([4, 2, 1]);
	expect(of('fp32')).toMatchObject({ each: 4, derived: true });
});

test('a bar of weights is cut into the bits of one weight and is as long as their sum', () => {
	const { bars, captions } = view(rows, { show: 'weights' });
	expect(bars.map(({ y }) => y[0]).filter((top) => top < 1)).toHaveLength(32);
	expect(bars.filter(({ hollow }) => !hollow)).toHaveLength(32 + 16 + 8);
	expect(bars.at(-1)).toMatchObject({ hollow: true });
	expect(bars[31]!.x[1] / of('fp32').value).toBeCloseTo(1, 2);
	expect(captions[2]).toMatchObject({ name: 'FP8', value: '671 GB' });
});

test('the cache of a context is the cache of a token times its length', () => {
	for (const name of ['v3', 'qwen', 'llama'])
		expect((of(`cache-${name}`).value * 131_072) / 1e9).toBeCloseTo(of(`context-${name}`).value, 1);
	expect(view(rows, { show: 'context' }).lines.map(({ points }) => points[1]?.y)).toEqual(
		['llama', 'qwen', 'v3'].map((name) => of(`context-${name}`).value)
	);
});

const amount = (
	id: string,
	kind: Amount['kind'],
	value: number,
	rest: Partial<Amount> = {}
): Amount => ({
	...rows[0]!,
	id,
	kind,
	name: id,
	each: 1,
	value,
	deepseek: false,
	...rest
});

test('of two bars of memory the one of half the bytes is half as long, with its words at its end', () => {
	const two = [amount('a', 'cache', 200_000), amount('b', 'cache', 100_000, { deepseek: true })];
	const drawn = drawView(Precision, view(two, { show: 'cache' }));
	const [first, second] = pick(drawn, 'rect').map((bar) => numbers(bar, 'x', 'width', 'y'));
	expect(second![1]! / first![1]!).toBeCloseTo(0.5, 2);
	expect([first![0], second![0]]).toEqual([0, 0]);
	expect(second![2]).toBeGreaterThan(first![2]!);
	expect(pick(drawn, '.value').map(({ text }) => text)).toEqual(['200 KB', '100 KB']);
	expect(pick(drawn, '.bar').map(({ attributes }) => attributes.color)).toEqual([
		'var(--grey)',
		'var(--deepseek)'
	]);
});

test('a conversation’s line rises from nothing to the memory of its longest, where its dot stands', () => {
	const two = [amount('a', 'context', 40), amount('b', 'context', 10)];
	const drawn = drawView(Precision, view(two, { show: 'context' }));
	const dots = pick(drawn, '.dot').map((dot) => numbers(dot, 'cx', 'cy'));
	pick(drawn, '.line').forEach((line, i) => {
		const [start, end] = cornersOf(line);
		expect(start).toEqual([0, 100]);
		expect(end).toEqual(dots[i]);
	});
	expect((100 - dots[0]![1]!) / (100 - dots[1]![1]!)).toBeCloseTo(4, 2);
});
