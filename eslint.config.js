import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

const data = {
	// how CSV is written is no data
	regex: String.raw`^(\$lib/data(?!/csv$)|\$data|(\.\./)+data)(/|$)`,
	allowTypeImports: true,
	message: 'What runs in the browser may know the types of the data, never the data.'
};
const chart = {
	regex: String.raw`^\$lib/charts(/|$)|^\.\./`,
	message: 'A chart knows no other chart.'
};
const d3 = {
	regex: '^d3(-|$)',
	message:
		'Only src/lib/scale.ts knows d3: the client build leaves parts of it out (vite/unused.ts).'
};
/** The later of two such lists for a file takes the place of the earlier. */
const imports = (...patterns) => ({
	'@typescript-eslint/no-restricted-imports': ['error', { patterns: [d3, ...patterns] }]
});

/** What runs in the browser may know the types of the data, never the data. */
const browser = [
	'src/browser/**',
	'src/lib/{layers,figure,share,scroll,element}/**',
	'src/{wake,embed,scroll,guess,claims,table,element}.ts'
];

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', 'shots/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		// TypeScript knows the globals of browser and Node; a list here would be a second one
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } }
	},
	{
		files: ['src/**/*.svelte'],
		rules: {
			// addresses are written with `base`, which is all that a static site resolves
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['src/**'], ignores: ['src/lib/scale.ts'], rules: imports() },
	{ files: browser, ignores: ['**/*.server.ts'], rules: imports(data) },
	{ files: ['src/lib/charts/*/*.{ts,svelte}'], rules: imports(data, chart) },
	{ files: ['src/lib/charts/*/{rows,*.server}.ts'], rules: imports(chart) }
);
