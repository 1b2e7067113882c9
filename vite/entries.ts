import { readdirSync } from 'node:fs';
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
		for (const file of readdirSync('src/browser/entries')) {
			const name = file.replace(/\.ts$/, '');
			// the element's at the root, for it finds the site by its own address
			const fileName = name === 'element' ? 'embed.js' : `_app/${name}.js`;
			this.emitFile({ type: 'chunk', id: `src/browser/entries/${file}`, fileName });
		}
	}
};
