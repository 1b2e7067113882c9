import { expect, test } from 'vitest';
import { loaded } from '../../src/lib/charts/all';
import { dodge, DOT, reference } from '../../src/lib/charts/market-day/dodge';
import { view, type State, type Ticker } from '../../src/lib/charts/market-day/view';
import { projection } from '../../src/lib/scale';

const { chart, rows } = loaded('market-day');
const seen = (state: Partial<State>) =>
	view(rows as readonly Ticker[], { ...(chart.initial as unknown as State), ...state });

test.each(['all', 'trade'] as const)(
	'no dot covers another on a small plot, set out by %s',
	(by) => {
		const shown = seen({ by });
		const { x, y } = projection(shown);
		const at = shown.dots.map((dot) => [
			(x(dot.x) / 100) * reference.width,
			(y(dot.y) / 100) * reference.height
		]);
		at.forEach(([left = 0, top = 0], i) => {
			expect(top).toBeLessThan(reference.height);
			for (const [x = 0, y = 0] of at.slice(i + 1))
				expect(Math.hypot(x - left, y - top)).toBeGreaterThanOrEqual(DOT - 0.01);
		});
	}
);

test('a dot keeps its line where there is room and stands aside where there is none', () => {
	const [first = NaN, second = NaN, far = NaN] = dodge([50, 50, 90], false);
	expect([first, far]).toEqual([0, 0]);
	expect((second / 100) * reference.height).toBeCloseTo(DOT);
});

test('the names of deep falls go down in a stair, so that no stem crosses a name', () => {
	const stems = seen({ focus: ['nvda', 'vrt', 'crdo', 'dji'] })
		.dots.filter(({ y, stem }) => stem !== y)
		.sort((a, b) => a.x - b.x)
		.map(({ stem }) => stem);
	expect(stems).toEqual([...stems].sort((a, b) => a - b));
});

test('a search finds by name or ticker and names what it found', () => {
	expect(seen({ search: ' vst' }).labels.map(({ text }) => text)).toEqual(['Vistra −28.27%']);
});
