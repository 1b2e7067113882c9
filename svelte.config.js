import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { readFileSync } from 'node:fs';
import { documents } from './vite/adapter.js';
import { uncommented } from './vite/comments.js';

/** Sub-path the site is served from, such as `/cost`; the root of a domain when empty. */
const base = /** @type {'' | `/${string}`} */ ((process.env.BASE_PATH ?? '').replace(/\/$/, ''));

const { version } = /** @type {{ version: string }} */ (
	JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.svx'],
	preprocess: [
		vitePreprocess(),
		uncommented,
		mdsvex({
			extensions: ['.svx'],
			layoutPropForwarding: 'runes',
			smartypants: { quotes: false, dashes: 'oldschool' },
			highlight: false
		})
	],
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
		warningFilter: (warning) => warning.code !== 'script_context_deprecated'
	},
	kit: {
		adapter: documents({ precompress: true }),
		alias: {
			$config: 'src/config',
			$data: 'data',
			$server: 'src/server',
			$browser: 'src/browser',
			$charts: 'src/charts',
			$ledger: 'src/ledger'
		},
		// built apart from the pages' scripts, of which a worker can import none; it is registered by offline.ts
		files: { serviceWorker: 'src/browser/offline/worker' },
		serviceWorker: { register: false },
		paths: { base, relative: false },
		// by default the time: two builds of one commit would differ
		version: { name: version },
		inlineStyleThreshold: 65536,
		output: { bundleStrategy: 'split' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
