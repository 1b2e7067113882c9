/** V3 and another model counted alike: the hours of both at the rent of V3's bill, before the runs of their time. */
import { toneOf } from '$config';
import type { Mark } from '$lib/chart';
import { counted, date, day, times, usdShort } from '$lib/format';
import { logTicksOf, projection } from '$lib/scale';
import { bracketOf, FAR, hoursAt, namesOf, type Run } from './bracket';
import { costDot } from './dots';
import { pricedOf } from './figures';
import { pc, told } from './sheet';
import type { CostDot, CostRow, CostView, Point } from './types';
import { markOf } from './words';

/** Room after the last day, for words, as a share of the years before it. */
const ROOM = 0.3;

/** The axis: from below V3 to above a hundredfold of it. */
const DOLLARS = [1e5, 1e9] as const;

/** A run at V3's rent, where it had printed its hours. */
const runOf = (within: readonly CostRow[], id: string): Run | undefined => {
	const row = within.find((one) => one.id === id);
	return row?.hours && { row, hours: row.hours, x: day(row.released), y: row.hours.usd };
};

type Bare = Omit<CostView, 'x' | 'y' | 'marks' | 'left'>;

/** `null` where the state asks for none, or one of the two had printed no hours by then. */
export function alikeOf(within: readonly CostRow[], bare: Bare): CostView | null {
	const { state, window } = bare;
	const [own, other] = [runOf(within, 'deepseek-v3'), runOf(within, state.alike)];
	if (!own || !other) return null;
	const two = [own, other] as const;
	const [from, to] = [day(window.from), day(window.to)];
	const axes = {
		x: { kind: 'time', domain: [from, to + ROOM * (to - from)] },
		y: { kind: 'log', domain: DOLLARS }
	} as const;
	const priced = within
		.filter((row) => row !== own.row && row !== other.row)
		.flatMap((row) => pricedOf(row, state))
		.filter(({ figure }) => figure.usd >= DOLLARS[0]);
	const named = priced.filter(({ row }) => state.focus.includes(row.id));
	const far = { x: own.x, y: FAR * own.y };
	const { x, y } = projection(axes);
	const at = (point: Point) => [pc(x(point.x) / 100), pc(y(point.y) / 100)] as const;
	const cells = [bracketOf(two, at), ...namesOf(two, far, named, at)];
	return {
		...{ ...bare, ...axes, ticks: logTicksOf(DOLLARS) },
		pitch: 'dollars for a run, on a log scale',
		dots: [
			...priced.map(({ row, figure }) => costDot(row, figure, state)),
			...two.map(dotOf),
			{ ...dotOf(own), ...far, id: 'far', tone: 'loss', status: 'undisclosed' }
		],
		cells,
		marks: [
			...priced.map(({ row, figure }) => markOf(row, figure)),
			...two.map(ownMark),
			farMark(far)
		].sort((a, b) => Number(a.x) - Number(b.x)),
		alt: `Two runs at one rent, before ${counted(priced.length, 'run')} by other counts, US dollars, log scale: ${told(cells)}.`,
		left: within.length - priced.length - two.length
	};
}

const dotOf = ({ row, x, y }: Run): CostDot => ({
	...{ id: row.id, x, y, tone: toneOf(row.lab, true), hollow: !row.open, muted: false },
	...{ r: 6.5, status: 'estimated', low: null, high: null }
});

const ownMark = (run: Run): Mark => ({
	...{ id: run.row.id, x: run.x, y: run.y, source: run.hours.source },
	title: `${run.row.name}: ${usdShort(run.y)}`,
	lines: [hoursAt(run), `${run.row.developer}, ${date(run.row.released)}`]
});

const farMark = (far: Point): Mark => ({
	...{ id: 'far', ...far, title: `${times(FAR)} V3: ${usdShort(far.y)}`, lines: ['no run'] },
	sweep: [],
	source: null
});
