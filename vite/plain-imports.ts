import type { Plugin } from 'vite';

/**
 * Nothing is preloaded, so Vite's helper round each `import()` would only be one more request; every
 * importer gets a plain call instead, in its own chunk. Styles come with the page, or by a link of
 * those who need them.
 */
export const plainImports: Plugin = {
	name: 'imports-without-preloading',
	apply: 'build',
	enforce: 'pre',
	resolveId(id, importer) {
		if (this.environment.name === 'client' && id === '\0vite/preload-helper.js')
			return `\0plain-import:${importer}.js`;
	},
	load(id) {
		if (id.startsWith('\0plain-import:')) return 'export const __vitePreload = (load) => load();';
	},
	// the helper's other arguments, which ours does not read: every importer would carry them
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			if (this.environment.name !== 'client') return;
			const extra = ',[],import.meta.url)';
			const chunks = Object.values(bundle).filter((chunk) => chunk.type === 'chunk');
			if (!chunks.some(({ code }) => code.includes(extra)))
				this.error('what Vite hands to its helper for preloading is not what it was');
			for (const chunk of chunks) chunk.code = chunk.code.replaceAll(extra, ')');
		}
	}
};
