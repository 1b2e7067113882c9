/** What the buyers spent by year: a stack a year, a block a company, and how much more the year of the fall brought. */
import type { Mark } from '$lib/chart';
import { DAY, date, day, percent, usdShort } from '$lib/format';
import type { Block, DemandView, Rise, Spending, Sum } from './types';
import { details, guidedOf } from './words';

/** Companies from the base of a stack upwards. */
export const companies = ['Amazon', 'Alphabet', 'Meta', 'Microsoft'];

const YEAR = 365 * DAY;
/** A stack in its year, as shares of it: the day of the fall lies in the gap before. */
const [LEFT, RIGHT] = [0.19, 0.95];

const yearOf = ({ ends }: Pick<Spending, 'ends'>) => ends.slice(0, 4);
const startOf = (year: string) => day(`${year}-01-01`);
const spanOf = (year: string): [number, number] => [
	startOf(year) + LEFT * YEAR,
	startOf(year) + RIGHT * YEAR
];
const middleOf = (year: string) => startOf(year) + ((LEFT + RIGHT) / 2) * YEAR;

/** The blocks of a year, one on the other. */
function blocksOf(rows: readonly Spending[], order: readonly string[], words: Block['words']) {
	let top = 0;
	return order.flatMap((name, place): Block[] => {
		const row = rows.find((row) => row.name === name);
		if (!row) return [];
		const from = top;
		top += row.usd;
		const text = `${name} ${usdShort(row.usd)}`;
		const { id, planned: hollow } = row;
		const x = spanOf(yearOf(row));
		return [{ id, x, y: [from, top], tone: 'ink', hollow, muted: false, place, name, text, words }];
	});
}

/** What a year counts, in words that fit under it. */
function basisOf(own: readonly Spending[], all: Spending | undefined): string {
	const days = own.flatMap(({ planned, known }) => (planned && known ? known : [])).sort();
	const newest = days.at(-1);
	if (newest) return `plans, ${date(newest, 'month')}`;
	if (all?.basis.includes('finance leases')) return 'with leases';
	return own.every(({ basis }) => basis.includes('cash')) ? 'cash only' : '';
}

/** What all spent in a year: as it was counted, or our sum; none where one of them is missing. */
function sumOf(
	year: string,
	blocks: readonly Block[],
	own: readonly Spending[],
	all: Spending | undefined
): Sum[] {
	if (!companies.every((name) => blocks.some((block) => block.name === name))) return [];
	const y = blocks.at(-1)!.y[1];
	return [
		{
			id: all?.id ?? `sum-${year}`,
			year,
			x: middleOf(year),
			y,
			usd: all?.usd ?? y,
			basis: basisOf(own, all),
			hollow: own.some(({ planned }) => planned),
			counted: all !== undefined && !all.planned
		}
	];
}

/** The year of the fall over the one before, where both were counted and in one way. */
function riseOf(sums: readonly Sum[], fall: string | undefined): Rise | null {
	const year = fall?.slice(0, 4) ?? '';
	const [before, then] = [String(Number(year) - 1), year].map((year) =>
		sums.find((sum) => sum.year === year && sum.counted)
	);
	if (!before || !then || before.basis !== then.basis || then.usd <= before.usd) return null;
	return {
		from: before.usd,
		to: then.usd,
		x: [spanOf(before.year)[1], startOf(year) + 0.135 * YEAR],
		text: `+${percent(then.usd / before.usd - 1)}`
	};
}

function marksOf(
	rows: readonly Spending[],
	blocks: readonly Block[],
	sums: readonly Sum[]
): Mark[] {
	const rowOf = (id: string) => rows.find((row) => row.id === id);
	return [
		...blocks.flatMap(({ id, x, y }): Mark[] => {
			const row = rowOf(id)!;
			const sum = sums.find(({ year }) => year === yearOf(row));
			const { lines, ...rest } = details(row);
			const all = sum && !rowOf(sum.id) ? [`all four: ${usdShort(sum.usd)}, our sum`] : [];
			const at = { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 };
			return [{ id, ...at, ...rest, lines: [...lines, ...all] }];
		}),
		...sums.flatMap(({ id, x, y }): Mark[] => {
			const row = rowOf(id);
			return row ? [{ id, x, y, ...details(row) }] : [];
		})
	].sort((a, b) => Number(a.x) - Number(b.x) || Number(a.y) - Number(b.y));
}

/** A stack a year, with what stands on it and under it. */
function stacksIn(shown: readonly Spending[], fall: string | undefined) {
	const own = shown.filter(({ kind }) => kind === 'company');
	const order = [...new Set([...companies, ...own.map(({ name }) => name)])];
	const years = [...new Set(own.map(yearOf))].sort();
	return years.map((year) => {
		const rows = own.filter((row) => yearOf(row) === year);
		const all = shown.find((row) => row.kind === 'all' && yearOf(row) === year);
		const words = year === years.at(-1) ? 'beside' : year === fall?.slice(0, 4) ? 'inside' : '';
		const blocks = blocksOf(rows, order, words);
		const basis = basisOf(rows, all);
		return { year, x: middleOf(year), basis, blocks, sums: sumOf(year, blocks, rows, all) };
	});
}

/** From the first year to the last, with room for names beside it. */
function timeOf(years: readonly string[]): [number, number] {
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return [0, DAY];
	const names = 0.2 * years.length;
	return [startOf(first) + (LEFT - 0.08) * YEAR, startOf(last) + (RIGHT + names) * YEAR];
}

export function capex(rows: readonly Spending[], fall: string | undefined): DemandView {
	const shown = rows.filter(({ kind, shown }) => shown && (kind === 'company' || kind === 'all'));
	const years = stacksIn(shown, fall);
	const blocks = years.flatMap(({ blocks }) => blocks);
	const sums = years.flatMap(({ sums }) => sums);
	const most = Math.max(1, ...blocks.map(({ y }) => y[1]), ...sums.map(({ usd }) => usd));
	const drawn = new Set([...blocks, ...sums].map(({ id }) => id));
	const at = fall ? day(fall) : null;
	return {
		x: { kind: 'time', domain: timeOf(years.map(({ year }) => year)) },
		// years and what they count stand under the base
		y: { kind: 'linear', domain: [-0.035 * most, 1.1 * most] },
		bars: blocks,
		sums,
		labels: [],
		ticks: [],
		notes: fall && at ? [{ id: 'fall', x: at, text: date(fall, 'long'), tone: 'loss' }] : [],
		marks: marksOf(rows, blocks, sums),
		show: 'capex',
		stacks: { blocks, sums, years, rise: riseOf(sums, fall), fall: at },
		fall,
		guided: shown
			.filter(({ id, kind }) => kind === 'company' && drawn.has(id))
			.flatMap((row) => guidedOf(row).map((words) => `${row.name} ${words}`)),
		left: rows.filter(({ id }) => !drawn.has(id)).length
	};
}
