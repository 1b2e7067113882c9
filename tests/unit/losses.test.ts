import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { ASPECT } from '../../src/charts/losses/pack';
import { view, windows, type LossRow, type Since, type State } from '../../src/charts/losses/view';
import { projection } from '../../src/lib/scale';

const { chart, rows } = loaded('losses');
const losses = rows as readonly LossRow[];
const seen = (state: Partial<State>) =>
	view(losses, { ...(chart.initial as unknown as State), ...state });
const every = Object.keys(windows) as Since[];

test.each(every)(
	'since %s, areas are to each other as dollars, and every block is square',
	(since) => {
		const dollars = new Map(losses.map(({ id, lossUsdB }) => [id, lossUsdB]));
		const { blocks } = seen({ since });
		const unit = (blocks[0]?.height ?? 0) ** 2 / (dollars.get(blocks[0]?.id ?? '') ?? 0);
		for (const { id, width, height } of blocks) {
			expect(height ** 2 / (dollars.get(id) ?? 0)).toBeCloseTo(unit, 9);
			expect(width * ASPECT).toBeCloseTo(height, 9);
		}
	}
);

test.each(every)(
	'since %s, no block covers another or leaves the plot, and each covers its day',
	(since) => {
		const shown = seen({ since });
		const { x } = projection(shown);
		const days = new Map(losses.map(({ id, date }) => [id, Date.parse(date)]));
		shown.blocks.forEach((block, i) => {
			expect(Math.abs(x(block.x) - x(days.get(block.id) ?? 0))).toBeLessThanOrEqual(
				block.width / 2 + 1e-6
			);
			expect(block.y + block.height).toBeLessThanOrEqual(100);
			expect(x(block.x) + block.width / 2).toBeLessThanOrEqual(101);
			for (const other of shown.blocks.slice(i + 1)) {
				const across = (block.width + other.width) / 2 - Math.abs(x(block.x) - x(other.x));
				const down =
					Math.min(block.y + block.height, other.y + other.height) - Math.max(block.y, other.y);
				expect(Math.min(across, down)).toBeLessThanOrEqual(1e-6);
			}
		});
	}
);

test('every window ends after its newest loss, and the words say what all losses are above', () => {
	const later = { ...losses[0]!, id: 'new', date: '2031-03-03', lossUsdB: 450 };
	for (const since of every) {
		const { x, words } = view([...losses, later], { since, focus: [], words: 'usd' });
		expect(x.domain[1]).toBeGreaterThan(Date.parse(later.date));
		expect(words).toContain('of more than $200 billion in one day');
	}
	expect(view([later], { since: '2022', focus: [], words: 'usd' }).words).toContain(
		'of more than $400 billion in one day'
	);
});

test('a computed loss is an outline, a reported one is filled', () => {
	const { blocks } = seen({});
	const of = (id: string) => blocks.find((block) => block.id === id)?.computed;
	expect([of('nvda-2025-01-27'), of('aapl-2026-07-31')]).toEqual([false, true]);
});

test('a block hangs where its row says, Nvidia’s in its own colour, and a name at the edge of its own', () => {
	const place = { x: Date.parse('2025-02-01'), y: 18, width: 4, height: 20 };
	const later = { ...place, x: Date.parse('2026-08-01') };
	const row = (id: string, company: string, at: typeof place) =>
		({
			...losses[0]!,
			id,
			company,
			name: 13,
			usd: `${company} $1`,
			at: { 2025: at }
		}) as unknown as LossRow;
	const two = [row('a', 'Nvidia', place), row('b', 'Apple', later)];
	const { blocks, labels, x } = view(two, { since: '2025', focus: ['b'], words: 'usd' });
	expect(blocks.map(({ id, x, y, tone, muted }) => [id, x, y, tone, muted])).toEqual([
		['a', place.x, 18, 'nvidia', true],
		['b', later.x, 18, 'ink', false]
	]);
	// four percent of the plot wide, so its right edge lies two percent of the window further
	const half = 0.02 * (Number(x.domain[1]) - Number(x.domain[0]));
	expect(labels).toMatchObject([{ id: 'b', text: 'Apple $1', y: 13, sides: ['left'] }]);
	expect(labels[0]?.x).toBeCloseTo(later.x + half, -3);
});
