import type { Label, View } from '$lib/chart';
import { DAY, day, leftOut } from '$lib/format';
import { ticksOf } from '$lib/scale';
import { heroOf, levelOf, type Hero, type Level } from './level';
import {
	lengthOf,
	windows,
	type Bar,
	type LossRow,
	type Measure,
	type Since,
	type State
} from './types';
import { lengths, marksOf, wordsOf } from './words';

export type { LossRow, State } from './types';

/** A window in epoch milliseconds, with room for a name after the newest loss, or after the day that all are known by. */
export function windowOf(
	since: Since,
	losses: readonly { date: string; newest?: string }[]
): [number, number] {
	const from = day(windows[since]);
	const days = losses.flatMap(({ date, newest = date }) => [day(date), day(newest)]);
	const newest = Math.max(from + DAY, ...days);
	return [from, newest + (newest - from) * 0.08];
}

/** The whole hundred of billions that every loss is above. */
export const floorOf = (losses: readonly { lossUsdB: number }[]) =>
	Math.floor(Math.min(...losses.map(({ lossUsdB }) => lossUsdB)) / 100) * 100;

export interface LossesView extends View {
	readonly bars: readonly Bar[];
	readonly labels: readonly Label[];
	readonly ticks: readonly number[];
	readonly measure: Measure;
	/** How far the record hangs, as a rule across the plot. */
	readonly level: Level | null;
	/** The longest bar's figure, set large beside it. */
	readonly hero: Hero | null;
	readonly words: string;
}

/** So many of the longest are named where there is room. */
const NAMED = 6;

export function view(rows: readonly LossRow[], { since, focus, words }: State): LossesView {
	const domain = windowOf(since, rows);
	const record = rows.reduce<LossRow | undefined>(
		(most, row) => (most && most.lossUsdB >= row.lossUsdB ? most : row),
		undefined
	);
	const depth = record ? lengthOf(record, words) : Infinity;
	const bars = rows
		.filter(({ date }) => day(date) >= domain[0])
		.map((row): Bar => ({
			...row,
			x: day(row.date),
			y: lengthOf(row, words),
			tone: row.company === 'Nvidia' ? 'nvidia' : lengthOf(row, words) > depth ? 'ink' : 'grey',
			computed: row.basis === 'computed',
			record: row.id === record?.id
		}));
	const bottom = Math.max(1, ...rows.map((row) => lengthOf(row, words)));
	const level = record ? levelOf(record, rows, bars, words, domain) : null;
	const hero = heroOf(bars, level, words, domain);
	const labels = labelsOf(bars, focus, hero, words);
	return {
		x: { kind: 'time', domain },
		y: { kind: 'linear', domain: [bottom, 0] },
		bars,
		labels,
		// the record's own figure stands in the place of a round one near it
		ticks: ticksOf([0, bottom], 3).filter(
			(tick) => tick > 0 && Math.abs(tick - (level?.y ?? 0)) > bottom * 0.07
		),
		...measured(words),
		level,
		hero,
		marks: marksOf(bars, words),
		empty: bars.length ? undefined : NONE,
		words:
			(bars.length ? wordsOf(bars, floorOf(rows), level, words) + namesOf(hero, labels) : NONE) +
			leftOut(rows.length - bars.length, 'loss', 'losses')
	};
}

/** What the bars’ lengths are, for the eye and the ear. */
const measured = (measure: Measure) => ({
	measure,
	pitch: `${lengths[measure]}, the deeper the lower`
});

const NONE = 'No loss of this size in these years.';

const namesOf = (hero: Hero | null, labels: readonly Label[]): string => {
	const names = [...(hero ? [hero.name] : []), ...labels.map(({ text }) => text)];
	return names.length ? ` Named: ${names.join(', ')}.` : '';
};

/** Names beside tips, those asked for first; the longest and the record have words of their own. */
function labelsOf(
	bars: readonly Bar[],
	focus: readonly string[],
	hero: Hero | null,
	measure: Measure
): Label[] {
	const asked = focus.flatMap((id) => bars.filter((bar) => bar.id === id));
	const longest = bars.toSorted((a, b) => b.y - a.y).slice(0, NAMED);
	return [...new Set([...asked, ...longest])]
		.filter(({ id, record }) => id !== hero?.id && !record)
		.map(({ id, x, y, usd, percent, tone, when }) => ({
			id,
			x,
			y,
			text: measure === 'usd' ? usd : percent,
			sub: when,
			tone: tone === 'nvidia' ? tone : 'ink'
		}));
}

export const describe = ({ words }: LossesView): string => words;
