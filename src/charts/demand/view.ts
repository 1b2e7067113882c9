import type { Label, Mark } from '$lib/chart';
import { DAY, date, day, usdShort } from '$lib/format';
import { ticksOf } from '$lib/scale';
import { capex } from './capex';
import type { DemandView, Spending, State } from './types';
import { details } from './words';

/** All years of the quarters, and in a past its last day. */
function yearsOf(rows: readonly Spending[], asof = ''): [number, number] {
	const years = rows.flatMap(({ begins, ends }) => [begins, ends].map((day) => day.slice(0, 4)));
	years.sort();
	const last = `${years.at(-1)}-12-31`;
	return [day(`${years[0]}-01-01`), day(last > asof ? last : asof)];
}

/** From nothing to the highest bar, with room for its words above it. */
function dollarsOf(rows: readonly Spending[]): { top: number; ticks: number[] } {
	const most = Math.max(1, ...rows.map(({ usd }) => usd));
	const [, step = most] = ticksOf([0, most], 4);
	const top = Math.ceil((1.24 * most) / (step / 4)) * (step / 4);
	return { top, ticks: ticksOf([0, top], top / step) };
}

export function view(rows: readonly Spending[], state: State): DemandView {
	const told = rows.find(({ fall }) => fall)?.fall;
	const fall = state.asof && told && state.asof < told ? undefined : told;
	return state.show === 'capex' ? capex(rows, fall) : quarters(rows, state, fall);
}

/** Nvidia's quarters on an axis of their own. */
function quarters(rows: readonly Spending[], { focus, asof }: State, fall?: string): DemandView {
	const shown = rows.filter(({ kind, shown }) => shown && kind === 'quarter');
	const { top, ticks } = dollarsOf(shown);
	const drawn = shown.map((row) => ({ row, x: spanOf(row) }));
	return {
		x: { kind: 'time', domain: yearsOf(rows, asof) },
		y: { kind: 'linear', domain: [0, top] },
		pitch: 'Nvidia’s data-centre revenue in a quarter',
		bars: drawn.map(({ row, x }) => ({
			id: row.id,
			x,
			y: [0, row.usd],
			tone: 'nvidia',
			hollow: row.planned,
			muted: focus.length > 0 && !focus.includes(row.id)
		})),
		sums: [],
		labels: drawn
			.filter(({ row }) => focus.includes(row.id))
			.map(({ row, x }) => labelOf(row, x, row === shown.at(-1))),
		ticks,
		notes: fall
			? [{ id: 'fall', x: day(fall), text: `${date(fall)}: the fall`, tone: 'loss' }]
			: [],
		marks: drawn
			.map(({ row, x }): Mark => ({ id: row.id, x: x[1], y: row.usd, ...details(row) }))
			.sort((a, b) => Number(a.x) - Number(b.x)),
		show: 'quarters',
		stacks: null,
		fall,
		guided: [],
		left: rows.length - shown.length
	};
}

/** To its very last day, with air before its first. */
const spanOf = ({ begins, ends }: Spending): [number, number] => [day(begins) + 9 * DAY, day(ends)];

/** Over the newest quarter; others have theirs at the left, over the lower ones before. */
function labelOf(row: Spending, [left, right]: readonly [number, number], last: boolean): Label {
	const until = `to ${date(row.ends, 'day')}`;
	return {
		id: row.id,
		x: last ? (left + right) / 2 : left,
		y: row.usd,
		text: `${usdShort(row.usd)}${last ? '' : ` ${until}`}`,
		...(last ? { sub: until } : {}),
		tone: 'nvidia',
		sides: [last ? 'above' : 'left']
	};
}
