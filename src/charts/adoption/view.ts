import type { Label, Mark, Side, Source, Tone, View } from '$lib/chart';
import { byText, day, leftOut } from '$lib/format';
import { niceOf, ticksOf } from '$lib/scale';

export type Show = 'week' | 'rolling' | 'app' | 'families';

/** One count of one metric; its unit is in the words of the metric. */
export interface CountRow {
	readonly id: string;
	readonly date: string;
	readonly metric: string;
	readonly value: number;
	/** The picture it is drawn in; `null` for those in the table alone. */
	readonly show: Show | null;
	/** The line it is a point of; `bar` for a bar, `wall` for a wall of squares. */
	readonly series: string;
	readonly tone: Tone;
	/** A count of downloads by date, not of users. */
	readonly hollow: boolean;
	/** Its words beside its mark, `''` for none, and their side. */
	readonly text: string;
	readonly sub?: string;
	readonly side: Side;
	readonly title: string;
	readonly lines: readonly string[];
	readonly source: Source;
}

export interface State {
	readonly show: Show;
}

interface Point {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly r: number;
}
interface Bar {
	readonly id: string;
	readonly x: [number, number];
	readonly y: [number, number];
	readonly tone: Tone;
	readonly text: string;
}

export interface AdoptionView extends View {
	readonly bars: readonly Bar[];
	/** How many squares stand in the wall above the bars. */
	readonly wall: number;
	readonly lines: readonly { points: readonly Point[]; tone: Tone }[];
	readonly dots: readonly Point[];
	readonly labels: readonly Label[];
	/** Ticks of the counts by date; none where there are bars. */
	readonly ticks: readonly number[];
	readonly words: string;
}

/** Words of each picture; and of the two by date, the least window, with room for words at its ends. */
const pictures: Readonly<Record<Show, { words: string; window?: readonly string[] }>> = {
	week: { words: 'R1’s first days on Hugging Face, with a square for each derivative model' },
	rolling: {
		words: 'Downloads of R1 on Hugging Face in the last 30 days, a rolling count, by date',
		window: ['2025-02-01', '2025-05-01']
	},
	app: {
		words: 'DeepSeek’s app in China by date, each count on its own line',
		window: ['2025-01-10', '2026-02-20']
	},
	families: { words: 'Models on Hugging Face by the family they derive from, February 2026' }
};
/** Height of the wall, percent of the plot. */
export const WALL = 36;

export function view(rows: readonly CountRow[], { show }: State): AdoptionView {
	const { words, window } = pictures[show];
	const shown = rows
		.filter((row) => row.show === show)
		.sort((a, b) => byText(a.date, b.date) || a.value - b.value);
	return {
		bars: [],
		wall: 0,
		lines: [],
		dots: [],
		labels: [],
		ticks: [],
		...(window ? byDate(shown, window.map(day)) : asBars(shown)),
		words:
			`${words}: ${shown.flatMap(({ text, sub }) => (text ? [text + (sub ? ` ${sub}` : '')] : [])).join('; ')}.` +
			leftOut(rows.length - shown.length, 'count')
	};
}

/** A count with its place: what the cursor stops at. */
const at = (row: CountRow, x: number, y: number): Mark & CountRow & { x: number; y: number } => ({
	...row,
	x,
	y
});

/** Bars on one axis from zero, each under its words, and the wall above them. */
function asBars(shown: readonly CountRow[]) {
	const wall = shown.find(({ series }) => series === 'wall');
	const rows = shown.filter((row) => row !== wall);
	const most = Math.max(...rows.map(({ value }) => value));
	const top = wall ? WALL : 0;
	const each = (100 - top) / rows.length;
	const start = (i: number) => top + (i + 0.5) * each;
	return {
		x: { kind: 'linear', domain: [0, most] } as const,
		y: { kind: 'linear', domain: [100, 0] } as const,
		wall: wall?.value ?? 0,
		bars: rows.map(({ id, value, tone, text }, i): Bar => ({
			id,
			x: [0, value],
			y: [start(i), start(i) + Math.min(8, 0.4 * each)],
			tone,
			text
		})),
		marks: [
			...(wall ? [at(wall, most / 2, WALL / 2)] : []),
			...rows.map((row, i) => at(row, row.value, start(i) + 3))
		]
	};
}

/** Counts by date: as printed, never added up. Two points alone make no line. */
function byDate(shown: readonly CountRow[], window: readonly number[]) {
	const times = [...window, ...shown.map(({ date }) => day(date))];
	const counts = niceOf([0, Math.max(1, ...shown.map(({ value }) => value))], 5);
	const dots = shown.map((row) => ({ ...at(row, day(row.date), row.value), r: 4.5 }));
	return {
		x: { kind: 'time', domain: [Math.min(...times), Math.max(...times)] } as const,
		y: { kind: 'linear', domain: counts } as const,
		ticks: ticksOf(counts, 5),
		dots,
		marks: dots,
		lines: [...new Set(dots.map(({ series }) => series))].flatMap((name) => {
			const points = dots.filter(({ series }) => series === name);
			return points[2] ? [{ points, tone: points[2].tone }] : [];
		}),
		labels: dots.filter(({ text }) => text).map((dot): Label => ({ ...dot, sides: [dot.side] }))
	};
}

export const describe = ({ words }: AdoptionView): string => words;
