import type { Label } from '$lib/chart';
import { DAY, day, times } from '$lib/format';
import type { Window } from '$lib/window';
import type { CostRow, CostView, State, Trend, WithTrend } from './types';

const YEAR = 365.25 * DAY;
const ANCHOR = 'gpt-4';
/** First day of the paper's runs. */
export const SINCE = '2016-01-01';

/** A straight line of growth on the log scale, through GPT-4's amortized figure, with the paper's band. */
export function trendOf(
	rows: readonly (CostRow & WithTrend)[],
	state: State,
	window: Window
): CostView['trend'] {
	const trend = rows.find((row) => row.trend)?.trend;
	const anchor = rows.find(({ id }) => id === ANCHOR);
	const usd = anchor?.costs.find(({ basis }) => basis === 'amortized')?.usd;
	if (!state.trend || !trend || !anchor || !usd || state.scale === 'linear') return null;
	const x0 = day(anchor.released);
	const [start, end] = [Math.max(day(SINCE), day(window.from)), day(window.to)];
	if (start >= end) return null;
	const along = (times: number) =>
		[start, ...(start < x0 && x0 < end ? [x0] : []), end].map((x) => ({
			x,
			y: usd * times ** ((x - x0) / YEAR)
		}));
	return {
		line: along(trend.times),
		band: [along(trend.low), along(trend.high)],
		words: trendLabel(trend, x0, usd, [start, end]),
		shade: `the ${trend.interval}% interval of that growth, ${times(trend.low)} to ${times(trend.high)}`
	};
}

/** The line's own words, a tenth of the window in from where it begins. */
function trendLabel(
	trend: Trend,
	x0: number,
	usd: number,
	[start, end]: readonly [number, number]
): Label {
	const x = start + (end - start) * 0.12;
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
