import { createHash } from 'node:crypto';

/** Texts of the scripts that stand in a page itself and that a browser would run. */
function inline(html: string): string[] {
	const elements = html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g);
	return [...elements].flatMap(([, attributes = '', text = '']) =>
		/\bsrc=|type="application\//.test(attributes) ? [] : text
	);
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy of one page: nothing but our own files, and of scripts that stand in the page itself exactly
 * those that the build put there, by their hashes. Styles are let through as they are: they can run nothing, and
 * an archive or a proxy that rewrites one address in them would leave the page without any. Who may frame a page
 * only a header can say: static/_headers.
 */
export function policyOf(html: string): string {
	const own = ["'self'", ...new Set(inline(html).map(hash))].join(' ');
	return [
		"default-src 'none'",
		`script-src ${own}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"font-src 'self' data:",
		"connect-src 'self'",
		"frame-src 'self'",
		"form-action 'self'",
		"base-uri 'none'"
	].join('; ');
}
