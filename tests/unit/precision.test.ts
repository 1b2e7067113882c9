import { expect, test } from 'vitest';
import { loaded } from '../../src/lib/charts/all';
import { view, type Amount } from '../../src/lib/charts/precision/view';

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
