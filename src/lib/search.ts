/** A reader's search by part of a name, in any case. Blanks alone search for nothing. */
export interface Search {
	/** Whether anything is searched for. */
	readonly some: boolean;
	finds(name: string): boolean;
	/** What is said where none of the names was found: `No model with “gpt 9” in its name.` */
	missed(names: readonly string[], one: string): string | undefined;
}

export function searchFor(words: string): Search {
	const text = words.trim().toLowerCase();
	const finds = (name: string) => text !== '' && name.toLowerCase().includes(text);
	return {
		some: text !== '',
		finds,
		missed: (names, one) =>
			text === '' || names.some(finds)
				? undefined
				: `No ${one} with “${words.trim().replace(/\s+/g, ' ')}” in its name is drawn here.`
	};
}
