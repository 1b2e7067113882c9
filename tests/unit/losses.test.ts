import { expect, test } from 'vitest';
import { loaded } from '../../src/lib/charts/all';
import { ASPECT } from '../../src/lib/charts/losses/pack';
import {
	view,
	windows,
	type LossRow,
	type Since,
	type State
} from '../../src/lib/charts/losses/view';
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

test('a computed loss is an outline, a reported one is filled', () => {
	const { blocks } = seen({});
	const of = (id: string) => blocks.find((block) => block.id === id)?.computed;
	expect([of('nvda-2025-01-27'), of('aapl-2026-07-31')]).toEqual([false, true]);
});
