/** Citation.js ships no types; this is what the tests use of it. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(input: unknown);
		readonly data: Record<string, unknown>[];
		format(kind: string, options?: Record<string, unknown>): string;
	}
	export const plugins: { readonly output: { has(name: string): boolean } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
