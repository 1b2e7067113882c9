/** A token's two colours, mixtures perhaps. */
const colours = /light-dark\(\s*((?:[^,()]|\([^()]*\))+),(?:[^()]|\([^()]*\))+\)/g;

/**
 * The light theme for browsers without `light-dark()` (Safari before 17.5, Chrome before 123): every token of
 * `css` that has two colours, with its light one. Vite does better for the site's own pages, whose styles
 * it compiles; an element's are text, and without this rule it would have no colours there.
 */
export function lightOnly(selector: string, css: string): string {
	const tokens = [...css.matchAll(/(--[\w-]+): ([^;]*light-dark\([^;]*);/g)].map(
		([, name = '', value = '']) => `${name}: ${value.replace(colours, '$1')};`
	);
	// heavier than a reader's choice of the dark theme, which only these colours would not follow
	const heavy = selector.repeat(3);
	return `@supports not (color: light-dark(#000, #fff)) {${heavy} {color-scheme: light; ${tokens.join(' ')}}}`;
}
