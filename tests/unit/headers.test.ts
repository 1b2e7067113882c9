import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { headersFor, rulesOf } from '../../scripts/serve';
import { indexed } from '../../src/routes/sitemap.xml/indexed';
import { policyOf } from '../../src/server/site/policy';

const rules = rulesOf(readFileSync('static/_headers', 'utf8'));
const sent = (path: string) => Object.fromEntries(headersFor(rules, path));

test('anyone may frame an embed, pages without a network address too, and nobody else the story, a chart, the ledger or the data', () => {
	// `frame-ancestors *` would keep it out of `file:` and of sandboxes
	expect(sent('/embed/nvidia/the-fall/')).not.toHaveProperty('content-security-policy');
	expect(policyOf('')).not.toContain('frame-ancestors');
	for (const path of ['/steps/the-fall/', ...indexed.map(({ path }) => path)])
		expect(sent(path)['content-security-policy'], path).toBe("frame-ancestors 'self'");
});

test('every file may be read from elsewhere and is not sniffed; only hashed ones are kept for ever', () => {
	for (const path of ['/embed.js', '/rows/nvidia.json', '/_app/immutable/chunks/x.js'])
		expect(sent(path)).toMatchObject({
			'access-control-allow-origin': '*',
			'x-content-type-options': 'nosniff'
		});
	expect(sent('/_app/immutable/chunks/x.js')['cache-control']).toContain('immutable');
	expect(sent('/_app/wake.js')['cache-control']).toBe('no-cache');
});

test('no header of _headers stands in two rules that can match one path, but for a folder’s own', () => {
	const paths = [
		'/',
		'/embed/x/',
		'/embed.js',
		'/charts/x.svg',
		'/_app/immutable/x.js',
		'/data/x/'
	];
	for (const path of paths)
		for (const value of Object.values(sent(path))) expect(value).not.toMatch(/, frame-|\*, \*/);
});

test('nginx in the manual sends what _headers sends', () => {
	const manual = readFileSync('docs/hosting.md', 'utf8').replaceAll(/\s+/g, ' ');
	for (const [, headers] of rules)
		for (const [name, value] of headers)
			expect(manual).toMatch(new RegExp(`${name} ["']?${value.replace(/[*']/g, '.')}`, 'i'));
});

test('a page lets its own inline script through by hash and no other, and styles as they come', () => {
	const html =
		'<style>a{b:c}</style><script>let a</script><script type="application/json">{}</script><script src="/x.js"></script>';
	const policy = policyOf(html);
	const hash = (text: string) => createHash('sha256').update(text).digest('base64');
	expect(policy).toContain(`script-src 'self' 'sha256-${hash('let a')}';`);
	expect(policy).toContain("style-src 'self' 'unsafe-inline';");
	expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe');
});
