import type { Chart, State, View } from '$lib/chart';
import { readQuery, writeQuery } from '$lib/state';

/** The state of one figure in the browser: asked for, settled, drawn, announced and written here alone. */
export class Live {
	/** Props of the chart, kept by the mounted component. */
	readonly props: { view: View };
	state: State;
	readonly #announce: () => void;

	/** `announce` is called when another picture is drawn, and when one is asked for that is drawn already. */
	constructor(
		readonly chart: Chart,
		readonly rows: readonly unknown[],
		state: State,
		announce: () => void
	) {
		this.state = { ...chart.initial, ...state };
		this.#announce = announce;
		let view = $state.raw(chart.view(rows, this.state));
		this.props = {
			get view() {
				return view;
			},
			set view(next) {
				view = next;
			}
		};
	}

	/** Draws a state, said in full or as the difference from the chart's initial one. */
	show(next: State) {
		const state = { ...this.chart.initial, ...next };
		if (JSON.stringify(state) !== JSON.stringify(this.state)) {
			this.state = state;
			this.props.view = this.chart.view(this.rows, state);
		}
		this.#announce();
	}

	/** Draws what an address or a form asks for, with what follows from it; answers what it left as it was. */
	ask(query: Iterable<readonly [string, string]>): readonly string[] {
		const { state, ignored } = readQuery(this.chart, this.rows, query, this.state);
		this.show(this.chart.settle?.(this.rows, this.state, state) ?? state);
		return ignored;
	}

	/** The state that is drawn as an address writes it, where it differs from `from`. */
	query(from: State): string {
		return writeQuery(this.chart, this.state, from);
	}
}
