import adapter from '@sveltejs/adapter-static';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tellWorker } from './kept.js';

/** What Kit's router would fetch of a page, plain and packed. */
const fetched = /^__data\.json(\.(gz|br))?$/;

/**
 * The static adapter for pages without Kit's router (`csr = false`): nobody fetches their data apart from
 * them, so they are not published. The service worker is told what there is.
 *
 * @param {import('@sveltejs/adapter-static').AdapterOptions} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function documents(options) {
	const { name, adapt } = adapter(options);
	return {
		name,
		async adapt(builder) {
			await adapt(builder);
			const to = options.pages ?? 'build';
			const files = readdirSync(to, { recursive: true, withFileTypes: true });
			const data = files.filter((file) => fetched.test(file.name));
			if (!data.length) throw new Error(`${to}: Kit calls the data of its pages otherwise now`);
			for (const file of data) rmSync(join(file.parentPath ?? file.path, file.name));
			tellWorker(to);
		}
	};
}
