import { toneOf } from '$config';
import type { Label, Mark, Source, Tone, View } from '$lib/chart';
import { byText, counted, date, day, leftOut, price } from '$lib/format';
import { searchFor } from '$lib/search';
import { inside, noneIn, windowOf } from '$lib/window';

/** A model made public, or an event of the week of R1 that is set beside the models. */
export interface Release {
	readonly id: string;
	readonly name: string;
	readonly lab: string;
	readonly released: string;
	readonly open: boolean | null;
	readonly licence: string | null;
	readonly priceOutputUsdPerMtok: number | null;
	/** What happened, when this is an event and no model. */
	readonly event: string | null;
	readonly source: Source;
}

export interface State {
	readonly from: string;
	/** `''`: the month of the newest row. */
	readonly to: string;
	/** Ids to name and to draw in ink, most important first. */
	readonly focus: readonly string[];
	/** Ids drawn as a ghost: there, but not what the story was said to be about. */
	readonly ghost: readonly string[];
	/** Whether the events of the week stand above the lanes. */
	readonly events: boolean;
	/** Part of a name to find. */
	readonly search: string;
}

export interface Dot {
	readonly id: string;
	readonly x: number;
	readonly y: string;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly muted: boolean;
	readonly ghost: boolean;
	readonly r: number;
}

export interface ReleasesView extends View {
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly lanes: readonly string[];
	/** Models in the window, and how many of them have open weights. */
	readonly count: { readonly all: number; readonly open: number };
	/** Events of the window that are not asked for. */
	readonly left: number;
	readonly from: string;
	readonly to: string;
}

/** Labs with fewer releases than this share the last lane. */
const LANE = 6;
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
	const { focus, ghost } = state;
	const lanes = lanesOf(rows);
	const window = windowOf(
		state,
		rows.map(({ released }) => released),
		'month'
	);
	const within = rows.filter(({ released }) => inside(window, released));
	const models = within.filter(({ event }) => !event);
	const events = state.events ? within.filter(({ event }) => event) : [];
	const search = searchFor(state.search);
	const found = ({ name }: Release) => search.finds(name);
	const chosen = (row: Release) => focus.includes(row.id) || found(row);
	const some = search.some || focus.length > 0;

	const at = (row: Release) => ({
		id: row.id,
		x: day(row.released),
		y: row.event ? EVENTS : lanes.of(row.lab)
	});
	const named = [
		...models.filter(found),
		...models
			.filter(({ id }) => focus.includes(id))
			.sort((a, b) => focus.indexOf(a.id) - focus.indexOf(b.id)),
		...models.filter(({ id }) => ghost.includes(id)),
		...events
	];
	// a lane with nothing in the window gives its room to the others
	const used = new Set(models.map(({ lab }) => lanes.of(lab)));
	const names = [...(events.length ? [EVENTS] : []), ...lanes.names.filter((n) => used.has(n))];
	return {
		x: { kind: 'time', domain: [day(window.from), day(window.to)] },
		y: { kind: 'band', domain: names },
		lanes: names,
		dots: [...models, ...events].map((row) => ({
			...at(row),
			tone: tone(row, chosen(row)),
			hollow: row.open === false,
			ghost: ghost.includes(row.id),
			muted: some && !row.event && !chosen(row) && !ghost.includes(row.id),
			r: chosen(row) ? 6 : row.event ? 3.5 : 4.5
		})),
		labels: [...new Set(named)].map((row) => ({
			...at(row),
			...(row.lab === 'DeepSeek' && !row.event ? { size: 15 } : {}),
			text: row.name,
			tone: tone(row, true)
		})),
		marks: [...models, ...events]
			.sort((a, b) => byText(a.released, b.released))
			.map((row) => markOf(row, at(row))),
		count: { all: models.length, open: models.filter(({ open }) => open).length },
		left: within.length - models.length - events.length,
		...window,
		empty: models.length + events.length ? undefined : noneIn(window, 'release'),
		missed: search.missed(
			models.map(({ name }) => name),
			'model'
		)
	};
}

const tone = ({ lab, event }: Release, chosen: boolean): Tone =>
	event && lab === 'Nvidia' ? 'loss' : toneOf(lab, chosen || Boolean(event));

function markOf(row: Release, at: { id: string; x: number; y: string }): Mark {
	if (row.event)
		return { ...at, title: row.name, lines: [row.event, date(row.released)], source: row.source };
	const weights =
		row.open === null ? 'weights unknown' : row.open ? 'open weights' : 'closed weights';
	return {
		...at,
		title: row.name,
		lines: [
			`${row.lab}, ${date(row.released)}`,
			`${weights}${row.open && row.licence ? `: ${row.licence}` : ''}`,
			...(row.priceOutputUsdPerMtok === null
				? []
				: [`${price(row.priceOutputUsdPerMtok)} per million output tokens`])
		],
		source: row.source
	};
}

export function describe({ count, from, to, labels, left, empty, missed }: ReleasesView): string {
	const rest = (missed ? ` ${missed}` : '') + leftOut(left, 'event');
	if (empty) return empty + rest;
	const named = labels.map(({ text }) => text).join(', ');
	return (
		`${counted(count.all, 'model')} made public from ${date(from, 'long')} to ${date(to, 'long')}, in lanes by lab, ` +
		`${count.open} of them with open weights (filled dots).${named ? ` Named: ${named}.` : ''}${rest}`
	);
}
