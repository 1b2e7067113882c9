import type { Plugin } from 'vite';
import { importsOf } from './imports.ts';

/** Components that a chart is drawn with, wherever it wakes. */
const drawn = /\/src\/(charts|lib\/layers)\/.*\.svelte$/;

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/** Every node of a tree that is of a type. */
function nodes(tree: unknown, type: string): Node[] {
	if (!tree || typeof tree !== 'object') return [];
	const below = Object.values(tree).flatMap((part) => nodes(part, type));
	return (tree as Node).type === type ? [tree as Node, ...below] : below;
}

/** Calls that put a component's styles into a page. */
const appends = (tree: unknown) =>
	nodes(tree, 'CallExpression').filter(
		({ callee }) => (callee as { property?: { name?: string } }).property?.name === 'append_styles'
	);

/**
 * Styles that components of charts and layers carry with them stay on the server, which writes them into pages
 * (src/server/charts/styles.ts) and pictures; the browser's chunks go without. On the server each component
 * says its styles as `css` and the modules of those it is made of as `parts`.
 */
export const styles: Plugin = {
	name: 'styles-come-with-the-page',
	apply: 'build',
	enforce: 'post',
	transform(code, id) {
		if (!drawn.test(id)) return;
		const tree = this.parse(code);
		const own = code.includes('$$css');
		if (this.environment.name !== 'client') {
			const sources = importsOf(tree).filter((source) => source.endsWith('.svelte'));
			const imports = sources
				.map((source, i) => `import * as part${i} from '${source}';\n`)
				.join('');
			const parts = `export const parts = [${sources.map((_, i) => `part${i}`).join()}];`;
			return {
				code: `${imports}${code}\n${parts}${own ? '\nexport { $$css as css };' : ''}`,
				map: null
			};
		}
		if (!own) return;
		const calls = appends(tree);
		if (!calls.length) this.error(`${id}: its styles are not where they were`);
		let without = code;
		for (const { start, end } of calls.reverse())
			without = `${without.slice(0, start)}undefined${without.slice(end)}`;
		return { code: without, map: null };
	}
};
