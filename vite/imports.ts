interface Statement {
	readonly type: string;
	readonly source?: unknown;
}

/** What a parsed module imports by statements, as it writes it. */
export const importsOf = (tree: { readonly body: readonly Statement[] }): string[] =>
	tree.body
		.filter(({ type }) => type === 'ImportDeclaration')
		.map(({ source }) => (source as { value: string }).value);
