import { toneOf } from '$config';
import type { Label, Tone } from '$lib/chart';
import { byText, day } from '$lib/format';
import { searchFor } from '$lib/search';
import { inside, noneIn, windowOf } from '$lib/window';
import type { Dot, Release, ReleasesView, State } from './types';
import { markOf } from './words';

/** Labs with fewer releases than this share the last lane. */
export const LANE = 6;
const OTHERS = 'Others';
/** The lane of the week's events, above the labs. */
const EVENTS = 'That week';

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

export function view(rows: readonly Release[], state: State): ReleasesView {
	const window = windowOf(
		state,
		rows.map(({ released }) => released),
		'month'
	);
	const within = rows.filter(({ released }) => inside(window, released));
	const models = within.filter(({ event }) => !event);
	const events = state.events ? within.filter(({ event }) => event) : [];
	const drawn = [...models, ...events];
	const choice = choiceOf(state);
	const lanes = lanesOf(rows);
	const placeOf = (row: Release): Place => ({
		id: row.id,
		x: day(row.released),
		y: row.event ? EVENTS : lanes.of(row.lab)
	});
	// a lane with nothing in the window gives its room to the others
	const used = new Set(drawn.map((row) => placeOf(row).y));
	const names = [EVENTS, ...lanes.names].filter((name) => used.has(name));
	return {
		x: { kind: 'time', domain: [day(window.from), day(window.to)] },
		y: { kind: 'band', domain: names },
		lanes: names,
		dots: drawn
			.map((row) => dotOf(row, placeOf(row), choice))
			// a lane after the other: neighbours that share a lane pack into less
			.sort((a, b) => names.indexOf(a.y) - names.indexOf(b.y)),
		labels: [...choice.named(models), ...events].map((row) => labelOf(row, placeOf(row))),
		marks: [...drawn]
			.sort((a, b) => byText(a.released, b.released))
			.map((row) => markOf(row, placeOf(row))),
		count: countOf(models),
		left: within.length - drawn.length,
		...window,
		empty: drawn.length ? undefined : noneIn(window, 'release'),
		missed: choice.missed(models)
	};
}

type Place = Pick<Dot, 'id' | 'x' | 'y'>;
type Choice = ReturnType<typeof choiceOf>;

/** What focus and search bring out of the models; what is neither chosen nor a ghost is muted for it. */
function choiceOf({ focus, ghost, search }: State) {
	const { some, finds, missed } = searchFor(search);
	const found = ({ name }: Release) => finds(name);
	const chosen = (row: Release) => focus.includes(row.id) || found(row);
	const pale = ({ id }: Release) => ghost.includes(id);
	return {
		chosen,
		pale,
		muted: (row: Release) => (some || focus.length > 0) && !row.event && !chosen(row) && !pale(row),
		/** Models with their names beside them, those first whose names matter most. */
		named: (models: readonly Release[]): Release[] => [
			...new Set([
				...models.filter(found),
				...models
					.filter(({ id }) => focus.includes(id))
					.sort((a, b) => focus.indexOf(a.id) - focus.indexOf(b.id)),
				...models.filter(pale)
			])
		],
		missed: (models: readonly Release[]) =>
			missed(
				models.map(({ name }) => name),
				'model'
			)
	};
}

function dotOf(row: Release, place: Place, { chosen, pale, muted }: Choice): Dot {
	return {
		...place,
		tone: toneIn(row, chosen(row)),
		hollow: row.open === false || row.only !== undefined,
		ghost: pale(row),
		muted: muted(row),
		r: radiusOf(row, chosen(row))
	};
}

/** What was no release is small. */
const radiusOf = ({ only, event }: Release, chosen: boolean): number =>
	only ? (chosen ? 3.5 : 2.5) : chosen ? 6 : event ? 3.5 : 4.5;

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
	...(row.lab === 'DeepSeek' && !row.event ? { size: 15 } : {}),
	text: row.name,
	tone: toneIn(row, true)
});

const toneIn = ({ lab, event }: Release, chosen: boolean): Tone =>
	event && lab === 'Nvidia' ? 'loss' : toneOf(lab, chosen || Boolean(event));
