/** A line that the reader fits on the page of what a run costs: chosen, said, in the address, refused, by keys. */
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe';

const line = (page: Page) => page.locator('[data-fitted]');
const said = (page: Page) => page.locator('[data-fit-said]');
const runs = (page: Page) => page.getByLabel('Line through');
const weights = (page: Page) => page.getByRole('combobox', { name: 'Weights' });
const path = (page: Page) => line(page).locator('path').last().getAttribute('d');
const muted = (page: Page) => page.locator('[data-plot] .muted').count();

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('a choice draws a line with its words, and the address brings it back, in an embed too', async ({
	page
}) => {
	await page.goto('/charts/training-cost/');
	await expect(line(page)).toHaveCount(0);
	// what was published stands there from the first
	await expect(page.locator('[data-fit-beside]')).toContainText('Published: 2.4× a year');
	await runs(page).selectOption('frontier');
	await expect(line(page)).toHaveCount(1);
	await expect(said(page)).toHaveText(
		/^Your line: [\d.]+× a year \(90% interval [\d.]+–[\d.]+×\), doubling every [\d.]+ months, through \d+ frontier runs\. R² 0\.\d\d, .*wear on the chips and power.* Left out: \d+ whose figure was withdrawn/
	);
	await expect(said(page)).toHaveAttribute('aria-live', 'polite');
	await expect(page.locator('[data-fit-beside]')).toContainText('the interval of your line');
	await expect(page.locator('[data-plot]')).toContainText('Your line:');
	await expect(page.locator('[data-plot]')).toContainText('The paper: 2.4× a year');
	await weights(page).selectOption('closed');
	await expect(page).toHaveURL(/\?fit=frontier,closed$/);
	await expect(said(page)).toContainText('frontier runs with closed weights');
	await expect(page.locator('[data-cite]').first()).toContainText('fit=frontier,closed');
	await expect(page.locator('[data-shows]')).toContainText('Your line:');
	const [words, drawn] = [await said(page).textContent(), await path(page)];
	await page.reload();
	await expect(said(page)).toHaveText(words!);
	expect(await path(page)).toBe(drawn);
	await expect(runs(page)).toHaveValue('frontier');
	await expect(weights(page)).toHaveValue('closed');
	await page.goto('/embed/training-cost/?fit=frontier,closed');
	await expect(line(page)).toHaveCount(1);
	await expect(page.locator('[data-sub]')).toContainText(words!.replace(/\. R².*/, ''));
});

test('the line follows window and basis of the picture, Back walks the choices, and what is left out stands back', async ({
	page
}) => {
	await page.goto('/charts/training-cost/');
	await runs(page).selectOption('all');
	await expect(said(page)).toContainText('from September 2012');
	const whole = await said(page).textContent();
	expect(await muted(page)).toBeGreaterThan(0);
	await page.getByLabel('Priced by').selectOption('rented');
	await expect(said(page)).toContainText('at cloud rental prices');
	await expect(page.locator('[data-fit-beside]')).toContainText('which counts otherwise');
	await page.goBack();
	await expect(said(page)).toHaveText(whole!);
	await page.locator('[data-controls]').getByLabel('From', { exact: true }).fill('2020-01-01');
	await expect(said(page)).toContainText('from January 2020');
	await page.goBack();
	await expect(said(page)).toHaveText(whole!);
	await page.goBack();
	await expect(line(page)).toHaveCount(0);
	await expect(said(page)).toHaveText('');
	await expect(page.locator('[data-fit-beside]')).not.toContainText('your line');
	await expect(runs(page)).toHaveValue('');
});

test('too few runs are refused in words, and so is a picture of another kind', async ({ page }) => {
	await page.goto('/charts/training-cost/?from=2025-03-01&fit=open');
	await expect(said(page)).toHaveText(
		/^No line is fitted: \d runs? with open weights (is|are) too few, a line needs 5 at least\. Left out: /
	);
	await expect(line(page)).toHaveCount(0);
	await page.goto('/charts/training-cost/?silent=1&fit=all');
	await expect(said(page)).toHaveText('No line is fitted: this view is none of runs by date.');
});

test('by keys alone it is chosen and ended, and axe finds nothing in it', async ({ page }) => {
	await page.goto('/charts/training-cost/');
	await runs(page).focus();
	await page.keyboard.press('ArrowDown');
	await expect(line(page)).toHaveCount(1);
	await expect(runs(page)).toBeFocused();
	expect(await axeFaults(page, '.fit')).toEqual([]);
	await page.keyboard.press('Home');
	await expect(line(page)).toHaveCount(0);
	await expect(page).toHaveURL(/\/charts\/training-cost\/$/);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('nothing offers a line', async ({ page }) => {
		await page.goto('/charts/training-cost/');
		await expect(page.getByRole('heading', { name: 'What it shows' })).toBeVisible();
		await expect(page.getByText('Fit it yourself')).toBeHidden();
	});
});
