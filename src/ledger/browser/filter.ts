/** Which entries of the ledger a reader's choice shows. */

export interface Choice {
	/** Verdicts to show; all when empty. */
	readonly verdicts: readonly string[];
	readonly section: string;
	/** Words that an entry must hold, in lower case. */
	readonly words: readonly string[];
}

export interface Entry {
	readonly verdict: string;
	readonly section: string;
	/** All that the entry says, in lower case. */
	readonly text: string;
}

export const shows = (entry: Entry, { verdicts, section, words }: Choice): boolean =>
	(!verdicts.length || verdicts.includes(entry.verdict)) &&
	(!section || entry.section === section) &&
	words.every((word) => entry.text.includes(word));
