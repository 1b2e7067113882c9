import type { Plugin } from 'vite';
import { importsOf } from './imports.ts';
import { Targets } from './seen.ts';

/** What only pages are made of: every component but those that a browser draws or opens. */
const pages = new Targets(/\/src\/(?!charts\/|lib\/layers\/|browser\/).*\.(svelte|svx)$/);
/** Kit's own router, which no page here starts. */
const router = new Targets(/\/kit\/src\/runtime\/client\/entry\.js$/, /\/generated\/root\.js$/);

/** The styles that a compiled page brings, its own and those of its parts, and nothing else of it. */
function stylesAlone(sources: readonly string[]): string {
	// a style is kept as long as the component that it belongs to is in use
	const parts = sources
		.filter((from) => /\.(svelte|svx|css)\b/.test(from))
		.map((from, i) => ({ from, name: /(svelte|svx)$/.test(from) ? `c${i}` : '' }));
	const imports = parts.map(({ from, name }) =>
		name ? `import ${name} from '${from}';` : `import '${from}';`
	);
	const used = parts.flatMap(({ name }) => name || []);
	return `${imports.join('')}export default [${used.join()}];`;
}

/**
 * Pages with `csr = false` never run in a browser, but Kit builds them for one all the same, and its
 * client with them. Of the pages only their styles are kept there, so that the chunks of our entries
 * hold what a figure needs and no more.
 */
export const documents: Plugin = {
	name: 'documents-stay-on-the-server',
	apply: 'build',
	enforce: 'post',
	transform(code, id) {
		if (this.environment.name !== 'client') return;
		if (router.hit(id)) return { code: 'export default null;', map: null };
		if (pages.hit(id)) return { code: stylesAlone(importsOf(this.parse(code))), map: null };
	},
	buildEnd(error) {
		if (error || this.environment.name !== 'client') return;
		for (const targets of [pages, router]) targets.close('documents');
	}
};
