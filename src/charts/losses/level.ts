/** The record's own line across the plot, and the figure that stands large beside the longest bar. */
import type { Tone } from '$lib/chart';
import { change, date, inWords, usdWords } from '$lib/format';
import { lengthOf, type Bar, type LossRow, type Measure } from './types';

export interface Level {
	/** In the unit of the bars. */
	readonly y: number;
	/** The figure at the axis. */
	readonly text: string;
	/** What it shows, for a broad plot and for a narrow one; `''` where nothing came after it. */
	readonly long: string;
	readonly short: string;
	/** The end of the rule that no bar crosses. */
	readonly end: Side;
	readonly record: LossRow;
	/** The record's name and day at its tip, where another's figure stands large. */
	readonly tag: Tag | null;
}
interface Tag {
	readonly x: number;
	readonly name: string;
	readonly when: string;
	readonly side: Side;
}
type Side = 'left' | 'right';

/** The largest of all losses in dollars as a level: what went deeper of those `shown`, or that nothing has since. */
export function levelOf(
	record: LossRow,
	rows: readonly LossRow[],
	shown: readonly Bar[],
	measure: Measure,
	domain: Domain
): Level {
	const y = lengthOf(record, measure);
	const deeper = shown.filter((bar) => bar.y > y);
	const later = rows.filter(({ date }) => date > record.date);
	const held = later.every((row) => lengthOf(row, measure) < y);
	const months = Math.max(0, ...later.map((row) => monthsFrom(record.date, row.date)));
	const since = held && months > 0;
	const own = deeper.length ? shown.find((bar) => bar.record) : undefined;
	return {
		y,
		text:
			measure === 'usd' ? `$${Math.round(y)}B` : change(-Math.round(y) / 100).replace('.00', ''),
		...(deeper.length
			? {
					long: `In percent it was no record: ${inWords(deeper.length)} went deeper`,
					short: `In percent, ${inWords(deeper.length)} went deeper`
				}
			: {
					long: since ? `In ${inWords(months)} months nothing has reached this line` : '',
					short: since ? 'Nothing since has reached this line' : ''
				}),
		end: deeper.some(({ x }) => roomier(x, domain) === 'left') ? 'left' : 'right',
		record,
		tag: own
			? { x: own.x, name: nameOf(own, measure), when: own.when, side: roomier(own.x, domain) }
			: null
	};
}

type Domain = readonly [from: number, to: number];
/** The side of a day on which there is more room. */
const roomier = (x: number, [from, to]: Domain): Side => (x > (from + to) / 2 ? 'left' : 'right');
const nameOf = ({ usd, percent }: LossRow, measure: Measure) => (measure === 'usd' ? usd : percent);

/** Whole months from one day to another, both ISO dates. */
export function monthsFrom(from: string, to: string): number {
	const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
	const [toYear = 0, toMonth = 0, toDate = 0] = to.split('-').map(Number);
	return (toYear - year) * 12 + toMonth - month - (toDate < date ? 1 : 0);
}

export interface Hero {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly big: string;
	/** Whose it is and when, for a broad plot and for a narrow one. */
	readonly long: string;
	readonly short: string;
	/** The same in a list of names. */
	readonly name: string;
	readonly tone: Tone;
	/** It stands on the level's rule, and its words above that. */
	readonly ruled: boolean;
	/** Side of its bar on which it stands. */
	readonly side: Side;
}

/** The longest bar of a window, where none that it leaves out is longer. */
export function heroOf(
	bars: readonly Bar[],
	level: Level | null,
	measure: Measure,
	domain: Domain
): Hero | null {
	const [longest] = bars.toSorted((a, b) => b.y - a.y);
	if (!longest || !level || longest.y < level.y) return null;
	const { id, x, y, company, tone } = longest;
	return {
		id,
		x,
		y,
		big: measure === 'usd' ? usdWords(y * 1e9) : change(-y / 100),
		long: `${company}, ${date(longest.date, 'weekday')} ${date(longest.date, 'long')}`,
		short: `${company}, ${date(longest.date)}`,
		name: nameOf(longest, measure),
		tone: tone === 'nvidia' ? tone : 'ink',
		ruled: y === level.y,
		side: roomier(x, domain)
	};
}
