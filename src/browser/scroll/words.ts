/** Number of the word at a place of a text, from 1; between two words that of the one before, at its first letter the word's own. */
export const wordAt = (text: string, place: number): number =>
	Math.max(
		1,
		text
			.slice(0, place + 1)
			.trimStart()
			.split(/\s+(?=\S)/).length
	);
