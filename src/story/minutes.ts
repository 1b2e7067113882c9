/** Words that a reader takes in a minute. */
const PACE = 230;

/**
 * Minutes that a piece of the article takes to read: its paragraphs, without figures and without what stands
 * folded away. Notes that open from its words are none.
 */
export function minutesOf(html: string): number {
	const read = html.replace(/<(figure|details|svg|form)\b.*?<\/\1>/gs, ' ');
	const words = [...read.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].flatMap(([, text = '']) =>
		text
			.replace(/<!--.*?-->/g, '')
			.replace(/<[^>]+>/g, ' ')
			.split(/\s+/)
			.filter((word) => /[\p{L}\p{N}]/u.test(word))
	);
	return Math.max(1, Math.round(words.length / PACE));
}
