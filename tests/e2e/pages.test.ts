import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFaults } from './axe';

const pages = [
	'/',
	'/404',
	'/offline',
	...readdirSync('src/charts', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `/charts/${name}/`),
	// an embed holds the figure and the fields of its chart's page: these have each kind of them
	...['calculator', 'claims', 'nvidia', 'releases'].map((name) => `/embed/${name}/`)
];

for (const path of pages)
	test(`axe finds nothing on ${path}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(path);
		// of a long table the first rows, and each twentieth after them, stand for all: they are made alike
		await page.locator('tbody').evaluateAll((bodies: HTMLTableSectionElement[]) => {
			for (const { rows } of bodies)
				[...rows].forEach((row, i) => i > 40 && i % 20 && row.remove());
		});
		expect(await axeFaults(page)).toEqual([]);
	});

test('an unknown embed says so with status 404, in one screen, and offers the nearest', async ({
	page
}) => {
	const answer = await page.goto('/embed/nvidia/the-rise/');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
	await expect(page.getByText('at /embed/nvidia/the-rise/')).toBeVisible();
	await expect(page.locator('a[href="/embed/nvidia/the-fall/"]')).toBeVisible();
	await expect(page.getByRole('main').getByRole('link').last()).toBeInViewport();
	await page.goto('/embed/nvidia/no-such-step-at-all/');
	await expect(page.locator('[data-places] a')).toHaveAttribute('href', '/embed/nvidia/');
	await page.goto('/nothing/');
	await expect(page.locator('[data-places]')).toBeHidden();
});

test('an embed answers the pointer and the keys without fetching the island', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await page.goto('/embed/nvidia/the-fall/');
	await page.locator('[data-plot]').focus();
	await page.keyboard.press('Home');
	await expect(page.locator('[data-details]')).toContainText('$132.00 at the close');
	await page.locator('[data-plot]').hover({ position: { x: 200, y: 100 } });
	await expect(page.locator('[data-details] a')).toHaveAttribute('href', /^https:/);
	expect(fetched.filter((url) => url.includes('/rows/'))).toEqual([]);
});

test('a control of an embed wakes it and moves the dots', async ({ page }) => {
	await page.goto('/embed/training-cost/');
	await page.getByText('Change the view').click();
	const dot = page.locator('circle[data-id="gpt-4"]');
	const before = await dot.getAttribute('cy');
	await page.getByLabel('Priced by').selectOption('rented');
	await expect(dot).not.toHaveAttribute('cy', before ?? '');
	await expect(page).toHaveURL(/\?basis=rented/);
});

test('a state in the address is drawn, and what does not parse is named', async ({ page }) => {
	await page.goto('/charts/training-cost/?basis=rented&scale=cubic');
	await expect(page.locator('[data-awake]')).toBeVisible();
	await expect(page.getByLabel('Priced by')).toHaveValue('rented');
	await expect(page.locator('[data-control-said]')).toContainText('scale=cubic');
});

test('searching names the model it found', async ({ page }) => {
	await page.goto('/charts/releases/');
	await page.getByLabel('Find a model').fill('Kimi k1.5');
	await expect(page.locator('svg.plot text', { hasText: 'Kimi k1.5' })).toBeVisible();
});

test('no page breaks its own policy, scrolled through or at rest', async ({ page }) => {
	const broken: string[] = [];
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) broken.push(message.text());
	});
	for (const path of ['/charts/training-cost/?basis=rented', '/claims/', '/embed/nvidia/', '/']) {
		const answer = await page.goto(path);
		const sent = answer?.headers()['content-security-policy'];
		expect(sent).toBe(path.startsWith('/embed/') ? undefined : "frame-ancestors 'self'");
		await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveCount(1);
	}
	await page.evaluate(() => document.getElementById('demand-capex')?.scrollIntoView());
	await expect(page.locator('[data-figure="demand"][data-at="demand-capex"]')).toBeAttached();
	await page.evaluate(() => document.getElementById('own-trials')?.scrollIntoView());
	const bill = page.locator('[data-figure="calculator"]').first();
	await expect(bill).toHaveAttribute('data-at', 'own-trials');
	await bill.getByRole('textbox', { name: 'GPU-hours' }).fill('1,000,000');
	await expect(bill).toHaveAttribute('data-awake', '');
	expect(broken).toEqual([]);
});
