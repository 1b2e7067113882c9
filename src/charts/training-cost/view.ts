import { day } from '$lib/format';
import { inside, noneIn, windowOf } from '$lib/window';
import { costAxis } from './axis';
import { costDot, gapDot } from './dots';
import { pricedOf } from './figures';
import { footOf } from './foot';
import { trendOf } from './growth';
import { byFocus, gapLabel, labelsOf, marksOf } from './words';
import type { CostRow, CostView, State, WithTrend } from './types';

export function view(rows: readonly (CostRow & WithTrend)[], state: State): CostView {
	const { foot, ticks, domain } = costAxis(rows, state);
	const window = windowOf(
		state,
		rows.map(({ released }) => released),
		'year'
	);
	const within = rows.filter(({ released }) => inside(window, released));
	const compared = within.filter(({ id }) => !state.compare || id === state.compare);
	const priced = compared.flatMap((row) => pricedOf(row, state));
	const silent = compared.filter(isSilent);
	const drawn = new Set([...priced.map(({ row }) => row), ...silent]);
	const trend = trendOf(rows, state, window);
	const axes = {
		x: { kind: 'time', domain: [day(window.from), day(window.to)] },
		y: { kind: state.scale, domain }
	} as const;
	const dots = [
		...priced.map(({ row, figure }) => costDot(row, figure, state)),
		...silent.map((row) => gapDot(row, foot, state))
	];
	return {
		...axes,
		ticks,
		dots,
		labels: [
			...labelsOf(priced, state),
			...(trend ? [trend.words] : []),
			...(state.silent ? byFocus(silent, state).map((row) => gapLabel(row, foot)) : [])
		],
		trend,
		foot: footOf(silent, foot, dots, axes, state),
		marks: marksOf(priced, silent, foot),
		withdrawn: priced.filter(({ figure }) => figure.status === 'withdrawn').length,
		window,
		left: within.length - drawn.size,
		empty: drawn.size ? undefined : noneIn(window, state.compare ? 'figure of this model' : 'run'),
		state
	};
}

/** Whether no figure was published for it. */
const isSilent = ({ costs }: CostRow) => costs.some(({ status }) => status === 'undisclosed');
