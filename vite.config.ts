import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

/**
 * The scripts of pages that are documents (`csr = false`) are entries of their own, built beside
 * Kit's client so that they share its chunks. Their names carry no hash; all they import does.
 */
const entries: Plugin = {
	name: 'document-entries',
	apply: 'build',
	buildStart() {
		if (this.environment.name !== 'client') return;
		for (const name of ['wake', 'embed'])
			this.emitFile({ type: 'chunk', id: `src/${name}.ts`, fileName: `_app/${name}.js` });
	}
};

/**
 * Pages with `csr = false` never run in a browser, but Kit bundles them for one all the same. What
 * only they use, the charts' rows and the figures of the prose, is left out there, so that each chart stays a chunk.
 */
const documents: Plugin = {
	name: 'documents-stay-on-the-server',
	apply: 'build',
	enforce: 'pre',
	load(id) {
		if (this.environment.name !== 'client') return;
		if (id.endsWith('/src/lib/charts/all.ts')) return 'export const loaded = () => undefined;';
		if (id.endsWith('/src/story/figures.ts'))
			return "export const fig = () => '';\nexport const fill = fig;";
	}
};

export default defineConfig({
	plugins: [documents, sveltekit(), entries],
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node'
	}
});
