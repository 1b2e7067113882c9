import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const libraries: Readonly<Record<string, string>> = {
	'/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
	'/iframe-resizer-4.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
	'/iframe-resizer-5.js': 'node_modules/@iframe-resizer/parent/index.umd.js'
};

/**
 * Serves the pages of hosts from an origin that is not the embeds'; `set` gives the page that stands
 * at `/`, with its policy and the styles that stand at `/host.css`, and `url` leads to it.
 */
export async function serveHost() {
	let page = '';
	let [policy, styles] = ['', ''];
	const server = createServer(({ url = '/' }, response) => {
		const library = libraries[url];
		const sheet = url === '/host.css';
		const type = library ? 'text/javascript' : sheet ? 'text/css' : 'text/html; charset=utf-8';
		response.setHeader('content-type', type);
		if (policy) response.setHeader('content-security-policy', policy);
		response.end(library ? readFileSync(library) : sheet ? styles : page);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/`,
		set: (html: string, own: { policy?: string; styles?: string } = {}) => {
			page = html;
			({ policy = '', styles = '' } = own);
		},
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}
