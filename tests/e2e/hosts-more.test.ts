import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { HIGHEST, LEAST } from '../../src/lib/snippets';
import { listen, native, plain, title } from '../hosts/hosts';
import { around } from '../hosts/measure';
import { serveHost } from '../hosts/serve';

const embed = '/embed/training-cost/';
const sized = listen("data.type === 'embed-size' && data.height");
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const sheet = '<link rel="stylesheet" href="/host.css">';
const column = 'body { margin: 0 } [data-host] { inline-size: 600px }';

/** Opens a page of another origin with this in it, in a column of 600 pixels whatever its policy. */
async function hosted(page: Page, inner: string, { policy = '', styles = '' } = {}) {
	const server = await serveHost();
	server.set(around(sheet + inner, 600), { policy, styles: column + styles });
	await page.goto(server.url);
	return server;
}

/** Waits until the one frame in a page is as high as the chart in it, to a pixel. */
async function fits(host: Page | FrameLocator) {
	const frame = host.locator('iframe');
	const body = host.frameLocator('iframe').locator('body');
	const off = async () => {
		const [outer, inner] = [await frame.boundingBox(), await body.boundingBox()];
		return Math.abs((outer?.height ?? NaN) - (inner?.height ?? NaN));
	};
	await expect.poll(off).toBeLessThanOrEqual(1);
}

/** The frame fits as the chart is drawn, and with its controls open. */
async function follows(host: Page | FrameLocator) {
	await fits(host);
	await host.frameLocator('iframe').getByText('Change the view').click();
	await expect(host.frameLocator('iframe').getByLabel('Priced by')).toBeVisible();
	await fits(host);
}

test('a page from a disk shows an embed as high as its content, with and without a script', async ({
	page,
	baseURL
}, test) => {
	for (const [name, frame] of [
		['plain', `<iframe src="${baseURL}${embed}" ${title} ${native}></iframe>`],
		['script', `<iframe src="${baseURL}${embed}" ${title} ${plain}></iframe>${sized}`]
	] as const) {
		const file = test.outputPath(`${name}.html`);
		writeFileSync(file, around(frame, 600));
		await page.goto(pathToFileURL(file).href);
		await follows(page);
	}
});

for (const [name, parent] of [
	['a `srcdoc`', (html: string) => `srcdoc="${escaped(html)}"`],
	['a sandboxed `srcdoc`', (html: string) => `sandbox="allow-scripts" srcdoc="${escaped(html)}"`],
	['a `data:` page', (html: string) => `src="data:text/html,${encodeURIComponent(html)}"`]
] as const)
	test(`${name} inside a page shows an embed, which its script sizes`, async ({
		page,
		baseURL
	}) => {
		const box = 'title="A parent" width="640" height="900"';
		const show = (frame: string) =>
			hosted(page, `<iframe ${box} ${parent(around(frame, 600))}></iframe>`);
		const within = page.frameLocator('iframe');
		const server = await show(
			`<iframe src="${baseURL}${embed}" ${title} ${plain}></iframe>${sized}`
		);
		await follows(within);
		server.close();
		// pasted as it is handed out: without an origin around it the browser tells nobody the height
		(await show(`<iframe src="${baseURL}${embed}" ${title} ${native}></iframe>`)).close();
		await expect(within.frameLocator('iframe').locator('svg.plot')).toBeVisible();
		const height = (await within.locator('iframe').boundingBox())?.height ?? 0;
		expect(height).toBeGreaterThanOrEqual(LEAST);
	});

test('where a policy drops inline styles a frame has no border and cuts nothing, and fits by a class or a script', async ({
	page,
	baseURL
}) => {
	const policy = `default-src 'none'; style-src 'self'; script-src 'self' 'unsafe-inline'; frame-src ${baseURL}`;
	const src = `src="${baseURL}${embed}" ${title}`;
	const bare = `<iframe ${src} ${native.replace('480', `${HIGHEST}`)}></iframe>`;
	(await hosted(page, bare, { policy })).close();
	await expect(page.frameLocator('iframe').locator('[data-source]')).toBeVisible();
	const [outer, inner] = [
		await page.locator('iframe').boundingBox(),
		await page.frameLocator('iframe').locator('body').boundingBox()
	];
	expect(outer?.width).toBe(inner?.width);
	expect(outer?.height).toBe(HIGHEST);
	expect(inner?.height).toBeLessThanOrEqual(HIGHEST);

	const styles = '.chart { border: 0; frame-sizing: content-height; height: auto }';
	const classed = `<iframe class="chart" width="100%" loading="lazy" ${src}></iframe>`;
	const server = await hosted(page, classed, { policy, styles });
	await follows(page);
	server.close();
	(
		await hosted(page, `<iframe ${src} ${plain} frameborder="0"></iframe>${sized}`, { policy })
	).close();
	await follows(page);
});

test('where a policy drops inline styles the element is drawn as elsewhere, in a state of its own too', async ({
	page,
	baseURL
}) => {
	const policy = `default-src 'none'; style-src 'self'; script-src ${baseURL}; connect-src ${baseURL}`;
	const script = `<script type="module" src="${baseURL}/embed.js"></script>`;
	const drawn = async (attributes: string, own?: { policy: string }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const server = await hosted(
			page,
			`${script}<ai-cost-chart ${attributes}></ai-cost-chart>`,
			own
		);
		const state = attributes.includes('state') ? '[data-query]' : 'svg.plot';
		await expect(page.locator(`ai-cost-chart ${state}`).first()).toBeAttached();
		server.close();
		return page.locator('ai-cost-chart').evaluate((element) =>
			[...element.shadowRoot!.querySelectorAll('*')].map((node) => {
				const { x, y, width, height } = node.getBoundingClientRect();
				return `${node.tagName} ${[x, y, width, height].join(' ')} ${getComputedStyle(node).color}`;
			})
		);
	};
	for (const chart of [
		'chart="zoom-out" step="servers"',
		'chart="training-cost" state="basis=rented"'
	]) {
		const plain = await drawn(chart);
		expect(plain.length).toBeGreaterThan(50);
		expect(await drawn(chart, { policy })).toEqual(plain);
	}
});

test('iframe-resizer has nothing to warn of', async ({ page, baseURL }) => {
	const heard: string[] = [];
	page.on('console', (message) => {
		// it greets once before the frame has gone to the chart, which Chromium names, for every chart
		if (/warning|error/.test(message.type()) && !message.text().includes("'postMessage'"))
			heard.push(message.text());
	});
	for (const [version, call] of [
		[4, 'iFrameResize({ onInit: said }'],
		[5, "iframeResize({ license: 'GPLv3', onReady: said }"]
	] as const) {
		const said = "const said = () => void (document.title = 'Greeted')";
		const script = `<script src="/iframe-resizer-${version}.js"></script><script>${said}; ${call}, '#frame')</script>`;
		const frame = `<iframe src="${baseURL}${embed}" ${title} ${plain}></iframe>`;
		const server = await hosted(page, frame + script);
		await expect(page).toHaveTitle('Greeted');
		await follows(page);
		server.close();
	}
	expect(heard.filter((text) => !text.includes('GPLv3 License Version'))).toEqual([]);
});
