import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { readFileSync } from 'node:fs';

/** Sub-path the site is served from, such as `/cost`; the root of a domain when empty. */
const base = /** @type {'' | `/${string}`} */ ((process.env.BASE_PATH ?? '').replace(/\/$/, ''));

/**
 * Words that open a note are a button, which a line may break before and behind: what the sentence sets
 * right behind them, a comma say, goes into the button, so that it never stands alone on the next line.
 *
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
const ends = {
	name: 'ends-of-notes',
	markup: ({ content, filename }) =>
		filename?.endsWith('.svx')
			? {
					code: content.replace(
						/<(Claim|Term)\b([^>]*)>((?:(?!<\1\b)[\s\S])*?)<\/\1>([^\s<>{}"&]+)/g,
						'<$1$2 end="$4">$3</$1>'
					)
				}
			: undefined
};

const { version } = /** @type {{ version: string }} */ (
	JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.svx'],
	preprocess: [
		vitePreprocess(),
		ends,
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
		adapter: adapter({ precompress: true }),
		alias: {
			$config: 'src/config',
			$data: 'data',
			$server: 'src/server',
			$browser: 'src/browser',
			$charts: 'src/charts',
			$ledger: 'src/ledger'
		},
		paths: { base, relative: false },
		// by default the time: two builds of one commit would differ
		version: { name: version },
		inlineStyleThreshold: 65536,
		output: { bundleStrategy: 'split' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
