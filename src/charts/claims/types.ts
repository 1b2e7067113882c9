/** What its rows, its states and its pictures are made of. */
import type { Source, Tone, View } from '$lib/chart';
import type { Verdict } from '$ledger/verdicts';

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
	/** Of a contradicted claim, what stands against it in a word or two. */
	readonly word: string | null;
	readonly source: Source;
}

export interface State {
	readonly group: 'verdict' | 'section';
	/** The one verdict that is drawn; all when empty. */
	readonly verdict: Verdict | '';
	/** Ids that stand out; all when empty. */
	readonly focus: readonly string[];
}

export interface Square {
	readonly row: Claim;
	/** Top left corner of its cell; a cell is 1 by 1. */
	readonly x: number;
	readonly y: number;
}

export interface Words {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	/** A second line, where the plot is wide. */
	readonly sub?: string | null;
	readonly tone: Tone;
	/** Whether the words end at their place. */
	readonly end?: boolean;
}

/** What is so, and what was told: a lane of its own. */
export interface Fact {
	readonly id: string;
	readonly word: string;
	readonly fact: string;
	readonly myth: string;
}

/** Where each claim stands, and the words round them; cells across and down. */
export interface Layout {
	readonly across: number;
	readonly down: number;
	readonly squares: readonly Square[];
	readonly words: readonly Words[];
	/** In place of shapes and words, from the top down; none where the shapes are the picture. */
	readonly facts?: readonly Fact[];
}

export interface ClaimsView extends View, Layout {
	readonly facts: readonly Fact[];
	/** Ids that stand out; all when empty. */
	readonly focus: readonly string[];
	/** Claims of other verdicts. */
	readonly left: number;
}
