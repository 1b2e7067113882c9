import { createHash } from 'node:crypto';

/** Texts of the elements of a kind that stand in a page itself and that a browser would run or apply. */
function inline(html: string, kind: 'script' | 'style'): string[] {
	const elements = html.matchAll(new RegExp(`<${kind}\\b([^>]*)>([\\s\\S]*?)</${kind}>`, 'g'));
	return [...elements].flatMap(([, attributes = '', text = '']) =>
		/\bsrc=|type="application\//.test(attributes) ? [] : text
	);
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy of one page: nothing but our own files, and of what stands in the page itself exactly
 * what the build put there, by its hash. Style attributes are let through, for LayerCake and scales in
 * HTML write places into them; they can run nothing. Who may frame a page only a header can say: static/_headers.
 */
export function policyOf(html: string): string {
	const own = (kind: 'script' | 'style') =>
		["'self'", ...new Set(inline(html, kind).map(hash))].join(' ');
	return [
		"default-src 'none'",
		`script-src ${own('script')}`,
		`style-src ${own('style')}`,
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"font-src 'self' data:",
		"connect-src 'self'",
		"frame-src 'self'",
		"form-action 'self'",
		"base-uri 'none'"
	].join('; ');
}
