/**
 * Styles of charts and of the layers they draw with, for the head of a page. The browser's build
 * leaves them out of the charts' chunks (vite/styles.ts): a figure that wakes may draw parts that
 * its still picture did not have.
 */

/** What the build adds to a component: its styles, and the modules of those that it is made of. */
interface Styled {
	readonly css?: { readonly code: string };
	readonly parts?: readonly Styled[];
}
const built = import.meta.glob<Styled>('/src/charts/*/*.svelte', { eager: true });

/** Every style that the charts can need in any of their states, each once. */
export function stylesOf(ids: readonly string[]): string {
	const found = new Set<Styled>();
	const visit = (component: Styled) => {
		if (found.has(component)) return;
		found.add(component);
		component.parts?.forEach(visit);
	};
	for (const [path, component] of Object.entries(built))
		if (ids.includes(path.split('/')[3] ?? '')) visit(component);
	return [...found].map(({ css }) => css?.code ?? '').join('');
}
