/** The row of models without a figure, at the foot of the plot: where its words stand clear of the cheapest dots. */
import type { Axis } from '$lib/chart';
import { percentOf } from '$lib/scale';
import { pc, QUIET, type Cell } from './sheet';
import type { CostDot, CostRow, CostView, State } from './types';

/** Width of the words in percent of the narrowest plot, and how near above the row a dot lies on them. */
const WORDS = 48;
const NEAR = 6;
/** A dot's own half, with some air. */
const AIR = 2;

export function footOf(
	silent: readonly CostRow[],
	y: number,
	dots: readonly CostDot[],
	axes: { readonly x: Axis; readonly y: Axis },
	{ from }: State
): CostView['foot'] {
	const [across, down] = [percentOf(axes.x, 'x'), percentOf(axes.y, 'y')];
	const low = dots.filter((dot) => dot.y !== y && down(y) - down(dot.y) < NEAR);
	const clear = (start: number) =>
		low.every(({ x }) => across(x) < start - AIR || across(x) > start + WORDS + AIR);
	// early models stand low at the left
	const starts = [from < '2014' ? 30 : 0, 45, 0, 15];
	return {
		y,
		words: starts.find(clear) ?? starts[0]!,
		count: silent.length,
		named: silent.length > 0
	};
}

/** The row itself: a broken rule and its words. */
export const footCell = ({ y, words }: CostView['foot'], axes: { readonly y: Axis }): Cell => ({
	...{ id: 'foot', y: pc(percentOf(axes.y, 'y')(y) / 100) },
	rules: [{ from: [0, 0], to: ['100%', 0], color: 'var(--rule-strong)', width: 1, dash: '3 4' }],
	words: [
		{
			...{ at: [pc(words / 100), 0], dx: 2, dy: -0.5, lines: ['no figure published'] },
			...{ size: '13px', color: QUIET }
		}
	]
});
