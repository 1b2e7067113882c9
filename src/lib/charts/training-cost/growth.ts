import type { Label } from '$lib/chart';
import { day, times } from '$lib/format';
import type { CostRow, CostView, State, Trend } from './view';

const YEAR = 365.25 * 864e5;
const ANCHOR = 'gpt-4';
const SINCE = day('2016-01-01');

/** A straight line of growth on the log scale, through GPT-4's amortized figure, with the paper's band. */
export function trendOf(
	rows: readonly (CostRow & { readonly trend?: Trend })[],
	state: State
): CostView['trend'] {
	const trend = rows.find((row) => row.trend)?.trend;
	const anchor = rows.find(({ id }) => id === ANCHOR);
	const usd = anchor?.costs.find(({ basis }) => basis === 'amortized')?.usd;
	if (!state.trend || !trend || !anchor || !usd || state.scale === 'linear') return null;
	const x0 = day(anchor.released);
	const along = (times: number) =>
		[Math.max(SINCE, day(state.from)), x0, day(state.to)].map((x) => ({
			x,
			y: usd * times ** ((x - x0) / YEAR)
		}));
	return {
		line: along(trend.times),
		band: [along(trend.low), along(trend.high)],
		words: trendLabel(trend, x0, usd, state)
	};
}

/** The line's own words, a tenth of the window in from where it begins. */
function trendLabel(trend: Trend, x0: number, usd: number, { from, to }: State): Label {
	const start = Math.max(SINCE, day(from));
	const x = start + (day(to) - start) * 0.12;
	const y = usd * trend.times ** ((x - x0) / YEAR);
	return {
		id: 'trend',
		x,
		y,
		text: `${times(trend.times)} a year`,
		tone: 'ink',
		sides: ['above', 'below']
	};
}
