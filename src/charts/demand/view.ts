import type { Label, Mark, Source, Tone, View } from '$lib/chart';
import { DAY, counted, date, day, leftOut, usdShort } from '$lib/format';
import { ticksOf } from '$lib/scale';

/** A quarter of Nvidia's sales to data centres, or a year of capital spending by those who buy. */
export interface Spending {
	readonly kind: 'quarter' | 'all' | 'company';
	readonly id: string;
	/** The quarter, or the company. */
	readonly name: string;
	readonly begins: string;
	readonly ends: string;
	/** US dollars of that quarter or year; the middle of a plan that is a range. */
	readonly usd: number;
	readonly low: number | null;
	readonly high: number | null;
	/** Guidance: what was announced, not what was spent. */
	readonly planned: boolean;
	/** Drawn; earlier plans and second definitions stand in the table alone. */
	readonly shown: boolean;
	readonly basis: string;
	/** Day by which it was public, or on which it was planned; `null` where nobody says. */
	readonly known: string | null;
	/** The same, or where nobody says the day from which it is taken as known. */
	readonly since: string;
	readonly note: string | null;
	readonly source: Source;
	/** Day on which Nvidia fell, ISO date: one row says it for all. */
	readonly fall?: string;
}

export interface State {
	/** One measure at a time: they share neither unit nor axis. */
	readonly show: 'quarters' | 'capex';
	/** Ids to label and to draw in full colour. */
	readonly focus: readonly string[];
	/** Day that the rows are of, where it is not today. */
	readonly asof?: string;
}

export interface DemandView extends View {
	readonly bars: readonly {
		readonly id: string;
		readonly x: readonly [number, number];
		readonly y: readonly [number, number];
		readonly tone: Tone;
		readonly hollow: boolean;
		readonly muted: boolean;
	}[];
	readonly labels: readonly Label[];
	readonly ticks: readonly number[];
	readonly notes: readonly { id: string; x: number; text: string; tone: Tone }[];
	readonly show: State['show'];
	/** Day that the rule marks, ISO date. */
	readonly fall: string | undefined;
	/** What was guided as a range, in words. */
	readonly guided: readonly string[];
	/** Rows of the other measure, earlier plans and second definitions. */
	readonly left: number;
}

/**
 * The years of both measures, so that the fall keeps its place, and in a past its last day; each measure has an axis
 * of its own, in US dollars.
 */
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

/** Companies in the order in which they stand within a year. */
export const companies = ['Amazon', 'Microsoft', 'Alphabet', 'Meta'];

export function view(rows: readonly Spending[], { show, focus, asof }: State): DemandView {
	const shown = rows.filter(
		({ kind, shown }) => shown && (kind === 'quarter') === (show === 'quarters')
	);
	const { top, ticks } = dollarsOf(shown);
	const names = shown.flatMap(({ kind, name }) => (kind === 'company' ? name : []));
	const abreast = [...new Set([...companies, ...names])];
	const drawn = [
		...shown.filter(({ kind }) => kind !== 'company'),
		...shown.filter(({ kind }) => kind === 'company')
	].map((row) => ({ row, x: spanOf(row, abreast) }));
	const told = rows.find(({ fall }) => fall)?.fall;
	const fall = asof && told && asof < told ? undefined : told;
	return {
		x: { kind: 'time', domain: yearsOf(rows, asof) },
		y: { kind: 'linear', domain: [0, top] },
		bars: drawn.map(({ row, x }) => ({
			id: row.id,
			x,
			y: [0, row.usd],
			tone: row.kind === 'quarter' ? 'nvidia' : row.kind === 'all' ? 'grey' : 'ink',
			hollow: row.planned,
			muted: row.kind === 'all' ? !row.planned : focus.length > 0 && !focus.includes(row.id)
		})),
		labels: drawn
			.filter(({ row }) => focus.includes(row.id))
			.map(({ row, x }) => labelOf(row, x, row === shown.at(-1))),
		ticks,
		notes: fall
			? [{ id: 'fall', x: day(fall), text: `${date(fall)}: the fall`, tone: 'loss' }]
			: [],
		marks: drawn
			.map(({ row, x }): Mark => ({ id: row.id, x: placeOf(row, x), y: row.usd, ...details(row) }))
			.sort((a, b) => Number(a.x) - Number(b.x)),
		show,
		fall,
		guided: drawn.flatMap(({ row }) => guidedOf(row).map((words) => `${row.name} ${words}`)),
		left: rows.length - shown.length
	};
}

/** From end to end of a quarter or a year; companies share their year, side by side. */
function spanOf(
	{ kind, name, begins, ends }: Spending,
	abreast: readonly string[]
): [number, number] {
	const [start, end] = [day(begins), day(ends)];
	// a quarter reaches to its very last day, and leaves air before its first
	if (kind === 'quarter') return [start + 9 * DAY, end];
	if (kind === 'all') return [start + 32 * DAY, end - 14 * DAY];
	const each = (264 * DAY) / abreast.length;
	const left = start + 64 * DAY + abreast.indexOf(name) * each;
	return [left, left + (each * 52) / 66];
}

const placeOf = ({ kind }: Spending, [left, right]: readonly [number, number]) =>
	kind === 'quarter' ? right : (left + right) / 2;

/** Over a year or the newest quarter; other quarters have theirs at the left, over the lower ones before. */
function labelOf(row: Spending, [left, right]: readonly [number, number], last: boolean): Label {
	const quarter = row.kind === 'quarter';
	const beside = quarter && !last;
	const until = `to ${date(row.ends, 'day')}`;
	const sub = row.planned ? 'planned' : quarter && last ? until : null;
	return {
		id: row.id,
		x: beside ? left : (left + right) / 2,
		y: row.usd,
		text: `${usdShort(row.usd)}${beside ? ` ${until}` : ''}`,
		...(sub ? { sub } : {}),
		tone: quarter ? 'nvidia' : 'ink',
		sides: [beside ? 'left' : 'above']
	};
}

/** The range of a plan, for those that are one. */
const guidedOf = ({ low, high }: Spending) =>
	low !== null && high !== null ? [`guided from ${usdShort(low)} to ${usdShort(high)}`] : [];

function details(row: Spending): Omit<Mark, 'id' | 'x' | 'y'> {
	const time =
		row.kind === 'quarter' ? `thirteen weeks to ${date(row.ends)}` : date(row.ends, 'year');
	const name = row.kind === 'quarter' ? row.name : `${row.name} in ${time}`;
	return {
		title: `${name}: ${usdShort(row.usd)}${row.planned ? ', planned' : ''}`,
		lines: [`${time}; ${row.basis}`, ...guidedOf(row), ...(row.note ? [row.note] : [])],
		source: row.source
	};
}

export function describe({ marks, show, bars, left, fall, guided }: DemandView): string {
	const planned = bars.filter(({ hollow }) => hollow).length;
	const together = bars.some(({ tone }) => tone === 'grey') ? ', and of all four together' : '';
	const what =
		show === 'quarters'
			? `Nvidia’s data-centre revenue in ${counted(bars.length, 'quarter')}, each bar from its first day to its last`
			: `Capital spending of ${companies.join(', ')} by year${together}, ${counted(planned, 'bar')} planned and drawn as outlines`;
	const ends = [marks[0], marks.at(-1)].map((mark) => mark?.title).join('; ');
	const plans = guided.length ? ` Plans that are ranges: ${guided.join('; ')}.` : '';
	return `${what}${fall ? `; a rule marks ${date(fall, 'long')}` : ''}. First and last: ${ends}.${plans}${leftOut(left, 'figure')}`;
}
