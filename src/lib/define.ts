/** Registers what a chart is and says, its private types forgotten; a chart that knows its past gets a state for it. */
import type { AsOf } from './asof';
import type { About, Chart, ChartSpec, View } from './chart';
import { counted, date } from './format';

/** The words and the table of a chart, its private types forgotten like `defineChart`'s. */
export function defineAbout<Row>(about: About<Row>): About<unknown> {
	return about as About<unknown>;
}

/** Registers a chart. The one cast that forgets a chart's private types. */
export function defineChart<Row, S extends object, V extends View>(
	spec: ChartSpec<Row, S, V>
): Chart {
	const bare = spec as unknown as Chart;
	const chart = bare.compares ? withVersus(bare) : bare;
	return chart.asOf ? withPast(chart, chart.asOf) : chart;
}

/** What charts have once it is asked for: two marks compared (src/lib/layers/versus.ts). */
export const late: { compared?: (view: View, names: readonly string[]) => View } = {};

/** Adds the key `versus` to a chart's state: the names of two marks. */
const withVersus = (chart: Chart): Chart => ({
	...chart,
	initial: { ...chart.initial, versus: [] },
	view(rows, state) {
		const view = chart.view(rows, state);
		return late.compared?.(view, state.versus as string[]) ?? view;
	}
});

/** Adds the key `asof` to a chart's state and its control, and draws the rows of that day. */
const withPast = (chart: Chart, { days, rows: past }: AsOf<unknown>): Chart => ({
	...chart,
	initial: { ...chart.initial, asof: '' },
	controls: [
		...chart.controls,
		{
			kind: 'choice',
			key: 'asof',
			label: 'As known on',
			options: [
				{ value: '', label: 'today' },
				...days.map((value) => ({ value, label: date(value) }))
			],
			since: `${days[0]?.slice(0, 4)}-01-01`
		}
	],
	view(rows, state) {
		const asof = state.asof as string;
		if (!asof) return chart.view(rows, state);
		const then = past(rows, asof);
		return { ...chart.view(then, state), asof, later: rows.length - then.length };
	},
	describe: (view) =>
		(view.asof
			? `As known on ${date(view.asof, 'long')}; of what is known today ${counted(view.later ?? 0, 'row')} came later or cannot be dated. `
			: '') + chart.describe(view)
});

/** Of when a picture is, after the line that says what is drawn; `''` of today. */
export const ofDay = (asof: unknown): string =>
	asof ? `; as known on ${date(String(asof), 'long')}` : '';

/** The line under a chart's title: what is drawn, and of when where that is not today. */
export const subOf = ({ sub, asOf }: Chart, view: Pick<View, 'asof' | 'sub' | 'versus'>): string =>
	(view.versus?.words ?? view.sub ?? ((view.asof && asOf?.sub) || sub)) + ofDay(view.asof);
