import type { Plugin } from 'vite';

/**
 * What `npm run dev` needs for pages without Kit's router: whatever the server renders from, prose and data too,
 * reloads the pages that are open (src/hooks.server.ts has them listen), and `/embed.js` is there for hosts
 * as in a built site.
 */
export const dev: Plugin = {
	name: 'documents-in-development',
	apply: 'serve',
	hotUpdate({ modules, server }) {
		if (this.environment.name === 'ssr' && modules.length)
			server.environments.client.hot.send({ type: 'full-reload' });
	},
	configureServer(server) {
		// the code itself and no import of it: the element finds the site by the address of its script
		server.middlewares.use('/embed.js', (_, response, next) => {
			server
				.transformRequest('/src/browser/entries/element.ts')
				.then((script) => {
					response.setHeader('content-type', 'text/javascript');
					response.setHeader('access-control-allow-origin', '*');
					response.end(script?.code);
				})
				.catch(next);
		});
	}
};
