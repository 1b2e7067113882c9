import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, type Page } from '@playwright/test';

interface Foreign {
	/** Opens a page of another origin than the site's, with the site's `embed.js`. */
	foreign(body: string, head?: string): Promise<Page>;
}

/** Tests of what stands in other people's pages. */
export const test = base.extend<Foreign>({
	foreign: async ({ page, baseURL }, use) => {
		let html = '';
		const server = createServer((_, answer) => {
			answer.setHeader('content-type', 'text/html; charset=utf-8');
			answer.end(html);
		});
		await new Promise<void>((done) => server.listen(0, done));
		const { port } = server.address() as AddressInfo;
		await use(async (body, head = '') => {
			html = `<!doctype html><html lang="en"><head><title>Another page</title>${head}
				<script>window.heard = [];
				for (const name of ['chartready', 'charterror', 'chartstate', 'markselect'])
					document.addEventListener(name, ({ type, detail, target }) => heard.push({ type, detail, target: target.id }));
				</script><script type="module" src="${baseURL}/embed.js"></script></head><body>${body}</body></html>`;
			await page.goto(`http://localhost:${port}/`);
			return page;
		});
		server.closeAllConnections();
		server.close();
	}
});

/** An event that a page heard from its elements. */
export interface Heard {
	readonly type: string;
	readonly target: string;
	readonly detail: Readonly<Record<string, unknown>>;
}

/** Events of one kind that the page has heard so far. */
export const heard = async (page: Page, type: string): Promise<Heard[]> =>
	(await page.evaluate<Heard[]>('window.heard')).filter((event) => event.type === type);

/** The element as it is pasted, with its fallback. */
export const element = (attributes: string, more = '') =>
	`<ai-cost-chart style="display:block;min-height:520px" ${attributes}><a href="https://example.org/">The chart on its own page${more}</a></ai-cost-chart>`;
