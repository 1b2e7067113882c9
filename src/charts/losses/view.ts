import type { Label, Source, Tone, View } from '$lib/chart';
import { DAY, counted, date, day, leftOut, usdWords } from '$lib/format';

/** The days on which the windows begin that blocks are hung in; all end after the newest loss. */
export const windows = {
	'2022': '2021-10-01',
	'2025': '2024-11-22',
	'2026': '2025-12-15'
} as const;
export type Since = keyof typeof windows;

/** A window in epoch milliseconds, with room for half a block after the newest loss, or after the day that all are known by. */
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

/** Where a block hangs: its middle in time; top, width and height in percent of the plot. */
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface LossRow {
	readonly id: string;
	readonly company: string;
	readonly date: string;
	/** Billions of US dollars. */
	readonly lossUsdB: number;
	readonly changePct: number;
	readonly trigger: string | null;
	readonly basis: 'reported' | 'computed';
	readonly note: string | null;
	readonly title: string;
	readonly lines: readonly string[];
	/** Its name with the loss, in dollars and in percent, and how high that stands. */
	readonly usd: string;
	readonly percent: string;
	readonly name: number;
	readonly at: Readonly<Record<Since, Place | null>>;
	/** Day of the newest loss, or by which all are known: the places are made for it. */
	readonly newest?: string;
	readonly source: Source;
}

export interface State {
	readonly since: Since;
	/** Ids to name. */
	readonly focus: readonly string[];
	/** What stands beside a name. */
	readonly words: 'usd' | 'percent';
}

export interface Block extends LossRow, Place {
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
	/** An outline: computed, not reported. */
	readonly computed: boolean;
	readonly muted: boolean;
}

export interface LossesView extends View {
	readonly blocks: readonly Block[];
	readonly labels: readonly Label[];
	readonly words: string;
}

/** The edge that the blocks hang from, percent of the plot from its top: two rows of names fit above. */
export const CEILING = 18;
export const ROWS = [13, 4] as const;

export function view(rows: readonly LossRow[], { since, focus, words }: State): LossesView {
	const domain = windowOf(since, rows);
	const shown = rows.filter(({ at }) => at[since]);
	const blocks = shown.map((row): Block => ({
		...row,
		...row.at[since]!,
		tone: row.company === 'Nvidia' ? 'nvidia' : focus.includes(row.id) ? 'ink' : 'grey',
		computed: row.basis === 'computed',
		muted: focus.length > 0 && !focus.includes(row.id)
	}));
	const labels = blocks
		.filter(({ id }) => focus.includes(id))
		.map((block): Label => {
			const early = block.x < (domain[0] + domain[1]) / 2;
			const half = (block.width / 200) * (domain[1] - domain[0]);
			return {
				id: block.id,
				x: block.x + (early ? -half : half),
				y: block.name,
				text: words === 'usd' ? block.usd : block.percent,
				tone: block.tone,
				sides: [early ? 'right' : 'left']
			};
		});
	return {
		x: { kind: 'time', domain },
		y: { kind: 'linear', domain: [100, 0] },
		blocks,
		labels,
		marks: blocks.toSorted((a, b) => a.x - b.x),
		empty: shown.length ? undefined : NONE,
		words:
			(shown.length ? wordsOf(shown, labels, floorOf(rows)) : NONE) +
			leftOut(rows.length - shown.length, 'loss', 'losses')
	};
}

const NONE = 'No loss of this size in these years.';

function wordsOf(shown: readonly LossRow[], labels: readonly Label[], floor: number): string {
	const computed = shown.filter(({ basis }) => basis === 'computed').length;
	const dates = shown.map(({ date }) => date).sort();
	return (
		`${counted(shown.length, 'loss', 'losses')} of more than ${usdWords(floor * 1e9)} in one day, ` +
		`${date(dates[0] ?? '')} to ${date(dates.at(-1) ?? '')}, as squares whose area is the loss in dollars; ` +
		`${computed} of them computed and drawn as outlines.` +
		(labels.length ? ` Named: ${labels.map(({ text }) => text).join(', ')}.` : '')
	);
}

export const describe = ({ words }: LossesView): string => words;
