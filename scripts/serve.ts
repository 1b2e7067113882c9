/** Serves the built site as a static host does: precompressed files, 404.html, the headers of static/_headers. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

interface Options {
	port: number;
	/** Fail on a taken port instead of trying the next. */
	strict?: boolean;
	/** Sub-path of the site, such as `/cost`. */
	base?: string;
	dir?: string;
}

type Rule = readonly [path: RegExp, headers: readonly (readonly [string, string])[]];

/**
 * The rules of a `_headers` file as Netlify and Cloudflare Pages read it: a path, `*` for any rest, then
 * indented headers. All rules that match apply, and values of one header are joined.
 */
export function rulesOf(text: string): Rule[] {
	const blocks = text.replace(/^#.*$/gm, '').split(/\n(?=\/)/);
	return blocks.flatMap((block): Rule[] => {
		const [path = '', ...lines] = block.trim().split(/\s*\n\s*/);
		if (!path.startsWith('/')) return [];
		const pattern = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
		const headers = lines.map((line) => line.split(/:\s*(.*)/s).slice(0, 2) as [string, string]);
		return [[new RegExp(`^${pattern}$`), headers]];
	});
}

/** What a host that reads `_headers` sends with a path. */
export function headersFor(rules: readonly Rule[], path: string): Map<string, string> {
	const sent = new Map([['cache-control', 'no-cache']]);
	for (const [pattern, headers] of rules)
		for (const [name, value] of pattern.test(path) ? headers : []) {
			const key = name.toLowerCase();
			const before = key === 'cache-control' ? undefined : sent.get(key);
			sent.set(key, before ? `${before}, ${value}` : value);
		}
	return sent;
}

/**
 * Answers for the files of a folder below `base`.
 *
 * @throws Error when no site is built there.
 */
function answers(dir: string, base: string): RequestListener {
	const missing = join(dir, '404.html');
	if (!existsSync(missing)) throw new Error(`nothing in ${dir}/: run "npm run build" first`);
	const rules = rulesOf(readFileSync(join(dir, '_headers'), 'utf8'));
	const setHeaders = (response: ServerResponse, path: string) => {
		for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
	};
	const files = sirv(dir, { etag: true, brotli: true, gzip: true, setHeaders });
	const notFound = (response: ServerResponse, path: string) => {
		response.statusCode = 404;
		setHeaders(response, path);
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(readFileSync(missing));
	};
	return (request, response) => {
		const url = request.url ?? '/';
		const [path = '/', query] = url.split('?');
		// a folder is called by its name and a slash, the site's own as well
		const folder = join(dir, path.slice(base.length), 'index.html');
		const inside = path === base || path.startsWith(`${base}/`);
		if (inside && !path.endsWith('/') && !path.includes('..') && existsSync(folder)) {
			response.writeHead(308, { location: `${path}/${query ? `?${query}` : ''}` });
			return response.end();
		}
		if (!inside) return notFound(response, path);
		request.url = url.slice(base.length);
		files(request, response, () => notFound(response, path.slice(base.length)));
	};
}

/** Listens on a port or, where it is taken, on the next up to `last`; answers which. */
async function listen(server: Server, port: number, last: number): Promise<number> {
	for (let at = port; ; at++) {
		const taken = await new Promise<Error | null>((done) => {
			server.once('error', done);
			server.listen(at, () => {
				server.removeListener('error', done);
				done(null);
			});
		});
		if (!taken) return at;
		if (at >= last) throw taken;
	}
}

/** @throws Error when there is no built site, or when every port up to 50 further is taken. */
export async function serve({ port, strict = false, base = '', dir = 'build' }: Options) {
	const server = createServer(answers(dir, base));
	const at = await listen(server, port, strict ? port : port + 50);
	const close = () =>
		new Promise<void>((done) => {
			server.close(() => done());
			server.closeAllConnections();
		});
	return { url: `http://localhost:${at}${base}/`, close };
}
