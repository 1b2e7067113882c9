import type { Chart, View } from '$lib/chart';

/** The live state of one figure: a state in, the view its chart draws out. */
export class Live {
	/** Props of the chart, kept by the mounted component. */
	readonly props: { view: View };
	state: Record<string, unknown>;
	readonly #chart: Chart;
	readonly #rows: readonly unknown[];

	constructor(chart: Chart, rows: readonly unknown[], state: Record<string, unknown>) {
		this.#chart = chart;
		this.#rows = rows;
		this.state = state;
		let view = $state.raw(chart.view(rows, state));
		this.props = {
			get view() {
				return view;
			},
			set view(next) {
				view = next;
			}
		};
	}

	show(state: Record<string, unknown>) {
		if (JSON.stringify(state) === JSON.stringify(this.state)) return;
		this.state = state;
		this.props.view = this.#chart.view(this.#rows, state);
	}
}
