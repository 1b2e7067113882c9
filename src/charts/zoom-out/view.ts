import type { Mark, Source, Tone, View } from '$lib/chart';
import { usdShort } from '$lib/format';

/** What stands behind a sum, from the firmest to the least: each is drawn in a look of its own. */
export type Status = 'claimed' | 'computed' | 'said' | 'estimated' | 'disputed';

/** A sum of money and what it counts; no two neighbours here count the same thing. */
export interface Sum {
	readonly id: string;
	readonly name: string;
	/** Name and status in a few words, for phones. */
	readonly short: string;
	/** Status and basis in a line, for a label. */
	readonly words: string;
	/** What the sum counts, in a sentence. */
	readonly counts: string;
	readonly usd: number;
	/** Lowest and highest rival figure; no confidence interval. */
	readonly low: number | null;
	readonly high: number | null;
	/** Part of it that final runs took, 0 to 1, where it is known. */
	readonly share?: number;
	readonly status: Status;
	readonly when: string;
	/** All of this for the cursor, a line each. */
	readonly lines: readonly string[];
	readonly tone: Tone;
	readonly note: string | null;
	readonly source: Source;
}

export interface State {
	/** Id of the sum whose square fills the view. */
	readonly camera: string;
	/** Camera that the scroll pulls back from, where the browser can tie the picture to it. */
	readonly from: string;
	/** Ids of the squares that are named; all that are in view when empty. */
	readonly named: readonly string[];
}

export interface Square {
	readonly id: string;
	/** Side in hundredths of the largest square's: areas stand to each other as dollars do. */
	readonly side: number;
	/** Paths in the same unit: the square, and the diagonal from lowest to highest rival. */
	readonly outline: string;
	readonly range: string;
	/** A strip at the foot, as much of the area as final runs are of the sum. */
	readonly part: string;
	readonly status: Status;
	readonly tone: Tone;
	readonly muted: boolean;
	/** Larger than the view. */
	readonly beyond: boolean;
	/** A second outline, where the square is large enough for it: someone's word, broken where it is disputed. */
	readonly ring: boolean;
}

export interface Callout extends Pick<Sum, 'id' | 'name' | 'short' | 'words' | 'tone'> {
	/** Where the words hang, in percent of the plot, and the rule from the square's upper edge to them. */
	readonly y: number;
	readonly leader: string;
	readonly usd: string;
}

export interface ZoomView extends View {
	/** Largest first, so that the small ones lie on top. */
	readonly squares: readonly Square[];
	readonly callouts: readonly Callout[];
	/** Magnification at which the camera's square fills the view, and the one it comes from. */
	readonly zoom: number;
	readonly from: number | null;
	/** Sums within the view, smallest first. */
	readonly seen: readonly Sum[];
}

/** Least distance of two rows of words, and of the last row from the foot, in percent of the view. */
const ROW = 10;
/** Below this share of the view, in percent, a second outline would hide what it stands round. */
const RING = 3;

const round = (value: number) => Math.round(value * 1e4) / 1e4;
/** Side of a square, in percent of the side of another. */
const side = (usd: number, of: number) => round(100 * Math.sqrt(usd / of));

export function view(rows: readonly Sum[], { camera, from, named }: State): ZoomView {
	const usdOf = (id: string) => {
		const sum = rows.find((sum) => sum.id === id);
		if (!sum) throw new RangeError(`zoom-out: no sum "${id}"`);
		return sum.usd;
	};
	const largest = Math.max(...rows.map(({ usd }) => usd));
	const frame = usdOf(camera);
	const zoom = (usd: number) => round(100 / side(usd, largest));
	const isNamed = ({ id }: Sum) => named.length === 0 || named.includes(id);
	const sums = [...rows].sort((a, b) => a.usd - b.usd);
	const seen = sums.filter(({ usd }) => usd <= frame);
	return {
		x: { kind: 'linear', domain: [0, 1] },
		y: { kind: 'linear', domain: [0, 100] },
		squares: sums
			.map((sum) => ({
				...drawn(sum, largest),
				muted: !isNamed(sum),
				beyond: sum.usd > frame,
				ring: isWord(sum) && side(sum.usd, frame) >= RING
			}))
			.reverse(),
		callouts: calloutsOf(seen.filter(isNamed), frame),
		zoom: zoom(frame),
		from: from ? zoom(usdOf(from)) : null,
		marks: seen.map((sum) => markOf(sum, side(sum.usd, frame))),
		seen
	};
}

const isWord = ({ status }: Sum) => status !== 'computed' && status !== 'estimated';

/** A square up and right from the corner that all share; heights are negative, as SVG has them. */
function drawn({ id, usd, low, high, share, status, tone }: Sum, largest: number) {
	const a = side(usd, largest);
	const [from, to] = [side(low ?? usd, largest), side(high ?? usd, largest)];
	return {
		id,
		status,
		tone,
		side: a,
		outline: `M0 0V${-a}H${a}V0z`,
		part: share ? `M0 0V${round(-a * share)}H${a}V0z` : '',
		range: from < to ? `M${from} ${-from}L${to} ${-to}` : ''
	};
}

/** Rows of words from the foot up, each at its square's edge or as low as the row below lets it. */
function calloutsOf(sums: readonly Sum[], frame: number): Callout[] {
	let height = 0;
	return sums.map(({ id, usd, name, short, words, tone }) => {
		const edge = side(usd, frame);
		height = Math.max(edge, height + ROW);
		const y = round(100 - height);
		const leader = `M0 ${round(100 - edge)}H44L52 ${y}H100`;
		return { id, y, leader, usd: usdShort(usd), name, short, words, tone };
	});
}

const markOf = ({ id, usd, name, lines, source }: Sum, y: number): Mark => ({
	id,
	x: 0,
	y,
	title: `${usdShort(usd)}: ${name}`,
	lines,
	source
});

export function describe({ seen, squares }: ZoomView): string {
	const list = seen.map(({ usd, name, words }) => `${usdShort(usd)} ${name} (${words})`);
	return (
		`Squares nested in one corner, areas in proportion to US dollars: ${list.join('; ')}.` +
		(squares.length > seen.length ? ` Outside the view: ${squares.length - seen.length}.` : '')
	);
}
