/**
 * Styles of charts and of the layers they draw with, for the head of a page. The browser's build
 * leaves them out of the charts' chunks (vite/styles.ts): a figure that wakes may draw parts that
 * its still picture did not have.
 */
const built = import.meta.glob<{ css?: { code: string } }>(
	['/src/charts/*/*.svelte', '/src/lib/layers/*.svelte'],
	{
		eager: true
	}
);
const texts = import.meta.glob<string>(['/src/charts/*/*.svelte', '/src/lib/layers/*.svelte'], {
	eager: true,
	query: '?raw',
	import: 'default'
});

/** Components that a component imports, as paths from here. */
function partsOf(path: string): string[] {
	const folder = path.slice(0, path.lastIndexOf('/'));
	return [...(texts[path] ?? '').matchAll(/ from '(\$lib\/layers|\.)\/(\w+)\.svelte'/g)].map(
		([, from, name]) => `${from === '.' ? folder : '/src/lib/layers'}/${name}.svelte`
	);
}

/** Every style that the charts can need in any of their states, each once. */
export function stylesOf(ids: readonly string[]): string {
	const paths = new Set<string>();
	const visit = (path: string) => {
		if (paths.has(path)) return;
		paths.add(path);
		partsOf(path).forEach(visit);
	};
	for (const path of Object.keys(built)) if (ids.includes(path.split('/')[3] ?? '')) visit(path);
	return [...paths].map((path) => built[path]?.css?.code ?? '').join('');
}
