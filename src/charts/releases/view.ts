import { toneOf } from '$config';
import type { Label } from '$lib/chart';
import { byText, day } from '$lib/format';
import { searchFor } from '$lib/search';
import { inside, noneIn, windowOf } from '$lib/window';
import { calendarOf } from './calendar';
import {
	isRelease,
	type Dot,
	type Release,
	type ReleasesView,
	type Row,
	type State
} from './types';
import { markOf } from './words';

/** Labs with fewer releases than this share the last lane. */
export const LANE = 6;
const OTHERS = 'Others';
/** Room for the names of the days over the calendar, in parts of a row. */
const HEAD = 0.42;

/** Lanes by number of releases, most first, so that a lane keeps its place in every window. */
export function lanesOf(rows: readonly Release[]): { names: string[]; of(lab: string): string } {
	const counts = new Map<string, number>();
	for (const { lab, event } of rows) if (!event) counts.set(lab, (counts.get(lab) ?? 0) + 1);
	const names = [...counts]
		.filter(([, n]) => n >= LANE)
		.sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))
		.map(([lab]) => lab);
	return { names: [...names, OTHERS], of: (lab) => (names.includes(lab) ? lab : OTHERS) };
}

export function view(rows: readonly Row[], state: State): ReleasesView {
	const window = windowOf(
		state,
		rows.map(({ released }) => released),
		'month'
	);
	const within = rows.filter(({ released }) => inside(window, released));
	const models = within.filter(isRelease).filter(({ event }) => !event);
	const choice = choiceOf(state);
	const seen =
		state.show === 'calendar'
			? byDay(rows, within, state)
			: inLanes(lanesOf(rows.filter(isRelease)), models, choice);
	const { shown, x = { kind: 'time', domain: [day(window.from), day(window.to)] } } = seen;
	return {
		...seen,
		x,
		count: countOf(models),
		left: within.filter((row) => !shown.includes(row)),
		...window,
		held: null,
		empty: shown.length
			? undefined
			: noneIn(window, state.show === 'calendar' ? 'trading day' : 'release'),
		missed: choice.missed(shown.filter(isRelease).filter(({ event }) => !event))
	};
}

type Seen = Pick<
	ReleasesView,
	'y' | 'pitch' | 'lanes' | 'dots' | 'labels' | 'marks' | 'calendar' | 'margin' | 'sub'
> & {
	readonly shown: readonly Row[];
	readonly x?: ReleasesView['x'];
};

/** A dot a model, in lanes by lab. */
function inLanes(lanes: Lanes, models: readonly Release[], choice: Choice): Seen {
	const placeOf = (row: Release): Place => ({
		id: row.id,
		x: day(row.released),
		y: lanes.of(row.lab)
	});
	// a lane with nothing in the window gives its room to the others
	const used = new Set(models.map((row) => placeOf(row).y));
	const names = lanes.names.filter((name) => used.has(name));
	return {
		y: { kind: 'band', domain: names },
		pitch: 'the row of the maker',
		lanes: names,
		dots: models
			.map((row) => dotOf(row, placeOf(row), choice))
			// a lane after the other: neighbours that share a lane pack into less
			.sort((a, b) => names.indexOf(a.y) - names.indexOf(b.y)),
		labels: choice.named(models).map((row) => labelOf(row, placeOf(row))),
		marks: [...models]
			.sort((a, b) => byText(a.released, b.released))
			.map((row) => markOf(row, placeOf(row))),
		calendar: null,
		shown: models
	};
}

/** A bar a trading day, in the weeks of a calendar that needs no room beside it. */
function byDay(rows: readonly Row[], within: readonly Row[], { upto, search }: State): Seen {
	const { some, finds } = searchFor(search);
	const pale = (told: readonly Release[]) => some && !told.some(({ name }) => finds(name));
	const drawn = calendarOf(within, rows, { upto, pale });
	const bottom = drawn?.calendar.bottom ?? 1;
	return {
		x: { kind: 'linear', domain: [0, 7] },
		y: { kind: 'linear', domain: [bottom, -HEAD] },
		...{ lanes: [], dots: [], labels: [] },
		margin: 'none',
		sub: 'Nvidia’s change each day, all on one scale. Pale blue: V3’s price was public; full blue: R1 too',
		marks: drawn?.marks ?? [],
		calendar: drawn?.calendar ?? null,
		shown: drawn?.shown ?? []
	};
}

type Lanes = ReturnType<typeof lanesOf>;
type Place = Pick<Dot, 'id' | 'x' | 'y'>;
type Choice = ReturnType<typeof choiceOf>;

/** What focus and search bring out of the models; what is not chosen is muted for it. */
function choiceOf({ focus, search }: State) {
	const { some, finds, missed } = searchFor(search);
	const found = ({ name }: Release) => finds(name);
	const chosen = (row: Release) => focus.includes(row.id) || found(row);
	return {
		chosen,
		muted: (row: Release) => (some || focus.length > 0) && !chosen(row),
		/** Models with their names beside them, those first whose names matter most. */
		named: (models: readonly Release[]): Release[] => [
			...new Set([
				...models.filter(found),
				...models
					.filter(({ id }) => focus.includes(id))
					.sort((a, b) => focus.indexOf(a.id) - focus.indexOf(b.id))
			])
		],
		missed: (models: readonly Release[]) =>
			missed(
				models.map(({ name }) => name),
				'model'
			)
	};
}

function dotOf(row: Release, place: Place, { chosen, muted }: Choice): Dot {
	return {
		...place,
		tone: toneOf(row.lab, chosen(row)),
		hollow: row.open === false || row.only !== undefined,
		muted: muted(row),
		r: radiusOf(row, chosen(row))
	};
}

/** What was no release is small. */
const radiusOf = ({ only }: Release, chosen: boolean): number =>
	only ? (chosen ? 3.5 : 2.5) : chosen ? 6 : 4.5;

function countOf(models: readonly Release[]): ReleasesView['count'] {
	const releases = models.filter(({ only }) => !only);
	return {
		all: releases.length,
		open: releases.filter(({ open }) => open).length,
		only: models.length - releases.length
	};
}

const labelOf = (row: Release, place: Place): Label => ({
	...place,
	...(row.lab === 'DeepSeek' ? { size: 15 } : {}),
	text: row.name,
	tone: toneOf(row.lab, true)
});
