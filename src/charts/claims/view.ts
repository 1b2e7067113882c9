import type { Mark, Source, Tone, View } from '$lib/chart';
import { counted, leftOut } from '$lib/format';
import { verdicts, type Verdict } from '$ledger/verdicts';

/** A claim of the common telling with its verdict. */
export interface Claim {
	readonly id: string;
	readonly claim: string;
	readonly verdict: Verdict;
	readonly finding: string;
	/** None for what is not rated. */
	readonly confidence: string | null;
	/** Lines under the claim where the cursor stops: verdict with confidence, and the finding's beginning. */
	readonly details: readonly string[];
	/** Part of the telling, and its name on the chart. */
	readonly section: string;
	readonly part: string;
	/** The claim in a few words, and what stands against it, where a picture sets words beside it. */
	readonly brief: string | null;
	readonly against: string | null;
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
	readonly row: Claim;
	/** Top left corner of its cell; a cell is 1 by 1. */
	readonly x: number;
	readonly y: number;
}

interface Words {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	/** A second line, where the plot is wide. */
	readonly sub?: string | null;
	readonly tone: Tone;
	/** Whether the words end at their place. */
	readonly end?: boolean;
}

/** Where each claim stands, and the words round them; cells across and down. */
interface Layout {
	readonly across: number;
	readonly down: number;
	readonly squares: readonly Square[];
	readonly words: readonly Words[];
}

export interface ClaimsView extends View, Layout {
	/** Ids that stand out; all when empty. */
	readonly focus: readonly string[];
	/** Claims of other verdicts. */
	readonly left: number;
}

const order = Object.keys(verdicts) as Verdict[];
const rank = ({ verdict }: Claim) => order.indexOf(verdict);
/** Counts of rows by verdict: “20 hold, 5 contradicted”. */
const tally = (rows: readonly Claim[]) =>
	order
		.map((verdict) => [rows.filter((row) => row.verdict === verdict).length, verdict] as const)
		.flatMap(([count, verdict]) => (count ? `${count} ${verdicts[verdict].counted}` : []))
		.join(', ');
const ACROSS = 14;
/** Height of a block's words, and of the space above all but the first, in cells. */
const [HEAD, GAP] = [1.1, 0.8];
/** Cells that the names of sections need at the left. */
const NAMES = 5;
/** Up to so many claims stand one below the other, each with its words. */
const LIST = 8;

export function view(rows: readonly Claim[], { group, verdict, focus }: State): ClaimsView {
	const shown = rows.filter((row) => !verdict || row.verdict === verdict);
	const few = shown.length <= LIST && shown.every(({ brief }) => brief);
	const layout = (few ? list : group === 'section' ? bySection : byVerdict)(shown);
	return {
		...layout,
		focus,
		left: rows.length - shown.length,
		empty: shown.length ? undefined : 'No claim has this verdict.',
		x: { kind: 'linear', domain: [0, layout.across] },
		y: { kind: 'linear', domain: [layout.down || 1, 0] },
		marks: layout.squares.map(markOf)
	};
}

/** Blocks of one verdict under their words; a small block stands right of another where it fits. */
function byVerdict(rows: readonly Claim[]): Layout {
	const squares: Square[] = [];
	const words: Words[] = [];
	let [left, top, down] = [0, 0, 0];
	for (const verdict of order) {
		const block = rows.filter((row) => row.verdict === verdict);
		if (!block.length) continue;
		if (left + block.length > ACROSS) [left, top] = [0, down && down + GAP];
		words.push({
			x: left + 0.1,
			y: top + HEAD * 0.65,
			text: tally(block),
			tone: verdicts[verdict].tone
		});
		block.forEach((row, i) => {
			const y = top + HEAD + Math.floor(i / ACROSS);
			squares.push({ row, x: left + (i % ACROSS), y });
			down = y + 1;
		});
		left += block.length + 1;
	}
	return { across: ACROSS, down, squares, words };
}

/** Groups one below the other, each with its words; `left` cells stay free for them. */
const lanes = (
	groups: readonly (readonly Claim[])[],
	left: number,
	words: (first: Claim) => Omit<Words, 'y'>
): Layout => ({
	across: Math.max(ACROSS, ...groups.map((group) => left + group.length)),
	down: groups.length,
	squares: groups.flatMap((group, y) => group.map((row, i) => ({ row, x: left + i, y }))),
	words: groups.flatMap(([first], y) => (first ? { ...words(first), y: y + 0.5 } : []))
});

/** A lane a section, in the order of the telling, from what holds to what does not. */
const bySection = (rows: readonly Claim[]): Layout =>
	lanes(
		[...new Set(rows.map(({ part }) => part))].map((part) =>
			rows.filter((row) => row.part === part).sort((a, b) => rank(a) - rank(b))
		),
		NAMES,
		({ part }) => ({ x: NAMES - 0.3, text: part, tone: 'ink', end: true })
	);

/** A claim a lane. */
const list = (rows: readonly Claim[]): Layout =>
	lanes(
		rows.map((row) => [row]),
		0,
		({ brief, against, verdict }) => ({
			x: 1.3,
			text: brief ?? '',
			sub: against,
			tone: verdicts[verdict].tone
		})
	);

const markOf = ({ row, x, y }: Square): Mark => ({
	...row,
	x: x + 0.5,
	y: y + 0.5,
	title: row.claim,
	lines: row.details
});

export function describe({ squares, words, left, empty }: ClaimsView): string {
	const rest = leftOut(left, 'claim');
	if (empty) return empty + rest;
	const all = squares.map(({ row }) => row);
	const said = words.flatMap(({ text, sub, end, y }) => {
		const lane = squares.filter((square) => square.y === y - 0.5).map(({ row }) => row);
		return end ? `${text}: ${tally(lane)}` : sub ? `${text} (${sub})` : [];
	});
	return `${counted(all.length, 'claim')} as ${all.length === 1 ? 'a square' : 'squares'}: ${[tally(all), ...said].join('. ')}.${rest}`;
}
