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
		for (const name of ['wake', 'embed', 'claims', 'table'])
			this.emitFile({ type: 'chunk', id: `src/${name}.ts`, fileName: `_app/${name}.js` });
		// at the root, for it finds the site by its own address
		this.emitFile({ type: 'chunk', id: 'src/element.ts', fileName: 'embed.js' });
	}
};

/** What only pages are made of, and Kit's own router, which no page here starts. */
const ofPages =
	/\/src\/(routes|story|lib\/(figure|scroll|share))\/.*\.(svelte|svx)$|\/charts\/Styles\.svelte$/;
const onServer =
	/\/src\/(story\/.+|lib\/charts\/(all|styles))\.ts$|\/kit\/src\/runtime\/client\/entry\.js$|\/generated\/root\.js$/;

/**
 * Pages with `csr = false` never run in a browser, but Kit builds them for one all the same, and its
 * client with them. Of the pages only their styles are kept there, so that the chunks of our entries
 * hold what a figure needs and no more.
 */
const documents: Plugin = {
	name: 'documents-stay-on-the-server',
	apply: 'build',
	enforce: 'post',
	transform(code, id) {
		if (this.environment.name !== 'client') return;
		if (onServer.test(id)) return { code: 'export default null;', map: null };
		if (!ofPages.test(id)) return;
		// a style is kept as long as the component that it belongs to is in use
		const parts = [...code.matchAll(/^import\b[^'"]*['"]([^'"]+)['"]/gm)]
			.map(([, from = '']) => from)
			.filter((from) => /\.(svelte|svx|css)\b/.test(from))
			.map((from, i) =>
				/(svelte|svx)$/.test(from) ? `import c${i} from '${from}';` : `import '${from}';`
			);
		const used = parts.join('').match(/c\d+(?= from)/g) ?? [];
		return { code: `${parts.join('')}export default [${used.join()}];`, map: null };
	}
};

/**
 * Styles that components of charts and layers carry with them stay on the server, which writes them
 * into pages (charts/styles.ts) and pictures; the browser's chunks go without.
 */
const styles: Plugin = {
	name: 'styles-come-with-the-page',
	apply: 'build',
	enforce: 'post',
	transform(code, id) {
		if (!/\/src\/lib\/(charts|layers)\/.*\.svelte$/.test(id) || !code.includes('$$css')) return;
		if (this.environment.name !== 'client')
			return { code: `${code}\nexport { $$css as css };`, map: null };
		const without = code.replace(/\$\.append_styles\(\$\$anchor, \$\$css\);/, '');
		if (without === code) this.error(`${id}: its styles are not where they were`);
		return { code: without, map: null };
	}
};

/**
 * What libraries bring for cases that do not occur here: no scale interpolates colours or
 * writes its own ticks, and LayerCake's debug print stays off. Readers need not fetch it (5 kB).
 */
const unused: Plugin = {
	name: 'unused-parts-of-libraries',
	apply: 'build',
	enforce: 'pre',
	load(id) {
		if (this.environment.name !== 'client') return;
		if (/\/d3-color\/dist\/d3-color\.mjs$/.test(id)) {
			const names = ['color', 'rgb', 'hsl', 'lab', 'hcl', 'cubehelix'];
			// `color` answers null to what is no colour; the rest are asked for colours alone
			return names.map((name) => `export function ${name}() { return null; }`).join('\n');
		}
		if (/\/d3-format\/dist\/d3-format\.mjs$/.test(id)) {
			const names = ['Prefix', 'Specifier', 'Locale', 'DefaultLocale'].map(
				(name) => `format${name}`
			);
			const all = ['format', 'precisionFixed', 'precisionPrefix', 'precisionRound', ...names];
			return all.map((name) => `export const ${name} = () => String;`).join('\n');
		}
		if (id.endsWith('/layercake/dist/helpers/printDebug.js')) return 'export default () => {};';
	}
};

/**
 * Nothing is preloaded, so Vite's helper round each `import()` would only be one more request; every
 * importer gets a plain call instead, in its own chunk. Styles come with the page, or by a link of
 * those who need them.
 */
const plainImports: Plugin = {
	name: 'imports-without-preloading',
	apply: 'build',
	enforce: 'pre',
	resolveId(id, importer) {
		if (this.environment.name === 'client' && id === '\0vite/preload-helper.js')
			return `\0plain-import:${importer}.js`;
	},
	load(id) {
		if (id.startsWith('\0plain-import:')) return 'export const __vitePreload = (load) => load();';
	}
};

export default defineConfig({
	plugins: [documents, styles, unused, plainImports, sveltekit(), entries],
	define: { __SITE_ORIGIN__: JSON.stringify(process.env.SITE_ORIGIN ?? 'http://localhost:4173') },
	// no lists of what to preload (see plainImports)
	build: { modulePreload: { resolveDependencies: () => [] } },
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node',
		// pictures and the element take their colours from the tokens
		css: { include: /\/src\/(styles|lib\/element)\/.*\.css|lib\/figure/ }
	}
});
