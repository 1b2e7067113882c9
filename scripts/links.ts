/** Follows every link inside the built site, in pages, style sheets, feeds and data files: `npm run links`. */
import { readdirSync, readFileSync } from 'node:fs';
import { LinkChecker, LinkState } from 'linkinator';
import { serve } from './serve';

const origin = process.env.SITE_ORIGIN ?? 'http://localhost:4173';
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '');

const files = readdirSync('build', { recursive: true, encoding: 'utf8' });
const pages = files
	.filter((file) => /(^|\/)index\.html$/.test(file))
	.map((file) => `/${file.slice(0, -'index.html'.length)}`);

/** Absolute addresses of our own that files name which a crawler of HTML does not read. */
function named(): string[] {
	const readable = files.filter((file) => /\.(html|json|md|xml|txt|bib|svg)$/.test(file));
	const found = readable.flatMap((file) => {
		const text = readFileSync(`build/${file}`, 'utf8').replaceAll('\\/', '/');
		return [...text.matchAll(new RegExp(`${origin}${base}(/[^\\s"'<>\\\\)}]*)`, 'g'))].map(
			([, path = '/']) => path.replaceAll('&amp;', '&').split('#')[0] ?? '/'
		);
	});
	return [...new Set(found)];
}

const { url, close } = await serve({ port: 4321, base });
const checker = new LinkChecker();
const { links } = await checker.check({
	path: [...new Set([...pages, ...named()])].map((path) => new URL(base + path, url).href),
	recurse: true,
	concurrency: 30,
	// what stands elsewhere is not ours to keep up, and not there without a network
	linksToSkip: [`^(?!${url})`]
});
await close();
const broken = links.filter(({ state }) => state === LinkState.BROKEN);
for (const { url, parent, status } of broken) console.log(`BROKEN ${status} ${url} on ${parent}`);
const checked = links.filter(({ state }) => state === LinkState.OK).length;
console.log(`${checked} links inside the site resolve, ${broken.length} do not`);
if (broken.length) process.exitCode = 1;
