/** What had been promised of models, and when they came: a row a model, its brackets, and its dot. */
import type { Mark } from '$lib/chart';
import { DAY, byText, date, day } from '$lib/format';
import { inside, windowOf, type Window } from '$lib/window';
import {
	isRelease,
	type Held,
	type Kept,
	type Promised,
	type Release,
	type ReleasesView,
	type Row
} from './types';
import { markOf } from './words';

/** The release after which the others are said to have hurried. */
const R1 = 'deepseek-r1';

type Promise = Release & { readonly promise: Promised };

const isPromise = (row: Release): row is Promise => row.promise !== undefined;
const monthFrom = (time: number, months: number) => {
	const at = new Date(time);
	return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);
};

/** A month before the first day that is drawn, and room for what has no end. */
function timeOf(days: readonly number[]): [number, number] {
	const [first, last] = [Math.min(...days), Math.max(...days)];
	return [monthFrom(first, -1), monthFrom(last, 4)];
}

/** How a day is told beside its promise: the first one counts, for it was made before R1. */
function verdictOf({ from, to }: Promised, released: string | undefined): string {
	if (!released) return 'not released';
	if (released < from) return 'early';
	return to === null || released <= to ? 'on time' : 'not early';
}

function keptOf(promises: readonly Promise[], model: Release | undefined, y: number, end: number) {
	const [first, ...more] = promises as readonly [Promise, ...Promise[]];
	const came = model !== undefined && !model.only;
	const last = promises.at(-1)!.promise;
	const released = came ? model.released : undefined;
	const { due } = first.promise;
	const said = date(first.released, 'long');
	return {
		id: first.promise.model,
		name: first.name,
		lab: first.lab,
		y,
		brackets: promises.map(({ id, promise }) => ({
			id,
			x: [day(promise.from), promise.to === null ? end : day(promise.to) + DAY] as const,
			open: promise.to === null,
			due: more.length ? promise.due : ''
		})),
		at: released ? day(released) : (day(last.from) + (last.to ? day(last.to) : end)) / 2,
		came,
		verdict: verdictOf(first.promise, released),
		text: released ? `came on ${date(released, 'dayMonth')}` : 'not released',
		sub: more.length ? `months as reported on ${said}` : `promised on ${said} for ${due}`,
		lines: more.length
			? [`reported ${date(first.released)}`]
			: [`due ${due}`, `said ${date(first.released)}`]
	} satisfies Kept;
}

/** Rows of the picture: by the day they came, and last what never did. */
function keptIn(rows: readonly Release[], promises: readonly Promise[], end: number): Kept[] {
	const model = (id: string) => rows.find((row) => row.id === id);
	const ids = [...new Set(promises.map(({ promise }) => promise.model))];
	const cameOn = (id: string) => (model(id)?.only ? '9' : (model(id)?.released ?? '9'));
	return ids
		.sort((a, b) => byText(cameOn(a), cameOn(b)))
		.map((id, i) => {
			const own = promises.filter(({ promise }) => promise.model === id);
			return keptOf(own, model(id), i + 0.5, end);
		});
}

const promiseMark = ({ id, name, released, promise, source }: Promise, kept: Kept): Mark => {
	const { x } = kept.brackets.find((bracket) => bracket.id === id)!;
	const until = promise.to ? `to ${date(promise.to, 'long')}` : 'without an end';
	return {
		id,
		x: (x[0] + x[1]) / 2,
		y: kept.y,
		title: `${name}: promised for ${promise.due}`,
		lines: [
			`${kept.lab}, said or reported on ${date(released, 'long')}`,
			`drawn from ${date(promise.from, 'long')} ${until}`,
			...(promise.note ? [promise.note] : [])
		],
		source
	};
};

/** A release as elsewhere; what never came has the source of its last promise. */
function cameMark(model: Release, kept: Kept, promises: readonly Promise[]): Mark {
	const mark = markOf(model, { id: kept.id, x: kept.at, y: kept.y });
	const last = promises.findLast(({ promise }) => promise.model === kept.id);
	return kept.came
		? mark
		: {
				...mark,
				title: `${kept.name}: not among the releases that we found`,
				source: last?.source ?? mark.source
			};
}

function marksOf(rows: readonly Release[], promises: readonly Promise[], held: Held): Mark[] {
	const own = rows.find(({ id }) => id === R1);
	return [
		...(own && held.rule ? [markOf(own, { id: R1, x: held.rule.x, y: 0 })] : []),
		...held.rows.flatMap((kept) => {
			const model = rows.find(({ id }) => id === kept.id);
			return [
				...promises
					.filter(({ promise }) => promise.model === kept.id)
					.map((row) => promiseMark(row, kept)),
				...(model ? [cameMark(model, kept, promises)] : [])
			];
		})
	];
}

/** `span`: of which rows that are not drawn the words give the number. */
export function promised(all: readonly Row[], span: Window): ReleasesView {
	const rows = all.filter(isRelease);
	const promises = rows.filter(isPromise);
	const own = rows.find(({ id }) => id === R1);
	const windows = promises.flatMap(({ promise: { from, to } }) => [from, to ?? from]);
	const models = new Set(promises.map(({ promise }) => promise.model));
	const came = rows.filter((row) => models.has(row.id));
	const seen = own ? [...came, own] : came;
	const days = [...windows, ...seen.map(({ released }) => released)].map(day);
	const domain = promises.length ? timeOf(days) : ([0, DAY] as const);
	const held: Held = {
		rows: keptIn(rows, promises, domain[1]),
		rule: own ? { x: day(own.released), text: `R1, ${date(own.released, 'long')}` } : null
	};
	const marks = marksOf(rows, promises, held);
	const ids = new Set(marks.map(({ id }) => id));
	const released = all.map((row) => row.released);
	const window = windowOf(span, released, 'month');
	return {
		x: { kind: 'time', domain },
		y: { kind: 'linear', domain: [Math.max(1, held.rows.length) + 0.3, 0] },
		dots: [],
		labels: [],
		lanes: [],
		marks,
		count: { all: 0, open: 0, only: 0 },
		left: all.filter(({ id, released }) => inside(window, released) && !ids.has(id)),
		calendar: null,
		...window,
		held,
		empty: promises.length ? undefined : 'No promise was known.'
	};
}
