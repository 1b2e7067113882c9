/** What a picture is called where it is not seen: titles of frames, alts of images and cards. */

/** The beginning of a text, without the sign at its end: its first clause, and the next ones while all of it is no longer than `most` characters. */
export function beginning(text: string, most: number): string {
	const clauses = text.split(/(?<=[.;]) /);
	let said = clauses[0]!;
	for (const clause of clauses.slice(1)) {
		if (said.length + 1 + clause.length > most) break;
		said += ` ${clause}`;
	}
	return said.replace(/[.;]$/, '');
}

/** The title of a frame: a screen reader says it whole, so it is no longer than a sentence. */
export const frameTitle = (title: string, words: string): string =>
	`${title}: ${beginning(words, 160)}`;

/** The alt of a card, of which X takes 420 characters. */
export const cardAlt = (title: string, words: string): string =>
	`${beginning(`${title}. ${words}`, 419)}.`;
