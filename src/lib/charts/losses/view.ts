import type { Label, Mark, Source, Tone, View } from '$lib/chart';
import { change, date, day, usdShort } from '$lib/format';

/** The windows of time that blocks are hung in. */
export const windows = {
	'2022': ['2021-10-01', '2026-12-15'],
	'2025': ['2024-11-22', '2026-10-31'],
	'2026': ['2025-12-15', '2026-09-15']
} as const;
export type Since = keyof typeof windows;

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
	readonly at: Readonly<Record<Since, Place | null>>;
	readonly source: Source;
}

export interface State {
	readonly since: Since;
	/** Ids to name, most important first. */
	readonly focus: readonly string[];
	/** What stands beside a name. */
	readonly words: 'usd' | 'percent';
}

export interface Block extends Mark, Place {
	readonly x: number;
	readonly y: number;
	readonly text: string;
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
const ROWS = [13, 4] as const;

export function view(rows: readonly LossRow[], { since, focus, words }: State): LossesView {
	const domain = windows[since].map(day) as [number, number];
	const shown = rows.filter(({ at }) => at[since]);
	const blocks = shown.map((row): Block => ({
		...row.at[since]!,
		id: row.id,
		title: row.title,
		lines: row.lines,
		source: row.source,
		text: String(row.lossUsdB),
		tone: row.company === 'Nvidia' ? 'nvidia' : focus.includes(row.id) ? 'ink' : 'grey',
		computed: row.basis === 'computed',
		muted: focus.length > 0 && !focus.includes(row.id)
	}));
	const labels: Label[] = [];
	const spans: Span[] = [];
	for (const id of focus) {
		const row = shown.find((row) => row.id === id);
		const block = blocks.find((block) => block.id === id);
		if (!row || !block) continue;
		const size = words === 'usd' ? usdShort(row.lossUsdB * 1e9) : change(row.changePct / 100);
		const text = `${row.company} ${size}`;
		const span = spanOf(block, text, domain, spans);
		if (!span) continue;
		spans.push(span);
		labels.push({
			id,
			x: domain[0] + span.x * (domain[1] - domain[0]),
			y: span.y,
			text,
			tone: block.tone,
			sides: [span.side]
		});
	}
	return {
		x: { kind: 'time', domain },
		y: { kind: 'linear', domain: [100, 0] },
		blocks,
		labels,
		marks: blocks.toSorted((a, b) => a.x - b.x),
		words: wordsOf(shown, labels)
	};
}

interface Span {
	readonly x: number;
	readonly y: number;
	readonly from: number;
	readonly to: number;
	readonly side: 'left' | 'right';
}

/** Room for a name on a phone, as shares of the plot: towards its middle, in the first row that is free. */
function spanOf(
	block: Block,
	text: string,
	[start, end]: readonly [number, number],
	taken: readonly Span[]
): Span | undefined {
	const middle = (block.x - start) / (end - start);
	const side = middle < 0.5 ? 'right' : 'left';
	const x = middle + ((side === 'right' ? -1 : 1) * block.width) / 200;
	const long = (text.length * 7.2 + 9) / 250;
	const [from, to] = side === 'right' ? [x, x + long] : [x - long, x];
	const y = ROWS.find((y) => !taken.some((s) => s.y === y && s.from < to && from < s.to));
	return y === undefined ? y : { x, y, from, to, side };
}

function wordsOf(shown: readonly LossRow[], labels: readonly Label[]): string {
	const computed = shown.filter(({ basis }) => basis === 'computed').length;
	const dates = shown.map(({ date }) => date).sort();
	return (
		`${shown.length} losses of more than $200 billion in one day, ` +
		`${date(dates[0] ?? '')} to ${date(dates.at(-1) ?? '')}, as squares whose area is the loss in dollars; ` +
		`${computed} of them computed and drawn as outlines. ` +
		`Named: ${labels.map(({ text }) => text).join(', ') || 'none'}.`
	);
}

export const describe = ({ words }: LossesView): string => words;
