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
	await figure.getByRole('textbox', { name: 'GPU-hours' }).fill('1,000,000');
	await expect(total).toHaveText('$2,000,000');
	await expect(figure).toHaveAttribute('data-awake', '');
	// its finding was that of other numbers
	const headline = figure.locator('[data-headline]');
	await expect(headline).toHaveText(/as you chose$/);
	await expect(figure.getByRole('radio', { name: 'Your own' })).toBeChecked();
	await expect(page).toHaveURL(/#own-bill$/);
	await figure.getByRole('link', { name: 'Embed', exact: true }).click();
	await expect(page.getByRole('textbox', { name: 'Text to paste' })).toHaveValue(
		/\/embed\/calculator\/own-bill\/\?preset=own&(amp;)?hours=1000000"/
	);
	await page.keyboard.press('Escape');
	await at(page, 'own-ranges');
	await expect(figure).not.toHaveAttribute('data-awake');
	await expect(headline).toHaveText(/^Failed runs move/);
	await expect(figure.getByRole('textbox', { name: 'GPU-hours' })).toHaveValue('2,788,000');
	const trials = await at(page, 'own-trials');
	await expect(trials.locator('[data-headline]')).toHaveText(/^With failed runs/);
	await expect(trials.getByRole('textbox', { name: 'Failed, trial runs' })).toHaveValue('82.2');
	await at(page, 'own-bill');
	await expect(total).toHaveText('$5,576,000');
	await expect(figure.getByRole('textbox', { name: 'Failed, trial runs' })).toHaveValue('0');
});

test('letters are refused beside the field, and the total stays', async ({ page }) => {
	await page.goto('/');
	const figure = await at(page, 'own-bill');
	const hours = figure.getByRole('textbox', { name: 'GPU-hours' });
	await hours.fill('1000');
	await expect(figure.locator('.total .amount')).toHaveText('$2,000');
	for (const text of ['many', '-5', '0', '1e999']) {
		await hours.fill(text);
		await expect(hours).toHaveAttribute('aria-invalid', 'true');
		await expect(hours).toHaveAccessibleDescription(/Not a number|From 1 to/);
		await expect(figure.locator('.total .amount')).toHaveText('$2,000');
	}
	// another field still counts, and the words stay where they are wrong
	await figure.getByRole('textbox', { name: 'Price' }).fill('3');
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
	await page.getByRole('radio', { name: 'Llama 3.1' }).check();
	const total = page.locator('.total .amount');
	await expect(total).toHaveText('$61,680,000');
	await expect(page.getByRole('textbox', { name: 'GPU-hours' })).toHaveValue('30,840,000');
	await page.getByRole('textbox', { name: 'Failed, trial runs' }).fill('50');
	await expect(page).toHaveURL(/\?preset=llama-3-1-405b&hours=30840000&trials=50$/);
	await page.reload();
	await expect(total).toHaveText('$123,360,000');
	await expect(page.getByRole('radio', { name: 'Llama 3.1' })).toBeChecked();
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

test('a slider moves its number and the total under the finger, and the total is said once it rests', async ({
	page
}) => {
	await page.goto('/');
	const figure = await at(page, 'own-trials');
	const slider = figure.getByRole('slider', { name: 'Failed, trial runs' });
	await expect(slider).toHaveAttribute('aria-valuetext', '82.2 %');
	const total = figure.locator('.total .amount');
	const dot = () =>
		figure.locator('[data-id="own"]').evaluate((node) => node.getBoundingClientRect().x);
	const before = await dot();
	const { x, y, width, height } = (await slider.boundingBox())!;
	await page.mouse.move(x + width * 0.82, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
	await expect(figure).toHaveAttribute('data-awake', '');
	// still held: what is shown is what the slider says
	const field = figure.getByRole('textbox', { name: 'Failed, trial runs' });
	await expect(field).not.toHaveValue('82.2');
	const share = Number(await field.inputValue());
	const sum = Math.round((5_576_000 * 100) / (100 - share));
	await expect(total).toHaveText(`$${sum.toLocaleString('en-US')}`);
	expect(await dot()).toBeLessThan(before);
	await page.mouse.up();
	await expect(figure.locator('[data-said]')).toHaveText(
		`A bill of $${sum.toLocaleString('en-US')}`
	);
	// keys move it too, and the number keyed in moves the slider
	await slider.press('Home');
	await expect(total).toHaveText('$5,576,000');
	await field.fill('50');
	await expect(slider).toHaveValue('50');
	await expect(total).toHaveText('$11,152,000');
});

test('a total that was chosen before the chart was there is said as well', async ({ page }) => {
	await page.goto('/');
	const figure = await at(page, 'own-trials');
	await expect(figure).not.toHaveAttribute('data-awake', '');
	// one change and no more: it is what fetches the chart
	await figure
		.getByRole('slider', { name: 'Failed, trial runs' })
		.evaluate((slider: HTMLInputElement) => {
			slider.value = '50';
			slider.dispatchEvent(new Event('input', { bubbles: true }));
		});
	await expect(figure.locator('[data-said]')).toHaveText('A bill of $11,152,000');
	await expect(figure.locator('.total .amount')).toHaveText('$11,152,000');
});

for (const [width, height] of [
	[280, 653],
	[320, 640],
	[360, 740],
	[1024, 768],
	[1440, 900]
] as const)
	test(`lines, total and scale of the bill keep clear of each other at ${width} pixels`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('/');
		const figure = await at(page, 'own-trials');
		const boxes = await figure.locator('[data-chart] text, [data-sub]').evaluateAll((texts) =>
			texts.flatMap((node) => {
				const { left, right, top, bottom } = node.getBoundingClientRect();
				// letters stand in the middle of their boxes, and so do digits
				const lead = (bottom - top) * 0.22;
				return right > left
					? { text: node.textContent, left, right, top: top + lead, bottom: bottom - lead }
					: [];
			})
		);
		const clashes = boxes.flatMap((a, i) =>
			boxes
				.slice(i + 1)
				.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
				.map((b) => `${a.text} and ${b.text}`)
		);
		expect(clashes).toEqual([]);
		const foot = await figure.locator('form').evaluate((form) => form.getBoundingClientRect().top);
		for (const { text, bottom } of boxes) expect(bottom, text).toBeLessThan(foot + 10);
	});
