/** Serves the built site as a static host does: precompressed files, 404.html, one-year caching of hashed files. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
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

/** Paths that other sites read. */
const shared = /^\/(embed|_app|rows)\/|\.(svg|png|json)$/;

/** @throws Error when there is no built site, or when every port up to 50 further is taken. */
export async function serve({ port, strict = false, base = '', dir = 'build' }: Options) {
	const missing = join(dir, '404.html');
	if (!existsSync(missing)) throw new Error(`nothing in ${dir}/: run "npm run build" first`);
	const files = sirv(dir, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders(response, path) {
			response.setHeader(
				'cache-control',
				path.includes('/immutable/') ? 'public,max-age=31536000,immutable' : 'no-cache'
			);
			if (shared.test(path)) response.setHeader('access-control-allow-origin', '*');
		}
	});
	const notFound = (response: ServerResponse) => {
		response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(readFileSync(missing));
	};
	const server = createServer((request: IncomingMessage, response) => {
		const url = request.url ?? '/';
		const [path = '/', query] = url.split('?');
		// a folder is called by its name and a slash, the site's own as well
		const folder = join(dir, path.slice(base.length), 'index.html');
		const inside = path === base || path.startsWith(`${base}/`);
		if (inside && !path.endsWith('/') && !path.includes('..') && existsSync(folder)) {
			response.writeHead(308, { location: `${path}/${query ? `?${query}` : ''}` });
			return response.end();
		}
		if (!inside) return notFound(response);
		request.url = url.slice(base.length);
		files(request, response, () => notFound(response));
	});
	const close = () =>
		new Promise<void>((done) => {
			server.close(() => done());
			server.closeAllConnections();
		});
	const last = strict ? port : port + 50;
	for (let at = port; ; at++) {
		const taken = await new Promise<Error | null>((done) => {
			server.once('error', done);
			server.listen(at, () => {
				server.removeListener('error', done);
				done(null);
			});
		});
		if (!taken) return { url: `http://localhost:${at}${base}/`, close };
		if (at >= last) throw taken;
	}
}
