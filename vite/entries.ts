import type { Plugin } from 'vite';

/**
 * The scripts of pages that are documents (`csr = false`) are entries of their own, built beside
 * Kit's client so that they share its chunks. Their names carry no hash; all they import does.
 */
export const entries: Plugin = {
	name: 'document-entries',
	apply: 'build',
	buildStart() {
		if (this.environment.name !== 'client') return;
		for (const name of ['wake', 'embed', 'claims', 'table'])
			this.emitFile({
				type: 'chunk',
				id: `src/browser/entries/${name}.ts`,
				fileName: `_app/${name}.js`
			});
		// at the root, for it finds the site by its own address
		this.emitFile({ type: 'chunk', id: 'src/browser/entries/element.ts', fileName: 'embed.js' });
	}
};
