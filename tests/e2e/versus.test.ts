/** Two marks of a chart's page compared: by keys, by taps, in the address, and in an embed. */
import { expect, test, type Page } from '@playwright/test';

const line = (page: Page) => page.locator('g[data-versus]');
const sub = (page: Page) => page.locator('[data-sub]').first();
const details = (page: Page) => page.locator('[data-details]');
const compare = (page: Page) => page.getByRole('button', { name: 'Compare with another' });

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('by keys: one is pinned, then the other, and both stand in picture, words and address until it is ended', async ({
	page
}) => {
	await page.goto('/charts/prices/');
	const plot = page.locator('[data-plot]');
	await plot.focus();
	await page.keyboard.press('Home');
	await expect(details(page)).toContainText('GPT-3 175B: $60');
	// once the script of the box is there
	await expect(page.locator('[data-said]')).toContainText('1 of');
	await page.keyboard.press('Enter');
	await compare(page).press('Enter');
	await expect(details(page)).toBeHidden();
	await expect(page.locator('[data-control-said]')).toContainText('now pin the mark');
	await expect(plot).toBeFocused();
	// a walk along the marks compares nothing
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(details(page)).toContainText('text-davinci-003: $20');
	await expect(line(page)).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(line(page)).toContainText('3×');
	await expect(sub(page)).toContainText('GPT-3 175B ($60) against text-davinci-003 ($20): 3×');
	await expect(page).toHaveURL(/\?versus=gpt-3-175b,text-davinci-003$/);
	await expect(page.locator('[data-cite]').first()).toContainText('versus=gpt-3-175b');
	await page.reload();
	await expect(line(page)).toContainText('3×');
	await page.getByRole('button', { name: 'Stop comparing' }).press('Enter');
	await expect(line(page)).toHaveCount(0);
	await expect(page).toHaveURL(/\/charts\/prices\/$/);
});

test('an embed draws the two of its address, and what is not alike is refused in words', async ({
	page
}) => {
	await page.goto('/embed/losses/?versus=nvda-2025-01-27,meta-2022-02-03');
	await expect(line(page)).toContainText('2.5×');
	await page.goto('/embed/training-cost/?versus=gpt-4/amortized,deepseek-v3/claimed');
	await expect(sub(page)).toContainText('Not compared: they are counted differently');
	await expect(line(page)).toHaveCount(0);
	await page.goto('/charts/nvidia/?versus=2025-01-27,1999-01-01');
	await expect(page.locator('[data-control-said]')).toContainText('Nothing to compare: 1999-01-01');
	// what has no amounts offers nothing
	await page.goto('/charts/releases/');
	await page.locator('[data-plot]').focus();
	await page.keyboard.press('Home');
	await expect(page.locator('[data-said]')).toContainText('1 of');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Copy link to this point' })).toBeVisible();
	await expect(compare(page)).toHaveCount(0);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
	test('by taps', async ({ page }) => {
		await page.goto('/charts/losses/');
		const plot = page.locator('[data-plot]');
		const { width, height } = (await plot.boundingBox())!;
		await plot.tap({ position: { x: 4, y: height * 0.3 } });
		await compare(page).tap();
		await plot.tap({ position: { x: width - 4, y: height * 0.3 } });
		await expect(line(page).locator('circle')).toHaveCount(2);
		await expect(sub(page)).toContainText('value lost in a day');
		await page.getByRole('button', { name: 'Stop comparing' }).tap();
		await expect(line(page)).toHaveCount(0);
	});
});
