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
	readonly status: Status;
	readonly when: string;
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
	/** Sides of the lowest and highest rival figure. */
	readonly range: readonly [number, number] | null;
	readonly status: Status;
	readonly tone: Tone;
	readonly muted: boolean;
	/** Larger than the view. */
	readonly beyond: boolean;
	/** Large enough on screen for the second outline of a claim. */
	readonly ring: boolean;
}

export interface Callout {
	readonly id: string;
	/** Height of the square's top edge and of its words, in shares of the view. */
	readonly edge: number;
	readonly at: number;
	readonly usd: string;
	readonly name: string;
	readonly short: string;
	readonly words: string;
	readonly tone: Tone;
}

export interface ZoomView extends View {
	/** Largest first, so that the small ones lie on top. */
	readonly squares: readonly Square[];
	readonly callouts: readonly Callout[];
	/** Magnification at which the camera's square fills the view, and the one it comes from. */
	readonly zoom: number;
	readonly from: number | null;
	readonly sums: readonly Sum[];
}

/** Least distance of two rows of words, and of the last row from the foot, in shares of the view. */
const ROW = 0.09;
/** Below this share of the view a second outline would hide what it stands round. */
const RING = 0.03;

const round = (value: number) => Math.round(value * 1e4) / 1e4;

export function view(rows: readonly Sum[], { camera, from, named }: State): ZoomView {
	const sums = [...rows].sort((a, b) => a.usd - b.usd);
	const largest = sums.at(-1)?.usd ?? 1;
	const side = (usd: number) => round(100 * Math.sqrt(usd / largest));
	const frame = sumOf(sums, camera).usd;
	/** Side as a share of the view's. */
	const share = (usd: number) => round(Math.sqrt(usd / frame));
	const seen = sums.filter(({ usd }) => usd <= frame);
	const isNamed = (id: string) => named.length === 0 || named.includes(id);
	const squares = sums.map(({ id, usd, low, high, status, tone }): Square => ({
		id,
		side: side(usd),
		range: low !== null && high !== null ? [side(low), side(high)] : null,
		status,
		tone,
		muted: !isNamed(id),
		beyond: usd > frame,
		ring: status === 'claimed' && share(usd) >= RING
	}));
	return {
		x: { kind: 'linear', domain: [0, 1] },
		y: { kind: 'linear', domain: [0, 1] },
		squares: squares.reverse(),
		callouts: calloutsOf(
			seen.filter(({ id }) => isNamed(id)),
			share
		),
		zoom: round(100 / side(frame)),
		from: from ? round(100 / side(sumOf(sums, from).usd)) : null,
		marks: seen.map((sum) => markOf(sum, share(sum.usd))),
		sums: seen
	};
}

/** @throws RangeError naming the sums that there are. */
function sumOf(sums: readonly Sum[], id: string): Sum {
	const sum = sums.find((sum) => sum.id === id);
	if (sum) return sum;
	throw new RangeError(
		`zoom-out: no sum "${id}"; there are ${sums.map(({ id }) => id).join(', ')}`
	);
}

/** Rows of words from the foot up, each under its square's edge or as low as the row below it lets it. */
function calloutsOf(sums: readonly Sum[], share: (usd: number) => number): Callout[] {
	let below = 0;
	return sums.map(({ id, usd, name, short, words, tone }) => {
		below = round(Math.max(share(usd), below + ROW));
		return { id, edge: share(usd), at: below, usd: usdShort(usd), name, short, words, tone };
	});
}

function markOf(sum: Sum, y: number): Mark {
	const { low, high } = sum;
	return {
		id: sum.id,
		x: 0,
		y,
		title: `${usdShort(sum.usd)}: ${sum.name}`,
		lines: [
			sum.counts,
			sum.words,
			...(low !== null && high !== null
				? [`rival figures from ${usdShort(low)} to ${usdShort(high)}`]
				: []),
			sum.when
		],
		source: sum.source
	};
}

export function describe({ sums, squares }: ZoomView): string {
	const list = sums.map(({ usd, name, words }) => `${usdShort(usd)} ${name} (${words})`);
	const beyond = squares.length - sums.length;
	return (
		`Squares nested in one corner, their areas in proportion to US dollars, from the smallest: ${list.join('; ')}.` +
		(beyond
			? ` ${beyond} larger ${beyond > 1 ? 'squares lie' : 'square lies'} outside the view.`
			: '')
	);
}
