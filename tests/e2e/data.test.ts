import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe';

const datasets = readdirSync('data')
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.slice(0, -'.json'.length));
/** Ids in the order of the rows that are shown, without the one opened below its row. */
const shown = (page: Page) => page.locator('#page_rows tbody tr[id]:visible');

for (const path of ['/charts/', '/corrections/', '/data/', '/data/market-losses/#nvda-2025-01-27'])
	test(`axe finds nothing on ${path}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(path);
		expect(await axeFaults(page)).toEqual([]);
	});

for (const width of [360, 768, 1440])
	test(`no page of charts or data is wider than its window at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const path of [
			'/charts/',
			'/charts/nvidia/',
			'/data/',
			'/data/models/',
			'/data/claims/'
		]) {
			await page.goto(path);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over, path).toBeLessThanOrEqual(0);
		}
	});

test('every dataset has its page, ids occur once, and files are there', () => {
	for (const id of datasets) {
		const html = readFileSync(`build/data/${id}/index.html`, 'utf8');
		const ids = [...html.matchAll(/<[a-z][^>]*? id="([^"]+)"/g)].map(([, id]) => id);
		expect(ids.length, id).toBeGreaterThan(5);
		expect(ids.length, id).toBe(new Set(ids).size);
		const files = [...html.matchAll(/<a [^>]*?href="\/([^"]+)"[^>]*? download[ =>]/g)];
		expect(files.length, id).toBeGreaterThan(5);
		for (const [, file] of files) expect(existsSync(`build/${file}`), file).toBe(true);
	}
});

test('the gallery shows each chart and leads to it', async ({ page }) => {
	await page.goto('/charts/');
	const charts = page.locator('.charts > li');
	await expect(charts).toHaveCount(
		readdirSync('src/charts', { withFileTypes: true }).filter((entry) => entry.isDirectory()).length
	);
	for (const picture of await charts.locator('svg.plot').all()) {
		const box = (await picture.boundingBox())!;
		expect(box.width).toBeGreaterThan(200);
		expect(box.height).toBeGreaterThan(100);
	}
	await page.getByRole('radio', { name: 'the worst day' }).check();
	await expect(page.locator('.charts > li:visible')).toHaveCount(3);
	await charts.filter({ hasText: 'Nvidia, day by day' }).getByRole('link').click();
	await expect(page).toHaveURL(/\/charts\/nvidia\/$/);
	await page
		.getByRole('link', { name: 'One-day losses of market value above $200 billion' })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('One-day losses');
	await page.locator('dd[data-more]').getByRole('link', { name: 'Nvidia, day by day' }).click();
	await expect(page).toHaveURL(/\/charts\/nvidia\/$/);
});

test('a column sorts upwards, downwards and back, and says so', async ({ page }) => {
	await page.goto('/data/market-losses/');
	const first = shown(page).first();
	const before = await first.getAttribute('id');
	const head = page.getByRole('columnheader', { name: /^Loss of value/ });
	await head.getByRole('button').click();
	await expect(head).toHaveAttribute('aria-sort', 'ascending');
	await expect(first).not.toHaveAttribute('id', before!);
	const losses = await shown(page).evaluateAll((rows) =>
		rows.map((row) => Number((row as HTMLTableRowElement).cells[5]!.textContent))
	);
	expect(losses).toEqual([...losses].sort((a, b) => a - b));
	await head.getByRole('button').press('Enter');
	await expect(head).toHaveAttribute('aria-sort', 'descending');
	await expect(first).toHaveAttribute('id', 'nvda-2025-01-27');
	await head.getByRole('button').click();
	await expect(head).not.toHaveAttribute('aria-sort');
	await expect(first).toHaveAttribute('id', before!);
});

test('the field shows the rows that hold all of its words, and counts them', async ({ page }) => {
	await page.goto('/charts/nvidia/');
	const all = / of ([\d,]+) rows/.exec(await page.locator('#table output').innerText())?.[1];
	expect(await page.locator('#table tbody tr').count()).toBe(Number(all?.replace(',', '')));
	await page.getByLabel('Find rows').fill('jan 2025 r1');
	await expect(page.locator('#table output')).toHaveText(`1 of ${all} rows`);
	await expect(page.locator('#table tbody tr:visible')).toHaveText(/DeepSeek-R1 made public/);
	await page.getByLabel('Find rows').fill('<img src=x onerror=alert(1)>');
	await expect(page.locator('#table output')).toHaveText(`0 of ${all} rows`);
});

test('an address of a row opens it: value, range, basis, sources, and charts', async ({ page }) => {
	await page.goto('/data/models/#gpt-4');
	const opened = page.locator('.opened');
	await expect(page.locator('#gpt-4')).toBeInViewport();
	await expect(opened).toContainText('amortized, estimated: 37,334,305 US dollars of 2023');
	await expect(opened).toContainText('rival figures 37,334,305 to 100,000,000');
	await expect(opened.getByRole('link', { name: 'Epoch AI' }).first()).toHaveAttribute(
		'href',
		/^https:/
	);
	await expect(opened.getByRole('link', { name: 'What a training run costs' })).toBeVisible();
	await page.getByLabel('Find rows').fill('alexnet');
	await expect(opened).toHaveCount(0);
	await expect(shown(page)).toHaveCount(1);
	// asked for by its address, a row is shown whatever was filtered
	await page.evaluate(() => (location.hash = 'deepseek-v3'));
	await expect(opened).toContainText('DeepSeek-V3');
	await expect(page.locator('#deepseek-v3')).toBeInViewport();
});

test('a citation is copied as it stands', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/data/glossary/');
	const button = page.locator('[data-copy$="bib"]');
	// the word goes again after a moment: what it said is noted as it is said
	const said = button.evaluate(
		(node) =>
			new Promise((done) =>
				new MutationObserver(() => done(node.textContent)).observe(node, { childList: true })
			)
	);
	await button.click();
	expect(await said).toBe('Copied');
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toMatch(/^@misc\{six-million-dollar-model-glossary,/);
});

test('a row that is opened has a citation that names value, range, basis and status', async ({
	page
}) => {
	await page.goto('/data/models/#gpt-4');
	const citation = page.locator('.opened').getByText(/version of/);
	await expect(citation).toContainText(/rival figures .* to .*, amortized, estimated/);
	await expect(citation).toContainText(/\/data\/models\/#gpt-4$/);
	await expect(page.locator('#page_row')).toHaveText((await citation.textContent())!);
});

test('a correction is reached from its row, and leads to the row, the step and the source', async ({
	page
}) => {
	await page.goto('/data/models/#kimi-k1-5');
	const correction = page
		.locator('.opened')
		.getByRole('link', { name: /^Corrected / })
		.first();
	await correction.click();
	await expect(page).toHaveURL(/\/corrections\/#models\.kimi-k1-5\.released\./);
	const entry = page.locator(':target');
	await expect(entry).toContainText('was 22 January 2025, is 20 January 2025');
	await expect(
		entry.getByRole('link', { name: /^The price came on a Thursday\. The fall/ })
	).toHaveAttribute('href', /#eight-days$/);
	await entry.getByRole('heading').getByRole('link').click();
	await expect(page).toHaveURL(/\/data\/models\/#kimi-k1-5$/);
});

test('a correction that stands with others of its reason has its row, and the step says what mended it', async ({
	page
}) => {
	await page.goto('/corrections/#models.hy3-preview.licence.2026-11-27');
	const row = page.getByRole('row').and(page.locator(':target'));
	await expect(row).toContainText('Tencent Hy Community License');
	await expect(row).toBeInViewport();
	await page.goto('/corrections/#step_the-field');
	await page
		.locator(':target')
		.getByRole('link', { name: /^Licence of/ })
		.first()
		.click();
	await expect(page.locator(':target')).toContainText('Licence');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a table is whole, no control stands idle, and an address marks its row', async ({
		page
	}) => {
		const held = JSON.parse(readFileSync('data/nvidia-daily.json', 'utf8')) as { rows: unknown[] };
		await page.goto('/data/nvidia-daily/#2025-01-27');
		await expect(page.locator('#page_rows tbody tr')).toHaveCount(held.rows.length);
		await expect(page.locator('#page_rows form')).toBeHidden();
		await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
		const row = page.locator('[id="2025-01-27"]');
		await expect(row).toBeInViewport();
		const ground = (at: typeof row) =>
			at
				.locator('td')
				.first()
				.evaluate((cell) => getComputedStyle(cell).backgroundColor);
		expect(await ground(row)).not.toBe(await ground(page.locator('[id="2025-01-28"]')));
	});
});
