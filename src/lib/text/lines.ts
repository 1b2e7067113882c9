/** Words in lines no wider than `width`, by the measure of `widthOf`; one word is never cut. */
export function lines(text: string, width: number, widthOf: (text: string) => number): string[] {
	const found: string[] = [];
	for (const word of text.split(/ +/)) {
		const longer = found.length ? `${found.at(-1)} ${word}` : word;
		if (found.length && widthOf(longer) <= width) found[found.length - 1] = longer;
		else found.push(word);
	}
	return found;
}
