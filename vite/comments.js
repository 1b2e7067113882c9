/**
 * Styles of components stand in pages and embeds as they are written, so what they say to those who read the
 * source would travel with every one. No value of ours holds the two signs.
 *
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
export const uncommented = {
	name: 'styles-without-comments',
	style: ({ content }) => ({ code: content.replace(/\/\*[^]*?\*\//g, '') })
};
