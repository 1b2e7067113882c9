import type { Source, Tone, View } from '$lib/chart';

/** What stands behind a sum, from the firmest to the least: each fills its square in a way of its own. */
export type Status = 'claimed' | 'computed' | 'said' | 'estimated' | 'disputed';

/** A sum of money and what it counts; no two neighbours here count the same thing. */
export interface Sum {
	readonly id: string;
	readonly name: string;
	/** In two words, where its square is small. */
	readonly short: string;
	/** Status and basis in a line. */
	readonly words: string;
	/** What the sum counts, in a sentence. */
	readonly counts: string;
	readonly usd: number;
	/** The lowest and the highest rival figure, where there is one; no confidence interval. */
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

/** A square on the base, in percent of the plot's width: areas stand to each other as dollars do. */
export interface Placed {
	readonly id: string;
	/** Its left edge. */
	readonly x: number;
	readonly side: number;
	/** Sides of the squares that the rival figures make, 0 where there is none. */
	readonly low: number;
	readonly high: number;
	/** Side of the square in its corner that is filled: as much of the area as final runs are of the sum. */
	readonly part: number;
	readonly status: Status;
	readonly tone: Tone;
	readonly sum: Sum;
}

/** Where words stand, in percent of the plot. */
interface At {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly tone: Tone;
}
/** In the upper left corner of a square that is large enough. */
export interface Inside extends At {
	readonly value: string;
	readonly large: boolean;
	readonly name: readonly string[];
	readonly status: readonly string[];
	/** On a square filled with its own colour. */
	readonly solid: boolean;
	/** Below a bracket. */
	readonly low: boolean;
}
/** Above a small square, on a rule that steps down to its upper edge. */
export interface Led extends At {
	readonly name: string;
	readonly status: string;
	readonly to: number;
	/** Its words end at the rule. */
	readonly ends: boolean;
}
/** The upper right corner of a square as large as the rival figure, which is written before it. */
export interface Bracket extends At {
	readonly text: string;
}
/** The words of one kind of room, broad or narrow. */
export interface Words {
	readonly inside: readonly Inside[];
	readonly led: readonly Led[];
	readonly brackets: readonly Bracket[];
	readonly parts: readonly (At & { readonly text: string })[];
}

/** A pull of the camera by the scroll: the number of its timeline, and the magnification at its other end, beyond this view's own. */
export interface Pull {
	readonly line: number;
	readonly by: number;
}

/** Where a guess at how many times the claimed sums a square is stands in it: corner to corner at its right, on the base. */
export interface Asked {
	/** Id of the guess, and of the square. */
	readonly id: string;
	/** The square's right edge, and the side of the square of the claimed sums, in percent of the width. */
	readonly right: number;
	readonly unit: number;
}

export interface ZoomView extends View {
	readonly camera: string;
	/** What the reader was asked to guess, where it is the largest in view. */
	readonly asked: Asked | null;
	/** Smallest first, as they stand when all are in view. */
	readonly squares: readonly Placed[];
	/** How many of them are drawn: all where the scroll may bring more into view. */
	readonly drawn: number;
	readonly broad: Words;
	readonly narrow: Words;
	/** Magnification at which the camera's square and all before it fill the view. */
	readonly zoom: number;
	/** How the scroll comes to this view, and how it leaves it. */
	readonly come: Pull | null;
	readonly go: Pull | null;
	/** Sums within the view, smallest first. */
	readonly seen: readonly Sum[];
}
