import { logTicksOf, niceOf, ticksOf } from '$lib/scale';
import { figuresOf } from './figures';
import type { CostRow, Priced, State } from './types';

/** The axis of dollars, and on it the row of models without a figure, below all that have one. */
interface CostAxis {
	readonly domain: [number, number];
	readonly ticks: readonly number[];
	readonly foot: number;
}

/**
 * Holds every figure of the basis with its rivals, whatever the window, so that a change of window
 * moves nothing up or down.
 */
export function costAxis(rows: readonly CostRow[], state: State): CostAxis {
	const reach = dollarsOf(rows.flatMap((row) => figuresOf(row, state)));
	return state.scale === 'linear' ? linear(Math.max(1, ...reach)) : log(rows, reach);
}

const dollarsOf = (figures: readonly Priced[]) =>
	figures.flatMap(({ usd, low, high }) => [usd, low ?? usd, high ?? usd]);

/** From nothing to the dearest, and below nothing a strip for those without a figure. */
function linear(most: number): CostAxis {
	const [, top] = niceOf([0, most], 5);
	return { domain: [-0.1 * top, top], ticks: ticksOf([0, top], 5), foot: -0.07 * top };
}

/** Down to the cheapest of any basis, so that the foot of the axis stays when the basis changes. */
function log(rows: readonly CostRow[], reach: readonly number[]): CostAxis {
	const all = dollarsOf(
		rows.flatMap(({ costs }) => costs.filter((figure): figure is Priced => figure.usd !== null))
	);
	const low = all.length ? doubled(Math.floor(Math.log10(Math.min(...all) / 4))) : 2;
	const high = reach.length ? doubled(Math.ceil(Math.log10((Math.max(...reach) * 1.9) / 2))) : 2e9;
	const domain: [number, number] = [low, Math.max(high, 10 * low)];
	return { domain, ticks: logTicksOf(domain), foot: 1.6 * low };
}
const doubled = (power: number) => Number(`2e${power}`);
