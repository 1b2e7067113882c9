import { day } from '$lib/format';
import { inside, noneIn, windowOf } from '$lib/window';
import { alikeOf } from './alike';
import { costAxis } from './axis';
import { costDot, gapDot } from './dots';
import { isSilent, pricedOf } from './figures';
import { footCell, footOf } from './foot';
import { trendOf } from './growth';
import { slipMarks, slipsOf, COLUMNS } from './slips';
import { told } from './sheet';
import { hungOf } from './tapes';
import { labelsOf, marksOf } from './words';
import type { CostRow, CostView, State, WithTrend } from './types';

type Rows = readonly (CostRow & WithTrend)[];

export function view(rows: Rows, state: State): CostView {
	const window = windowOf(
		state,
		rows.map(({ released }) => released),
		'year'
	);
	const within = rows.filter(({ released }) => inside(window, released));
	const bare = { ...nothing, state, window };
	if (state.compare) return tapes(within, bare);
	if (state.silent) return slips(within, bare);
	return alikeOf(within, bare) ?? runs(rows, within, bare);
}

/** What a picture of another kind draws none of. */
const nothing = {
	...{ dots: [], labels: [], ticks: [], trend: null, cells: [] },
	foot: { y: 0, words: 0, count: 0, named: false }
};
const plain = { kind: 'linear', domain: [0, 1] } as const;
type Bare = typeof nothing & Pick<CostView, 'state' | 'window'>;

/** Every price of one model. */
function tapes(within: Rows, bare: Bare): CostView {
	const row = within.find(({ id }) => id === bare.state.compare);
	const hung = row && hungOf(row);
	return {
		...{ ...bare, x: plain, y: plain, marks: [], ...hung },
		left: within.length - (hung ? 1 : 0),
		empty: hung ? undefined : noneIn(bare.window, 'figure of this model')
	};
}

/** Every model without a figure. */
function slips(within: Rows, bare: Bare): CostView {
	const silent = within.filter(isSilent).sort((a, b) => day(a.released) - day(b.released));
	const cells = slipsOf(silent);
	return {
		...bare,
		x: { kind: 'linear', domain: [0, COLUMNS] },
		y: { kind: 'linear', domain: [Math.ceil(silent.length / COLUMNS) || 1, 0] },
		cells,
		marks: slipMarks(silent),
		alt: `Models without a published sum: ${told(cells)}.`,
		left: within.length - silent.length,
		empty: silent.length ? undefined : noneIn(bare.window, 'such model')
	};
}

/** Every run by its date. */
function runs(rows: Rows, within: Rows, bare: Bare): CostView {
	const { state, window } = bare;
	const { foot, ticks, domain } = costAxis(rows, state);
	const priced = within.flatMap((row) => pricedOf(row, state));
	const silent = within.filter(isSilent);
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
	const row = footOf(silent, foot, dots, axes, state);
	return {
		...bare,
		...axes,
		pitch: `dollars for the final run, on a ${state.scale} scale`,
		ticks,
		dots,
		labels: [...labelsOf(priced, state), ...(trend ? [trend.words] : [])],
		trend,
		foot: row,
		cells: row.named ? [footCell(row, axes)] : [],
		marks: marksOf(priced, silent, foot),
		left: within.length - drawn.size,
		empty: drawn.size ? undefined : noneIn(window, 'run')
	};
}
