/** Where claims stand, and the words round them. */
import { verdicts, type Verdict } from '$ledger/verdicts';
import type { Claim, Layout, Square, Words } from './types';

const order = Object.keys(verdicts) as Verdict[];
const rank = ({ verdict }: Claim) => order.indexOf(verdict);
/** Counts of rows by verdict: “20 hold, 5 contradicted”. */
export const tally = (rows: readonly Claim[]) =>
	order
		.map((verdict) => [rows.filter((row) => row.verdict === verdict).length, verdict] as const)
		.flatMap(([count, verdict]) => (count ? `${count} ${verdicts[verdict].counted}` : []))
		.join(', ');
const ACROSS = 14;
/** Height of a block's words, and of the space above all but the first, in cells. */
const [HEAD, GAP] = [1.1, 0.8];
/** Cells that the names of sections need at the left. */
const NAMES = 5;

/** Blocks of one verdict under their words; a small block stands right of another where it fits. */
export function byVerdict(rows: readonly Claim[]): Layout {
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
export const bySection = (rows: readonly Claim[]): Layout =>
	lanes(
		[...new Set(rows.map(({ part }) => part))].map((part) =>
			rows.filter((row) => row.part === part).sort((a, b) => rank(a) - rank(b))
		),
		NAMES,
		({ part }) => ({ x: NAMES - 0.3, text: part, tone: 'ink', end: true })
	);

/** A claim a lane. */
export const list = (rows: readonly Claim[]): Layout =>
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

/** A fact a lane, with its myth struck out; the shapes go to the end of it, clear of the words, and are gone. */
export function facts(rows: readonly Claim[]): Layout {
	const { squares, ...lanes } = list(rows);
	return {
		...lanes,
		squares: squares.map((square) => ({ ...square, x: lanes.across - 1 })),
		words: [],
		facts: rows.map(({ id, word, against, brief }) => ({
			id,
			word: word ?? '',
			fact: against ?? '',
			myth: brief ?? ''
		}))
	};
}
