import { expect, test } from '@playwright/test';
import { axeFaults } from './axe';

test('axe finds nothing on the page of figures', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/figures/');
	expect(await axeFaults(page)).toEqual([]);
});

test('a figure leads to the rows that it reads and to the step that says it', async ({ page }) => {
	await page.goto('/figures/#rebound-share');
	const figure = page.locator('[id="rebound-share"]');
	await expect(figure).toBeInViewport();
	await expect(figure).toContainText('÷ (Close of 24 January 2025 − Close of 27 January 2025)');
	await figure.getByRole('link', { name: 'Close of 27 January 2025' }).first().click();
	await expect(page).toHaveURL(/\/data\/nvidia-daily\/#2025-01-27$/);
	await expect(page.locator('#page_rows tr.opened')).toContainText('118.42');
	await page.goBack();
	await figure.getByRole('link', { name: /^Back above/ }).click();
	await expect(page).toHaveURL(/\/#way-back$/);
});

for (const width of [320, 1024])
	test(`the page of figures is no wider than its window at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/figures/');
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over).toBeLessThanOrEqual(0);
	});
