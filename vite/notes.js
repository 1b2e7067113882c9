const note = /<(Claim|Term|Said)\b([^>]*)>((?:(?!<\1\b)[\s\S])*?)<\/\1>([^\s<>{}"&]+)/g;

/**
 * Words that open a note are a button, which a line may break before and behind: what the sentence sets
 * right behind them, a comma say, goes into the button, so that it never stands alone on the next line.
 * It works on the markup of chapters before Markdown and Svelte read it, for neither knows of sentences.
 *
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
export const ends = {
	name: 'ends-of-notes',
	markup: ({ content, filename }) =>
		filename?.endsWith('.svx')
			? { code: content.replace(note, '<$1$2 end="$4">$3</$1>') }
			: undefined
};
