import type { Label, Mark } from '$lib/chart';
import { byText, day, leftOut } from '$lib/format';
import { niceOf, ticksOf } from '$lib/scale';
import { inPanels } from './panels';
import type { AdoptionView, Bar, CountRow, Show, State } from './types';

/** Words of each picture; and of the two by date, the least window. */
const pictures: Readonly<
	Record<Show, { words: string; window?: readonly string[]; panels?: boolean }>
> = {
	week: { words: 'R1’s first days on Hugging Face, with a square for each derivative model' },
	rolling: {
		words: 'Downloads of R1 on Hugging Face in the last 30 days, a rolling count, by date',
		window: ['2025-02-01', '2025-05-01']
	},
	app: {
		words: 'DeepSeek’s app, three measures one below the other, an axis each',
		window: ['2025-01-01', '2025-12-31'],
		panels: true
	},
	families: { words: 'Models on Hugging Face by the family they derive from, February 2026' }
};
/** Height of the wall, percent of the plot. */
export const WALL = 36;

export function view(rows: readonly CountRow[], { show }: State): AdoptionView {
	const { words, window, panels } = pictures[show];
	const shown = rows
		.filter((row) => row.show === show)
		.sort((a, b) => byText(a.date, b.date) || a.value - b.value);
	const drawn = window ? byDate(shown, window.map(day), panels) : asBars(shown);
	return {
		panels: [],
		stems: [],
		gaps: [],
		captions: [],
		bars: [],
		wall: 0,
		lines: [],
		dots: [],
		labels: [],
		ticks: [],
		dated: window !== undefined,
		...drawn,
		words: `${words}: ${drawn.words}.` + leftOut(rows.length - shown.length, 'count')
	};
}

/** What stands beside the marks. */
const textsOf = (rows: readonly CountRow[]) => rows.flatMap(({ text }) => text || []).join('; ');

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
		words: textsOf(shown),
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

/** Counts by date: as printed, never added up; of several measures each on its own axis. */
function byDate(shown: readonly CountRow[], window: readonly number[], panels = false) {
	const times = [...window, ...shown.map(({ date }) => day(date))];
	const domain = [Math.min(...times), Math.max(...times)] as const;
	const x = { kind: 'time', domain } as const;
	if (panels)
		return { x, y: { kind: 'linear', domain: [100, 0] } as const, ...inPanels(shown, domain) };
	return {
		...{ x, words: textsOf(shown), pitch: 'downloads, a rolling count' },
		...onOneAxis(shown)
	};
}

/** One measure. Two points alone make no line. */
function onOneAxis(shown: readonly CountRow[]) {
	const counts = niceOf([0, Math.max(1, ...shown.map(({ value }) => value))], 5);
	const dots = shown.map((row) => ({ ...at(row, day(row.date), row.value), r: 4.5 }));
	return {
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
