import { createContext } from 'svelte';
import type { Snippet } from 'svelte';
import type { Citation } from '$server/data';

/** What stands in a note. */
export interface NoteText {
	/** What the note is, in words; with the claim it names the note, which several places may lead to. */
	readonly label: string;
	readonly claim?: string;
	readonly sources: readonly Citation[];
	readonly note: Snippet;
	/** Below the sources; is told how many more there are. */
	readonly foot?: Snippet<[more: number]>;
}

/** Notes that are printed at the end of their page, in the order in which its words lead to them. */
export class Notes {
	readonly all: NoteText[] = [];

	/** The number of a note, and whether nothing led to it before. */
	lead(text: NoteText): { n: number; first: boolean } {
		const at = this.all.findIndex(
			({ label, claim }) => label === text.label && claim === text.claim
		);
		return at < 0 ? { n: this.all.push(text), first: true } : { n: at + 1, first: false };
	}
}

/** None where words open their notes themselves. */
export const [getNotes, setNotes] = createContext<Notes | undefined>();

/** Notes that words of a piece of prose open, in their order; `Noted.svelte` renders them behind it. */
export const [getBehind, setBehind] = createContext<Snippet[]>();
