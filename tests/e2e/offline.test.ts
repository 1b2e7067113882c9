/** What a visit keeps for when there is no network, and what becomes of it when another build is published. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve';
import { keptIn, tellWorker } from '../../vite/kept.js';

const PORT = Number(process.env.E2E_PORT ?? 4174) + 20;
const chunks = '_app/immutable/chunks';
/** In a build that is published later the names of all chunks are others. */
const B = 'b-';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default' });

/** A copy of the built site, no more of it than is kept. */
function copy(): string {
	const to = mkdtempSync(join(tmpdir(), 'build-'));
	const pages = Object.keys(keptIn('build')).map((path) => path.replace(/(^|\/)$/, '$1index.html'));
	const asked = ['404.html', 'service-worker.js'];
	for (const file of [...pages, ...asked]) cpSync(join('build', file), join(to, file));
	// the browser's own cache must not help
	writeFileSync(join(to, '_headers'), '/*\n  Cache-Control: no-store');
	return to;
}

/** Another build of the same story: chunks under other names, a page and a fragment that say otherwise. */
function rebuilt(): string {
	const to = copy();
	const names = readdirSync(join(to, chunks));
	const change = (file: string, edit: (text: string) => string) =>
		writeFileSync(join(to, file), edit(readFileSync(join(to, file), 'utf8')));
	const scripts = readdirSync(join(to, '_app'), { recursive: true, encoding: 'utf8' });
	for (const script of scripts.filter((file) => file.endsWith('.js')))
		change(join('_app', script), (code) =>
			names.reduce((code, name) => code.replaceAll(`/${name}`, `/${B}${name}`), code)
		);
	for (const name of names) renameSync(join(to, chunks, name), join(to, chunks, B + name));
	change('index.html', (html) => html.replace('</title>', ', build B</title>'));
	tellWorker(to);
	return to;
}

const controlled = (page: Page) =>
	page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
const keysOf = (page: Page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => url);
	});
/** Brings a step to the middle of the window, and the figure beside it shows it. */
async function read(page: Page, step: string) {
	await page.locator(`#${step}`).evaluate((step) => step.scrollIntoView({ block: 'center' }));
	const figure = page.locator(`[data-scene]:has([data-step="${step}"]) [data-figure]`);
	await expect(figure).toHaveAttribute('data-at', step);
}
/** Serves a build, and a page of it that has been kept. */
async function published(context: BrowserContext, dir: string) {
	const site = await serve({ port: PORT, dir });
	const page = await context.newPage();
	await page.goto(site.url);
	await controlled(page);
	return { ...site, page };
}

test('after one visit story, ledger, charts and the linear edition are there without a network', async ({
	context
}) => {
	const dir = copy();
	const { page, url, close } = await published(context, dir);
	await close();
	await page.goto(`${url}#growth`);
	await page.reload();
	await read(page, 'growth');
	await read(page, 'one-model');
	await page.goto(`${url}charts/training-cost/?basis=rented`);
	await expect(page.locator('[data-awake]')).toBeVisible();
	await expect(page.getByLabel('Priced by')).toHaveValue('rented');
	await page.goto(`${url}claims/?verdict=contradicted`);
	await expect(page.locator('[data-said-count]')).toHaveText(/^\d of \d+ claims$/);
	await page.goto(`${url}read/`);
	await expect
		.poll(() =>
			page
				.locator('img')
				.evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0))
		)
		.toBe(true);
	// what is not kept says so, at its address, in the site's own words
	await page.goto(`${url}data/models/#gpt-4`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no network');
	await page.getByRole('link', { name: 'The charts' }).last().click();
	await expect(page).toHaveURL(`${url}charts/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goBack();
	const back = await serve({ port: Number(new URL(url).port), strict: true, dir: 'build' });
	await page.getByRole('link', { name: 'Try it again' }).click();
	await expect(page.locator('[id="gpt-4"]')).toBeVisible();
	await back.close();
});

test('pages that are open while another build is published go on, and the next page is of that build', async ({
	context
}) => {
	const { page, url, close } = await published(context, copy());
	const other = await context.newPage();
	await other.goto(url);
	const first = (await keysOf(other)).find((key) => new URL(key).pathname === '/')!;
	await close();
	const port = Number(new URL(url).port);
	const next = await serve({ port, strict: true, dir: rebuilt() });
	// these pages have fetched none of their parts yet, and the server has none of them any more
	await read(page, 'growth');
	await page.goto(url);
	await expect(page).toHaveTitle(/build B/);
	const chunk = (build: string) => (key: string) => key.includes(`${chunks}/${build}`);
	await expect.poll(async () => (await keysOf(page)).includes(first)).toBe(false);
	await read(other, 'growth');
	// whoever comes when none of them is open any more, which the browser notices a little later, finds nothing of the older build
	await Promise.all([page.close(), other.close()]);
	const later = await context.newPage();
	const old = async () => {
		await later.goto(url);
		return (await keysOf(later)).filter(chunk('')).filter((key) => !chunk(B)(key));
	};
	await expect.poll(old).toEqual([]);
	await next.close();
	await later.reload();
	await expect(later).toHaveTitle(/build B/);
	await read(later, 'growth');
});

test('an embed keeps nothing, and neither does a page on a line that is to be spared or in a frame', async ({
	context,
	page
}) => {
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	const registered = () =>
		page.evaluate(async () => {
			await new Promise((rest) => requestIdleCallback(() => requestIdleCallback(rest)));
			return (await navigator.serviceWorker.getRegistrations()).length;
		});
	await page.goto('/embed/nvidia/');
	expect(await registered()).toBe(0);
	await page.setContent('<iframe src="/figures/"></iframe>');
	await page.frameLocator('iframe').locator('footer').waitFor();
	expect(await registered()).toBe(0);
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', {
			value: { saveData: true, effectiveType: '4g' }
		});
	});
	await page.goto('/figures/');
	expect(await registered()).toBe(0);
	expect(asked.filter((url) => /offline\.js/.test(url)).length).toBeGreaterThan(0);
	expect(asked.filter((url) => /service-worker/.test(url))).toEqual([]);
});
