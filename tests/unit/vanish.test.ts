import fc from 'fast-check';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { count } from '../../src/lib/format';
import { chartIds, loaded } from '../../src/server/charts/all';
import { stopsOf } from '../../src/lib/stops';
import type { City } from '../../src/charts/experts/types';
import type { Calendar, Held } from '../../src/charts/releases/types';
import { states, tries, type State } from './states';

type Row = Readonly<Record<string, unknown>>;
type Drawn = Readonly<Record<string, readonly { id: string; date?: string }[]>>;

const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id) ?? [];
/** The counts of DeepSeek's papers that a grid or a city of experts shows. */
const grid = ['layers', 'experts', 'shared', 'chosen', 'nodes', 'nodesAtMost'];

/** Ids of the rows whose geometry a view holds, read from what is drawn and not from its marks. */
const drawnIds: Readonly<Record<string, (view: Drawn, state: State) => readonly string[]>> = {
	'training-cost': ({ dots, cells }, { compare, silent }) =>
		compare
			? cells?.[0]
				? [String(compare)]
				: []
			: silent
				? ids(cells)
				: ids(dots).filter((id) => id !== 'far'),
	nvidia: ({ window, notes, callouts, fall }) => [
		...window!.map(({ date }) => date!),
		...ids(notes),
		...ids(callouts).map((id) => (id === 'fall' ? '' : id)),
		...(fall ? ['fall'] : [])
	],
	releases: ({ dots, held, calendar }) => {
		const { rows = [], rule } = (held ?? {}) as Partial<Held>;
		const promised = rows.flatMap(({ id, brackets }) => [id, ...ids(brackets)]);
		const days = (calendar as unknown as Calendar | null)?.days.flatMap(({ ids }) => ids) ?? [];
		return [...ids(dots), ...days, ...promised, ...(rule ? ['deepseek-r1'] : [])];
	},
	receipt: ({ lines }) => ids(lines),
	claims: ({ squares }) =>
		(squares as unknown as { row: { id: string } }[]).map(({ row }) => row.id),
	'zoom-out': ({ seen }) => ids(seen),
	adoption: ({ bars, dots, wall }) => [
		...ids(bars),
		...ids(dots),
		...(Number(wall) ? ['hf-r1-derivative-models-at-least-2025-01-27'] : [])
	],
	reasoning: ({ marks }) => ids(marks),
	precision: ({ marks }) => ids(marks),
	calculator: ({ dots, bands }, { show }) => (show === 'tornado' ? ids(bands) : ids(dots)),
	experts: ({ city }) =>
		city ? [...grid, 'total', 'active', ...ids((city as unknown as City).bars)] : grid
};

/** Of a chart that is not named above: whatever its view holds by id, but marks and words. */
const all = (view: Drawn) =>
	Object.entries(view).flatMap(([name, shapes]) =>
		Array.isArray(shapes) && name !== 'marks' && name !== 'labels' ? ids(shapes) : []
	);

const idOf = ({ id, date, kind }: Row) => String(id ?? (kind === 'fall' ? 'fall' : date));
const dayOf = ({ released, date, to }: Row) => String(released ?? date ?? to ?? '');

/** Whether a row lies in the reader's window; an open end holds all that is new. */
function inWindow(row: Row, { from, to }: State): boolean {
	if (to === undefined) return true;
	// a row that lasts, such as the fall, is inside when both of its ends are
	const first = String(row.from ?? dayOf(row));
	return first >= String(from) && (!to || dayOf(row) <= String(to));
}

/** How many rows the words say are left out. */
const counted = (words: string) => {
	const said = /(?:Not in this picture|Outside the view): (.*)$/.exec(words)?.[1] ?? '';
	const numbers = [...said.matchAll(/\d[\d,]*/g)].map(([text]) => Number(text.replace(',', '')));
	return numbers.reduce((sum, next) => sum + next, said.includes('the fall') ? 1 : 0);
};

test.each(chartIds)(
	'%s: every row is drawn, outside the window, or counted in the words',
	(id) => {
		const { chart, rows } = loaded(id);
		fc.assert(
			fc.property(states(chart), (state) => {
				const settled = chart.settle?.(rows, chart.initial, state) ?? state;
				const view = chart.view(rows, settled);
				const words = chart.describe(view);
				const known = drawnIds[id] ?? all;
				const drawn = new Set(known(view as unknown as Drawn, settled));
				const then = settled.asof ? chart.asOf!.rows(rows, String(settled.asof)) : rows;
				if (settled.asof)
					expect(words).toContain(`known today ${count(rows.length - then.length)} row`);
				const within = (then as readonly Row[]).filter((row) => inWindow(row, settled));
				const absent = within.filter((row) => !drawn.has(idOf(row)));
				expect(absent.length).toBe(counted(words));
			}),
			tries(100)
		);
	},
	60_000
);

test.each(chartIds)(
	'%s: no state throws, draws what is no number, or is a blank without words',
	(id) => {
		const { chart, rows } = loaded(id);
		fc.assert(
			fc.property(states(chart), (state) => {
				const view = chart.view(rows, chart.settle?.(rows, chart.initial, state) ?? state);
				const { body } = render(chart.Component, { props: { view } });
				const words = chart.describe(view);
				// what a reader typed is quoted, whatever it is
				const ours = state.text ? words.replaceAll(String(state.text), '') : words;
				expect(body).not.toMatch(/NaN|Infinity|undefined/);
				expect(ours).not.toMatch(/NaN|Infinity|undefined|\$-|\b1 (models|prices|events|rows)\b/);
				expect(words.length).toBeGreaterThan(20);
				for (const { x, y } of stopsOf(view)) {
					expect(x >= -0.1 && x <= 100.1 && y >= -0.1 && y <= 100.1).toBe(true);
				}
				if (view.marks.length) return;
				expect(view.empty).toMatch(/^No /);
				expect(body).toContain(view.empty);
				expect(words).toContain(view.empty);
			}),
			tries(100)
		);
	},
	120_000
);
