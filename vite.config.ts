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

export default defineConfig({
	plugins: [sveltekit(), entries],
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node'
	}
});
