import type { Mark, Source, Tone, View } from '$lib/chart';
import { verdicts, type Verdict } from './verdicts';

/** A claim of the common telling with its verdict. */
export interface Claim {
	readonly id: string;
	readonly claim: string;
	readonly verdict: Verdict;
	readonly finding: string;
	/** Characters of the finding that the details show: whole sentences where they fit. */
	readonly shown: number;
	readonly confidence: string;
	/** Part of the telling, and its name on the chart. */
	readonly section: string;
	readonly part: string;
	/** The claim in a few words, where a picture sets words beside it. */
	readonly brief: string | null;
	readonly source: Source;
}

export interface State {
	readonly group: 'verdict' | 'section';
	/** The one verdict that is drawn; all when empty. */
	readonly verdict: Verdict | '';
	/** Ids that stand out; all when empty. */
	readonly focus: readonly string[];
}

interface Square {
	readonly id: string;
	/** Top left corner of its cell; a cell is 1 by 1. */
	readonly x: number;
	readonly y: number;
	readonly verdict: Verdict;
	readonly muted: boolean;
}

interface Words {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly tone: Tone;
	/** Whether the words end at their place. */
	readonly end: boolean;
}

export interface ClaimsView extends View {
	readonly squares: readonly Square[];
	readonly words: readonly Words[];
}

/** Where each claim stands, and the words round them; cells across and down. */
interface Layout {
	readonly across: number;
	readonly down: number;
	readonly cells: readonly { readonly row: Claim; readonly x: number; readonly y: number }[];
	readonly words: readonly Words[];
}

const order = Object.keys(verdicts) as Verdict[];
const rank = ({ verdict }: Claim) => order.indexOf(verdict);
const ACROSS = 14;
/** Cells that the names of sections need at the left. */
const NAMES = 5;
/** Up to so many claims stand one below the other, each with its words. */
const LIST = 8;

export function view(rows: readonly Claim[], { group, verdict, focus }: State): ClaimsView {
	const shown = rows.filter((row) => !verdict || row.verdict === verdict);
	const layout =
		shown.length <= LIST && shown.every(({ brief }) => brief)
			? list(shown)
			: group === 'section'
				? bySection(shown)
				: byVerdict(shown);
	return {
		x: { kind: 'linear', domain: [0, layout.across] },
		y: { kind: 'linear', domain: [layout.down, 0] },
		squares: layout.cells.map(({ row: { id, verdict }, x, y }) => ({
			id,
			x,
			y,
			verdict,
			muted: focus.length > 0 && !focus.includes(id)
		})),
		words: layout.words,
		marks: layout.cells.map(({ row, x, y }) => markOf(row, x + 0.5, y + 0.5))
	};
}

/** Blocks of one verdict under their words; a small block stands right of another where it fits. */
function byVerdict(rows: readonly Claim[]): Layout {
	const cells: Layout['cells'][number][] = [];
	const words: Words[] = [];
	let [x, y, bottom] = [0, 0, 0];
	for (const verdict of order) {
		const block = rows.filter((row) => row.verdict === verdict);
		if (!block.length) continue;
		const { counted, tone } = verdicts[verdict];
		x += x && 1;
		if (x + block.length > ACROSS) [x, y] = [0, bottom + (bottom && 0.3)];
		const text = `${block.length} ${counted}`;
		words.push({ id: verdict, x: x + 0.1, y: y + 0.5, text, tone, end: false });
		const left = x;
		block.forEach((row, i) =>
			cells.push({ row, x: left + (i % ACROSS), y: y + 1 + Math.floor(i / ACROSS) })
		);
		bottom = Math.max(bottom, y + 1 + Math.ceil(block.length / ACROSS));
		x = block.length > ACROSS ? ACROSS : x + block.length;
	}
	return { across: ACROSS, down: bottom, cells, words };
}

/** A row a section, in the order of the telling, from what holds to what does not. */
function bySection(rows: readonly Claim[]): Layout {
	const parts = [...new Set(rows.map(({ part }) => part))];
	const cells = parts.flatMap((part, y) =>
		rows
			.filter((row) => row.part === part)
			.sort((a, b) => rank(a) - rank(b))
			.map((row, i) => ({ row, x: NAMES + i, y }))
	);
	return {
		across: Math.max(...cells.map(({ x }) => x)) + 1,
		down: parts.length,
		cells,
		words: parts.map((part, y) => ({
			id: part,
			x: NAMES - 0.3,
			y: y + 0.5,
			text: part,
			tone: 'ink',
			end: true
		}))
	};
}

/** A claim a line, with its words. */
const list = (rows: readonly Claim[]): Layout => ({
	across: ACROSS,
	down: rows.length,
	cells: rows.map((row, y) => ({ row, x: 0, y })),
	words: rows.map(({ id, brief, verdict }, y) => ({
		id,
		x: 1.3,
		y: y + 0.5,
		text: brief ?? '',
		tone: verdicts[verdict].tone,
		end: false
	}))
});

function markOf({ id, claim, source, ...row }: Claim, x: number, y: number): Mark {
	const cut = row.finding[row.shown - 1] === '.' ? '' : ' …';
	return {
		id,
		x,
		y,
		title: claim,
		lines: [
			`${verdicts[row.verdict].word}; our confidence: ${row.confidence}`,
			row.finding.slice(0, row.shown) + cut
		],
		source
	};
}

export function describe({ squares, words }: ClaimsView): string {
	const counts = order
		.map((verdict) => [squares.filter((s) => s.verdict === verdict).length, verdict] as const)
		.filter(([count]) => count)
		.map(([count, verdict]) => `${count} ${verdicts[verdict].counted}`);
	return `${squares.length} claims of the usual telling as squares: ${counts.join(', ')}. In words on the picture: ${words.map(({ text }) => text).join('; ')}.`;
}
