import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

const data = {
	regex: String.raw`^(\$lib/data|\$data|(\.\./)+data)(/|$)`,
	allowTypeImports: true,
	message: 'What runs in the browser may know the types of the data, never the data.'
};
const chart = {
	regex: String.raw`^\$lib/charts(/|$)|^\.\./`,
	message: 'A chart knows no other chart.'
};
const imports = (...patterns) => ({
	'@typescript-eslint/no-restricted-imports': ['error', { patterns }]
});

/** What runs in the browser may know the types of the data, never the data. */
const browser = [
	'src/lib/{layers,figure,share,scroll}/**',
	'src/{wake,embed,island,scroll,guess,claims,table,element}.ts'
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
	{ files: browser, ignores: ['**/*.server.ts'], rules: imports(data) },
	{ files: ['src/lib/charts/*/*.{ts,svelte}'], rules: imports(data, chart) },
	{ files: ['src/lib/charts/*/{rows,*.server}.ts'], rules: imports(chart) }
);
