/** Counts of several measures, each in a panel of its own: one zero, one axis, one title. */
import type { Label } from '$lib/chart';
import { countShort, DAY, date, day } from '$lib/format';
import { ticksOf } from '$lib/scale';
import type { Bar, CountRow, Gap, Panel, Stem } from './types';

/** What is counted, from the top down: bars for what a week brought, stems for how many there were. */
const measures = [
	{ title: 'Downloads in a week, China', series: ['downloads'] },
	{ title: 'People using it in a month, China', series: ['a month'] },
	{ title: 'People using it in a week, China', series: ['a week', 'rival'] }
] as const;

/** From one title to the next, and from the highest mark to its zero, in percent of the plot. */
const [EACH, HIGH] = [36.25, 16.75];
/** From a title to the zero below it. */
const BASE = 100 - EACH * (measures.length - 1);
/** Days without a figure from which on the gap is drawn; from the second on in words too, where room is short. */
const [BARE, LONG] = [60, 120];

/** Where the rows of one measure stand. */
interface Scaled {
	readonly panel: Panel;
	readonly rows: readonly CountRow[];
	height(value: number): number;
}

/** Counts as printed, each measure on an axis of its own; nothing is joined, and a stretch without a figure says so. */
export function inPanels(shown: readonly CountRow[], [from, to]: readonly [number, number]) {
	const all = measures.map(({ title, series }, i): Scaled => {
		const rows = shown.filter((row) => (series as readonly string[]).includes(row.series));
		const most = Math.max(1, ...rows.map(({ value }) => value));
		const base = i * EACH + BASE;
		const height = (value: number) => base - (value / most) * HIGH;
		const round = ticksOf([0, most], 2).at(-1) ?? 0;
		const ticks = [0, round].map((tick) => ({ y: height(tick), words: countShort(tick) }));
		return { panel: { title, top: i * EACH, base, ticks }, rows, height };
	});
	const marks = all.flatMap(({ rows, height }) =>
		rows.map((row) => ({ ...row, x: middle(row), y: height(row.value) }))
	);
	const said = marks
		.filter(({ text }) => text)
		.map((mark) => ({ ...mark, x: isWeek(mark) ? weekOf(mark)[1] : mark.x }));
	return {
		panels: all.map(({ panel }) => panel),
		bars: all.flatMap(barsOf),
		// what another maker has lies behind
		stems: all.flatMap(stemsOf).sort((a, b) => Number(b.dotted) - Number(a.dotted)),
		dots: marks.filter(({ series }) => series !== 'downloads').map((mark) => ({ ...mark, r: 5 })),
		gaps: all.flatMap((one) => gapsOf(one, from, to)),
		marks,
		labels: labelsOf(said),
		captions: said.filter(({ when }) => when),
		words: all.map(inWords).join('. ')
	};
}

/** A week's bar begins with its first day; its date is the last. */
const weekOf = (row: CountRow): [number, number] => [day(row.date) - 6 * DAY, day(row.date) + DAY];
const isWeek = ({ series }: CountRow) => series === 'downloads';
const middle = (row: CountRow) => (isWeek(row) ? day(row.date) - 2.5 * DAY : day(row.date));

const barsOf = ({ panel, rows, height }: Scaled): Bar[] =>
	rows.filter(isWeek).map((row) => {
		const [start, end] = weekOf(row);
		// a day of air between two weeks
		const x: [number, number] = [start + DAY / 2, end - DAY / 2];
		return { id: row.id, x, y: [height(row.value), panel.base], tone: row.tone, text: '' };
	});

const stemsOf = ({ panel, rows, height }: Scaled): Stem[] =>
	rows
		.filter((row) => !isWeek(row))
		.map((row) => ({
			id: row.id,
			x: day(row.date),
			y: [height(row.value), panel.base],
			tone: row.tone,
			dotted: row.hollow
		}));

/** Stretches of the window in which nothing was counted. */
function gapsOf({ panel, rows }: Scaled, from: number, to: number): Gap[] {
	const days = [from, ...rows.map(({ date }) => day(date)), to];
	return days.slice(1).flatMap((end, i) => {
		const start = days[i] ?? from;
		if (end - start <= BARE * DAY) return [];
		const x: [number, number] = [start + 5 * DAY, end - 5 * DAY];
		return [
			{ id: `${panel.title}-${start}`, x, y: panel.base - 3.7, long: end - start > LONG * DAY }
		];
	});
}

/** Words at the marks: those at both ends of a measure before those between. */
function labelsOf(said: readonly (CountRow & { x: number; y: number })[]): Label[] {
	const isEnd = ({ series, id }: CountRow) => {
		const own = said.filter((mark) => mark.series === series);
		return id === own[0]?.id || id === own.at(-1)?.id;
	};
	return [...said.filter(isEnd), ...said.filter((mark) => !isEnd(mark))].map((mark) => ({
		...mark,
		sides: [mark.side]
	}));
}

const inWords = ({ panel, rows }: Scaled): string =>
	`${panel.title}: ` +
	rows
		.map(
			(row) => `${row.series === 'rival' ? row.text : countShort(row.value)} on ${date(row.date)}`
		)
		.join(', ');
