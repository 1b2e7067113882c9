import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { lightOnly } from './src/styles/light.ts';
import { documents } from './vite/documents.ts';
import { entries } from './vite/entries.ts';
import { plainImports } from './vite/plain-imports.ts';
import { styles } from './vite/styles.ts';
import { unused } from './vite/unused.ts';

/** For browsers without `light-dark()`: the colours, which stand once in tokens.css, as the light theme alone. */
const light: Plugin = {
	name: 'light-theme-without-light-dark',
	enforce: 'pre',
	transform(code, id) {
		if (id.endsWith('/src/styles/tokens.css')) return code + lightOnly(':root', code);
	}
};

export default defineConfig({
	plugins: [light, documents, styles, unused, plainImports, sveltekit(), entries],
	define: { __SITE_ORIGIN__: JSON.stringify(process.env.SITE_ORIGIN ?? 'http://localhost:4173') },
	// no lists of what to preload (see plainImports)
	build: { modulePreload: { resolveDependencies: () => [] } },
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node',
		// a picture that nobody reviewed fails here as in CI; `npm run pictures` writes it
		update: 'none',
		// pictures and the element take their colours from the tokens
		css: { include: /\/src\/(styles|lib\/element)\/.*\.css|lib\/figure/ }
	}
});
