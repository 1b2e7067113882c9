import { expect, test } from 'vitest';
import { loaded } from '../../src/lib/charts/all';
import { view, type CountRow, type Show } from '../../src/lib/charts/adoption/view';

const { rows } = loaded('adoption');
const counts = rows as readonly CountRow[];
const seen = (show: Show) => view(counts, { show });

test('a rolling count is drawn as printed, falls as well as rises, and says that it is rolling', () => {
	const { lines, marks, words } = seen('rolling');
	const printed = counts.filter(({ show }) => show === 'rolling').map(({ value }) => value);
	const drawn = lines.flatMap(({ points }) => points.map(({ y }) => y));
	expect(drawn).toEqual(printed);
	expect(drawn.some((value, i) => value < (drawn[i - 1] ?? 0))).toBe(true);
	expect(words).toContain('rolling');
	for (const { lines } of marks) expect(lines.join()).toMatch(/rolling.*not to be added up/);
});

test('no line joins two metrics', () => {
	for (const show of ['rolling', 'app'] as const)
		for (const { points } of seen(show).lines) {
			const metrics = points.map(({ id }) => counts.find((row) => row.id === id)?.metric);
			expect(new Set(metrics).size).toBe(1);
		}
});

test('bars are as long as their counts, and the wall has a square for each derivative', () => {
	const { bars, wall } = seen('week');
	expect(bars.map(({ x }) => x)).toEqual([
		[0, 540_000],
		[0, 2_500_000],
		[0, 700_000],
		[0, 3_200_000]
	]);
	expect(wall).toBe(550);
	expect(seen('families').wall).toBe(0);
});
