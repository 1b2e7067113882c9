/**
 * A path that every step of a chart draws whole, and its transform moves, stands in the page already: a
 * fragment says only which it is. Page and fragment may be of two builds, so it says so by its content.
 */
const marks = (path: string): string =>
	`=${[...path].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, path.length)}`;

/** A fragment without the paths that the page has. */
export const spare = (html: string): string =>
	html.replace(
		/(<path\b[^>]*\bdata-path="[^"]+"[^>]*\bd=")([^"]+)/g,
		(_, start: string, path: string) => start + marks(path)
	);

/** Puts the page's paths in again; throws where the page's are not those that the fragment means. */
export function fill(parts: ParentNode, page: ParentNode): void {
	for (const path of parts.querySelectorAll<SVGElement>('[d^="="]')) {
		const own = page.querySelector(`[data-path="${path.dataset.path}"]`)?.getAttribute('d') ?? '';
		if (marks(own) !== path.getAttribute('d')) throw new Error(`another ${path.dataset.path}`);
		path.setAttribute('d', own);
	}
}
