/** The whole time of a chart as a quiet picture, in a box of 1,000 by 100 that is stretched to its room. */
import type { Shown, Tone } from '$lib/chart';
import type { Overview, OverviewPoint } from '$lib/overview';
import { DAY, date, day } from '$lib/format';

interface Stroke {
	readonly tone: Tone;
	readonly path: string;
}
interface Year {
	readonly name: string;
	/** Share of the way from the first day to the last. */
	readonly at: number;
	/** Whether narrow strips have room for it. */
	readonly narrow: boolean;
}
export interface Strip extends Pick<Overview<unknown>, 'kind' | 'step' | 'least'> {
	/** First and last day, as days since 1970. */
	readonly min: number;
	readonly max: number;
	/** Days after the first on which there is something, where that is not so on every few. */
	readonly days: readonly number[];
	readonly strokes: readonly Stroke[];
	readonly years: readonly Year[];
}

/** @throws RangeError naming the chart that has no overview, or no window to choose. */
export function stripOf({ chart, about, rows, view }: Shown): Strip {
	const { overview } = about;
	if (!overview || view.x.kind !== 'time' || !('from' in chart.initial))
		throw new RangeError(`${chart.id} has no window of time that could be chosen`);
	const points = overview.points(rows);
	const first = Math.min(view.x.domain[0], ...points.map(({ date }) => day(date)));
	const [min, max] = [first / DAY, view.x.domain[1] / DAY];
	const { kind, step, least } = overview;
	const x = (iso: string) => Math.round(((day(iso) / DAY - min) / (max - min)) * 1000);
	const tones = [...new Set(points.map(({ tone }) => tone))].sort((a) => (a === 'grey' ? -1 : 1));
	const strokes = tones.map((tone) => ({
		tone,
		path: pathOf(
			kind,
			x,
			points.filter((point) => point.tone === tone)
		)
	}));
	const all = points.map((point) => day(point.date) / DAY - min).sort((a, b) => a - b);
	const days = kind === 'line' ? [] : [...new Set(all)];
	return { kind, step, least, min, max, days, strokes, years: yearsOf(min, max) };
}

/** Dots are lines of no length, which round ends make round whatever the box is stretched to. */
function pathOf(kind: Strip['kind'], x: (iso: string) => number, points: readonly OverviewPoint[]) {
	const foot = kind === 'ticks' ? 84 : 92;
	const y = (at: number) => Math.round(foot - at * 82);
	const places = points.map(({ date, at }) => `${x(date)} ${y(at)}`);
	if (kind === 'line') return `M${places.join('L')}`;
	const end = kind === 'dots' ? 'h0' : 'v12';
	return [...new Set(places)].map((place) => `M${place}${end}`).join('');
}

/** The years that begin inside, as many as there is room for. */
function yearsOf(min: number, max: number): Year[] {
	const share = (year: number) => (Date.UTC(year, 0) / DAY - min) / (max - min);
	const [first, last] = [min, max].map((at) => Number(date(at * DAY, 'year')));
	const years = Array.from({ length: last! - first! + 1 }, (_, i) => first! + i)
		// a strip that begins with the first days of a year begins with the year
		.filter((year) => share(year) > -0.01);
	const [every, narrow] = [12, 4].map((most) => Math.ceil(years.length / most));
	return years.flatMap((year, i) =>
		i % every! ? [] : { name: `${year}`, at: Math.max(0, share(year)), narrow: i % narrow! === 0 }
	);
}
