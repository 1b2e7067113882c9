/** A line of the reader's own through runs of the picture: which runs, on one basis, and what comes of them. */
import type { Label } from '$lib/chart';
import { day } from '$lib/format';
import { growthOf, type Growth } from '$lib/fit';
import { inside } from '$lib/window';
import { trendOf } from './growth';
import { figuresOf, isSilent } from './figures';
import { besideOf, growthWords, refusalOf, shortOf, type Chosen, type Without } from './fit-words';
import type { CostRow, CostView, Priced, State, WithTrend } from './types';

export type FittedView = CostView & {
	/** `null` where no line is drawn. */
	readonly growth: Growth | null;
};

/** The one basis of a line: of the first figures, which have several, the one that most of them have. */
const basisOf = ({ basis }: State) => (basis === 'first' ? 'amortized' : basis);

/** Why a run is left out; `null` where it is in. */
function whyNot(row: CostRow, figure: Priced | undefined, state: State): Without | null {
	const { fit } = state;
	if (!figure) return isSilent(row) ? 'silent' : 'absent';
	if (figure.basis !== basisOf(state)) return 'otherwise';
	if (figure.status === 'withdrawn') return 'withdrawn';
	if (fit.includes('frontier') && !row.frontier) return 'behind';
	const weights = (['open', 'closed'] as const).filter((kind) => fit.includes(kind));
	if (!weights.length) return null;
	if (row.open === null) return 'untold';
	return weights.includes(row.open ? 'open' : 'closed') ? null : 'other';
}

/** The runs of a window that the state's line goes through. */
export function chosenOf(within: readonly CostRow[], state: State): Chosen {
	const runs: Chosen['runs'][number][] = [];
	const without: Partial<Record<Without, number>> = {};
	for (const row of within) {
		const [figure] = figuresOf(row, state);
		const why = whyNot(row, figure, state);
		if (why) without[why] = (without[why] ?? 0) + 1;
		else runs.push({ row, figure: figure! });
	}
	return { basis: basisOf(state), fit: state.fit, runs, without };
}

/** The words of both lines, each on its side and so far along that phones have room for them. */
function labelsOf(growth: Growth, trend: CostView['trend']): Label[] {
	const place = Math.floor(growth.line.length * 0.35);
	const own: Label = {
		// below the runs, to the right where the line rises
		...{ id: 'fit', x: growth.line[place]!.at, y: growth.band[place]![0] / 25, size: 15 },
		...{ text: `Your line: ${shortOf(growth)}`, tone: 'ink' },
		sides: ['right', 'below-right', 'below', 'below-left']
	};
	if (!trend) return [own];
	const [from, to] = [trend.line[0]!, trend.line.at(-1)!];
	const middle = { x: (from.x + to.x) / 2, y: Math.sqrt(from.y * to.y) };
	const text = `The paper: ${trend.words.text}`;
	return [own, { ...trend.words, ...middle, text, sides: ['above-left', 'above', 'left'] }];
}

/** A picture of runs by date, with the line that its state asks for, or with why there is none. */
export function fitted(rows: readonly (CostRow & WithTrend)[], view: CostView): FittedView {
	const { state, window } = view;
	const paper = rows.find(({ trend }) => trend)?.trend;
	if (view.x.kind !== 'time' || view.alt) {
		const words = 'No line is fitted: this view is none of runs by date.';
		return { ...view, growth: null, fit: { words, more: '', beside: '', source: null } };
	}
	const chosen = chosenOf(
		rows.filter(({ released }) => inside(window, released)),
		state
	);
	const growth = growthOf(
		chosen.runs.map(({ row, figure }) => ({ at: day(row.released), value: figure.usd }))
	);
	const said = growth ? growthWords(growth, chosen) : refusalOf(chosen);
	const beside = paper ? besideOf(paper, growth, chosen.basis) : '';
	return {
		...view,
		growth,
		fit: { ...said, beside, source: paper?.source ?? null },
		sub: said.words.replace(/\.$/, ''),
		...(growth && drawnWith(view, growth, chosen, trendOf(rows, { ...state, trend: true }, window)))
	};
}

/** Runs that are not in the line stand back, and the paper's line stands beside it. */
function drawnWith(
	{ dots, labels }: CostView,
	growth: Growth,
	{ runs }: Chosen,
	trend: CostView['trend']
): Pick<CostView, 'dots' | 'labels' | 'trend'> {
	const kept = new Set(runs.map(({ row }) => row.id));
	return {
		trend,
		dots: dots.map((dot) => ({ ...dot, muted: !kept.has(dot.id) })),
		labels: [...labelsOf(growth, trend), ...labels.filter(({ id }) => id !== 'trend')]
	};
}
