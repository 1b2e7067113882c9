import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { rooms } from './scripts/rooms.js';
import config from './svelte.config.js';

const data = {
	regex: String.raw`^(\$server/data|(\.\./)+(server/)?data)(/|$)`,
	allowTypeImports: true,
	message: 'What runs in the browser may know the types of the data, never the data.'
};
const json = {
	regex: String.raw`^\$data(/|$)`,
	message: 'Only src/server/data reads the files of data.'
};
const chart = {
	regex: String.raw`^\$charts(/|$)|^\.\./`,
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

/** What Kit reads by itself, and nobody imports. */
const HOOKS = 'src/*';
/** How files of other rooms name those of a room: by alias, or by steps up to a folder on its path. */
function named({ path }) {
	const folders = path.replace(/^src\/|\/\*$/g, '').split('/');
	const ends = folders.map((_, i) => folders.slice(i).join('/'));
	const below = path.endsWith('/*') ? String.raw`/[\w.-]+$` : '(/|$)';
	return String.raw`^(\$${ends[0]}|(\.\./)+(${ends.join('|')}))${below}`;
}
/** What a room may not import: all that the list of rooms does not name. */
const forbidden = ({ name, may, types = [] }) =>
	rooms
		.filter((other) => other.name !== name && !may.includes(other.name) && other.path !== HOOKS)
		.map((other) => ({
			regex: named(other),
			allowTypeImports: types.includes(other.name),
			message: `The room “${name}” does not know “${other.name}”: scripts/rooms.js.`
		}));
const byRoom = rooms.map((room) => ({
	files: [room.path.endsWith('/*') ? `${room.path}.ts` : `${room.path}/**`],
	ignores: ['src/lib/scale.ts'],
	rules: imports(...forbidden(room), ...(room.name === 'data' ? [] : [json]))
}));
const charts = forbidden(rooms.find(({ name }) => name === 'charts'));

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
	{
		// where one outgrows this, another idea is in it; a list of cases in a test is one idea
		files: ['src/**', 'scripts/**', 'vite/**'],
		rules: { 'max-lines': ['error', 200], 'max-lines-per-function': ['error', 40] }
	},
	{ files: ['src/**'], ignores: ['src/lib/scale.ts'], rules: imports() },
	...byRoom,
	{ files: ['src/charts/*/*.{ts,svelte}'], rules: imports(json, data, chart, ...charts) },
	{ files: ['src/charts/*/{rows,about}.ts'], rules: imports(json, chart, ...charts) }
);
