import { expect, test, type Page } from '@playwright/test';
import { scrollTo } from './steps';

/** The figure of the story, at a step. */
async function at(page: Page, id: string) {
	await scrollTo(page, id);
	const scene = page.locator('[data-scene]', { has: page.locator(`#${id}`) });
	const figure = scene.locator('[data-figure="calculator"]');
	await expect(figure).toHaveAttribute('data-at', id);
	return figure;
}

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('hours written in the story’s figure change its total, and the next step has its own again', async ({
	page
}) => {
	await page.goto('/');
	const figure = await at(page, 'own-bill');
	const total = figure.locator('.total .amount');
	await expect(total).toHaveText('$5,576,000');
	await figure.getByLabel('GPU-hours').fill('1,000,000');
	await expect(total).toHaveText('$2,000,000');
	await expect(figure).toHaveAttribute('data-awake', '');
	// its finding was that of other numbers
	const headline = figure.locator('[data-headline]');
	await expect(headline).toHaveText(/as you chose$/);
	await expect(figure.getByLabel('Begin with')).toHaveValue('own');
	await expect(page).toHaveURL(/#own-bill$/);
	await figure.getByRole('link', { name: 'Embed', exact: true }).click();
	await expect(page.getByRole('textbox', { name: 'Text to paste' })).toHaveValue(
		/\/embed\/calculator\/own-bill\/\?preset=own&(amp;)?hours=1000000"/
	);
	await page.keyboard.press('Escape');
	await at(page, 'own-ranges');
	await expect(figure).not.toHaveAttribute('data-awake');
	await expect(headline).toHaveText(/^Failed runs move/);
	await expect(figure.getByLabel('GPU-hours')).toHaveValue('2,788,000');
	const trials = await at(page, 'own-trials');
	await expect(trials.locator('[data-headline]')).toHaveText(/^With failed runs/);
	await expect(trials.getByLabel('Failed, trial runs')).toHaveValue('82.2');
	await at(page, 'own-bill');
	await expect(total).toHaveText('$5,576,000');
	await expect(figure.getByLabel('Failed, trial runs')).toHaveValue('0');
});

test('letters are refused beside the field, and the total stays', async ({ page }) => {
	await page.goto('/');
	const figure = await at(page, 'own-bill');
	const hours = figure.getByLabel('GPU-hours');
	await hours.fill('1000');
	await expect(figure.locator('.total .amount')).toHaveText('$2,000');
	for (const text of ['many', '-5', '0', '1e999']) {
		await hours.fill(text);
		await expect(hours).toHaveAttribute('aria-invalid', 'true');
		await expect(hours).toHaveAccessibleDescription(/Not a number|From 1 to/);
		await expect(figure.locator('.total .amount')).toHaveText('$2,000');
	}
	// another field still counts, and the words stay where they are wrong
	await figure.getByLabel('Price').fill('3');
	await expect(figure.locator('.total .amount')).toHaveText('$3,000');
	await expect(hours).toHaveValue('1e999');
	await hours.fill('2.788e6');
	await expect(hours).not.toHaveAttribute('aria-invalid');
	await hours.press('Enter');
	expect(new URL(page.url()).search).toBe('');
});

test('a preset fills the fields, and the address of the chart’s page keeps them', async ({
	page
}) => {
	await page.goto('/charts/calculator/');
	await page.getByLabel('Begin with').selectOption('llama-3-1-405b');
	const total = page.locator('.total .amount');
	await expect(total).toHaveText('$61,680,000');
	await expect(page.getByLabel('GPU-hours')).toHaveValue('30,840,000');
	await page.getByLabel('Failed, trial runs').fill('50');
	await expect(page).toHaveURL(/\?preset=llama-3-1-405b&hours=30840000&trials=50$/);
	await page.reload();
	await expect(total).toHaveText('$123,360,000');
	await expect(page.getByLabel('Begin with')).toHaveValue('llama-3-1-405b');
});

test('an absurd address is named and the bill stays', async ({ page }) => {
	await page.goto('/embed/calculator/?hours=-1&price=1e999');
	await expect(page.locator('[data-awake]')).toBeVisible();
	await expect(page.locator('.total .amount')).toHaveText('$5,576,000');
	await page.getByText('Change the view').click();
	await expect(page.locator('[data-control-said]')).toContainText('hours=-1, price=1e999');
});

for (const width of [1024, 1280, 1440])
	test(`at ${width} px every field of a pinned figure lies within it, and its source in the window`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		for (const step of ['own-bill', 'own-ranges', 'one-layer', 'dense-and-sparse']) {
			await page.goto(`/#${step}`);
			const figure = page.locator('[data-scene] [data-figure]', {
				has: page.locator(`xpath=self::*[@data-at="${step}"]`)
			});
			await expect(figure).toBeVisible();
			const over = await figure.evaluate((figure) => {
				const edge = figure.getBoundingClientRect().right + 1;
				const fields = [...figure.querySelectorAll('form label')];
				const beyond = fields.filter((field) => field.getBoundingClientRect().right > edge);
				return [
					...beyond.map(({ textContent }) => textContent.trim()),
					...(figure.getBoundingClientRect().bottom > innerHeight ? ['the foot'] : [])
				];
			});
			expect(over, step).toEqual([]);
		}
	});
