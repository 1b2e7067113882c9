/** Once it is there, the chart fits the line that its state asks for; fetched with the first that does. */
import type { State as Any } from '$lib/chart';
import { leftOut } from '$lib/format';
import Fit from './Fit.svelte';
import { fitted } from './fitted';
import chart from './index';
import { past } from './past';
import type { CostRow, CostView, State, WithTrend } from './types';

const { view, describe } = chart;

Object.assign(chart, {
	view(rows: readonly unknown[], state: Any) {
		if (!(state.fit as State['fit']).length) return view(rows, state);
		const known = rows as readonly (CostRow & WithTrend)[];
		const then = state.asof ? past(known, String(state.asof)) : known;
		const next = fitted(then, view(rows, state) as CostView);
		return next.growth ? { ...next, over: Fit } : next;
	},
	describe(view: CostView) {
		if (!view.fit) return describe(view);
		// what is not in the picture ends its words
		const picture = describe({ ...view, left: 0 } as CostView);
		return `${picture} ${view.fit.words} ${view.fit.more}${leftOut(view.left, 'model')}`;
	}
} satisfies Pick<typeof chart, 'view'> & { describe: (view: CostView) => string });
