import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { element } from './src/config/index.ts';
import { dev } from './vite/dev.ts';
import { documents } from './vite/documents.ts';
import { entries } from './vite/entries.ts';
import { plainImports } from './vite/plain-imports.ts';
import { styles } from './vite/styles.ts';
import { unused } from './vite/unused.ts';

export default defineConfig({
	plugins: [dev, documents, styles, unused, plainImports, sveltekit(), entries],
	define: {
		__SITE_ORIGIN__: JSON.stringify(process.env.SITE_ORIGIN ?? 'http://localhost:4173'),
		__CORRECTIONS__: JSON.stringify(process.env.CORRECTIONS ?? ''),
		__ELEMENT__: JSON.stringify(element.name)
	},
	test: {
		include: ['tests/{unit,build}/**/*.test.ts'],
		// no module here has a state of its own, and each file would load the charts again
		isolate: false,
		environment: 'node',
		// a guard against what never ends; how long a test may take is nobody's promise
		testTimeout: 60_000,
		// a picture that nobody reviewed fails here as in CI; `npm run pictures` writes it
		update: 'none',
		// pictures and the element take their colours from the tokens
		css: { include: /\/src\/(styles|server\/elsewhere)\/.*\.css|server\/figure/ }
	}
});
