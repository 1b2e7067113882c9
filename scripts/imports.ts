/** Which file imports which, read from the sources themselves, and what a graph of that says. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import type { Room } from './rooms.js';

/** An arrow from one file to another; `types` where nothing of it is left once it is compiled. */
export interface Import {
	readonly from: string;
	readonly to: string;
	readonly types: boolean;
}

/** The script of a component, or a file as it is. */
const scriptOf = (file: string, text: string) =>
	/\.(svelte|svx)$/.test(file)
		? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
		: text;

function isTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const { importClause: clause } = node;
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const named = clause.namedBindings;
	if (clause.name || !named || !ts.isNamedImports(named)) return false;
	return named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** All that lies under the folder of a path that is known only in part. */
const folderOf = (start: string) => start.replace(/[^/]*$/, '*');

/**
 * A path as it is written; of one that is put together its folder.
 *
 * @throws Error naming a path whose folder nothing says.
 */
function pathOf(node: ts.Node | undefined): string {
	if (node && ts.isStringLiteralLike(node)) return node.text;
	const start = node && ts.isTemplateExpression(node) ? folderOf(node.head.text) : '*';
	if (start !== '*') return start;
	const file = node?.getSourceFile().fileName.slice(0, -'.ts'.length);
	throw new Error(`${file}: no room can be told from ${node?.parent.getText()}`);
}

const isCallOf = (node: ts.Node, name: string): node is ts.CallExpression =>
	ts.isCallExpression(node) && node.expression.getText() === name;

/** A file beside the one that asks for its address; none where it asks for that of a page. */
function besides({ expression, arguments: parts }: ts.NewExpression): string[] {
	if (expression.getText() !== 'URL' || parts?.[1]?.getText() !== 'import.meta.url') return [];
	const path = pathOf(parts[0]);
	if (/^(\/|[a-z]+:)/.test(path)) return [];
	const own = path.startsWith('.') ? path : `./${path}`;
	return [/(^|\/)\.{0,2}$/.test(own) ? `${own.replace(/\/$/, '')}/*` : own];
}

/** What an expression fetches: a module or file by name, or all that a pattern meets, for which its folder stands. */
function fetched(node: ts.Node): string[] {
	if (ts.isNewExpression(node)) return besides(node);
	if (isCallOf(node, 'import')) return [pathOf(node.arguments[0])];
	if (!isCallOf(node, 'import.meta.glob')) return [];
	const [patterns] = node.arguments;
	const list = patterns && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns];
	return list.map((pattern) => pathOf(pattern).replace(/[^/]*\*.*$/, '*'));
}

/**
 * Specifiers that a file imports, as it writes them.
 *
 * @throws Error naming one that is put together so that nobody can tell where it leads.
 */
export function specifiersOf(file: string, text: string): { spec: string; types: boolean }[] {
	const source = ts.createSourceFile(
		`${file}.ts`,
		scriptOf(file, text),
		ts.ScriptTarget.Latest,
		true
	);
	const found: { spec: string; types: boolean }[] = [];
	const visit = (node: ts.Node) => {
		if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
			found.push({ spec: (node.moduleSpecifier as ts.StringLiteral).text, types: isTypes(node) });
		if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
			found.push({ spec: (node.argument.literal as ts.StringLiteral).text, types: true });
		for (const spec of fetched(node)) found.push({ spec, types: false });
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/**
 * The arrows between files of ours.
 *
 * @throws Error naming a file of ours that is imported and is not there.
 */
export function importsOf(
	files: ReadonlySet<string>,
	aliases: Readonly<Record<string, string>>
): Import[] {
	const code = [...files].filter((file) => /\.(ts|svelte|svx)$/.test(file));
	return code.flatMap((from) =>
		specifiersOf(from, readFileSync(from, 'utf8')).flatMap(({ spec, types }) => {
			const [path = ''] = spec.split('?');
			const alias = Object.keys(aliases).find(
				(name) => path === name || path.startsWith(`${name}/`)
			);
			if (!alias && !path.startsWith('.')) return [];
			const at = alias ? aliases[alias] + path.slice(alias.length) : join(dirname(from), path);
			if (!at.startsWith('src/') || at.includes('/$types')) return [];
			const ends = ['', '.ts', '/index.ts', '.svelte.ts'];
			const to = at.endsWith('*')
				? at
				: ends.map((end) => at + end).find((file) => files.has(file));
			if (!to) throw new Error(`${from} imports ${spec}, which is not there`);
			return [{ from, to, types }];
		})
	);
}

/** The room that a file lies in: the one with the longest path of those that hold it. */
export function roomOf(rooms: readonly Room[], file: string): Room | undefined {
	const holds = ({ path }: Room) =>
		path.endsWith('/*') ? dirname(file) === path.slice(0, -2) : file.startsWith(`${path}/`);
	return rooms.filter(holds).sort((a, b) => b.path.length - a.path.length)[0];
}

/** Rings in a graph: groups of nodes each of which is reached from each other of its group. */
export function ringsOf(arrows: readonly Pick<Import, 'from' | 'to'>[]): string[][] {
	const next = new Map<string, Set<string>>();
	for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
	const reached = new Map<string, Set<string>>();
	const from = (node: string) => {
		const seen = new Set<string>();
		const open = [...(next.get(node) ?? [])];
		for (let at = open.pop(); at !== undefined; at = open.pop()) {
			if (seen.has(at)) continue;
			seen.add(at);
			open.push(...(next.get(at) ?? []));
		}
		return seen;
	};
	for (const node of next.keys()) reached.set(node, from(node));
	const inRing = [...next.keys()].filter((node) => reached.get(node)!.has(node));
	const groups = inRing.map((node) =>
		inRing.filter((other) => reached.get(node)!.has(other) && reached.get(other)!.has(node)).sort()
	);
	return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

/** Why an arrow may not be, or `null`: `src/a.ts (figure) imports src/b.ts (share)`. */
export function refused(rooms: readonly Room[], { from, to, types }: Import): string | null {
	const [own, other] = [roomOf(rooms, from), roomOf(rooms, to)];
	const words = `${from} (${own?.name ?? 'no room'}) imports ${to} (${other?.name ?? 'no room'})`;
	if (!own || !other) return words;
	if (own === other || own.may.includes(other.name)) return null;
	if (own.types?.includes(other.name))
		return types ? null : `${words}, of which it may know types alone`;
	return words;
}
