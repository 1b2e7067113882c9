/** What lies over what: keys go to what is on top, an Escape closes one thing, and the focus is nowhere behind. */
import { expect, test, type Page } from '@playwright/test';
import { record } from './heard';

const bar = (page: Page) => page.getByRole('region', { name: 'Presenting' });
const told = (page: Page) => bar(page).getByRole('status').locator('b');
const figure = (page: Page, step: string) => page.locator(`[data-figure][data-at="${step}"]`);
const link = (page: Page, step: string, name: string) =>
	figure(page, step).getByRole('link', { name, exact: true });

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('a table that is left open closes with its scene, and a clicker goes on from stop to stop', async ({
	page
}) => {
	await page.goto('/?present#growth');
	await link(page, 'growth', 'Table').click();
	const table = page.locator('dialog.shown');
	await expect(table).toBeVisible();
	const next = bar(page).getByRole('button', { name: 'Next', exact: true });
	const stop = (id: string) =>
		expect
			.poll(() => page.locator(`[id="${id}"]`).evaluate((it) => it.getBoundingClientRect().top))
			.toBeCloseTo(0, 0);
	// by a clicker too, while the table is in sight
	await next.focus();
	await page.keyboard.press('PageDown');
	await stop('one-model');
	await expect(table).toBeVisible();
	for (let i = 0; i < 4 && (await table.count()); i++) await next.click();
	await expect(table).toHaveCount(0);
	const before = await told(page).innerText();
	await page.keyboard.press('PageDown');
	await expect(told(page)).not.toHaveText(before);
	await page.keyboard.press('ArrowLeft');
	await expect(told(page)).toHaveText(before);
	await page.keyboard.press('Escape');
	await expect(bar(page)).toHaveCount(0);
});

test('an Escape closes a table before it ends the presenting, and stops a series before both', async ({
	page
}) => {
	await record(page);
	await page.goto('/?present#growth');
	await link(page, 'growth', 'Table').click();
	await page.getByRole('button', { name: 'Play as sound' }).press('Enter');
	const line = page.locator('p[data-shown]');
	await expect(line).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(line).toHaveCount(0);
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await figure(page, 'growth').getByRole('button', { name: 'Play', exact: true }).press('Enter');
	await expect(line).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(line).toHaveCount(0);
	await expect(bar(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(bar(page)).toHaveCount(0);
});

test('the plot under a table is no stop for keys, and is one again', async ({ page }) => {
	await page.goto('/#growth');
	await link(page, 'growth', 'Table').press('Enter');
	const panel = page.getByRole('dialog');
	await expect(panel).toBeVisible();
	const plot = page.locator('[data-scene]:has(#growth) [data-plot]').first();
	for (let i = 0; i < 4; i++) {
		await page.keyboard.press('Shift+Tab');
		await expect(plot).not.toBeFocused();
	}
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await plot.focus();
	await expect(plot).toBeFocused();
});

for (const [width, height] of [
	[360, 740],
	[683, 384],
	[1440, 900]
] as const)
	test(`the menu closes where Tab leads out of it, at ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto('/');
		const menu = page.locator('[data-menu]');
		const button = page.getByRole('button', { name: 'Chapters' });
		await button.press('Enter');
		await expect(menu).toBeVisible();
		const stations = menu.locator('a:visible, button:visible');
		for (let i = await stations.count(); i > 0; i--) {
			await page.keyboard.press('Tab');
			await expect(menu).toBeVisible();
		}
		await page.keyboard.press('Tab');
		await expect(menu).toBeHidden();
		await expect(button).not.toBeFocused();
		await page.keyboard.press('Shift+Tab');
		await expect(button).toBeFocused();
	});

test('the share dialog opens with the focus on the format that is chosen', async ({ page }) => {
	await page.goto('/charts/losses/');
	for (const [name, tab] of [
		['Download', 'Download'],
		['Embed', 'Iframe']
	] as const) {
		await page.getByRole('link', { name, exact: true }).first().press('Enter');
		const chosen = page.getByRole('tab', { name: tab });
		await expect(chosen).toBeFocused();
		await expect(chosen).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
});

test('a click on the box of a mark, where it has opened under the pointer, keeps it open', async ({
	page
}) => {
	await page.goto('/charts/nvidia/');
	const plot = page.locator('[data-plot]').first();
	await plot.hover();
	const details = page.locator('[data-details]').first();
	await expect(details).toBeVisible();
	await expect(details.getByRole('button')).toHaveCount(0);
	// once the script of the box is there: a click on a box that is kept leaves it so
	await expect(async () => {
		await details.locator('strong').dispatchEvent('click');
		await expect(details.getByRole('button', { name: 'Close' })).toBeVisible({ timeout: 500 });
	}).toPass();
	await details.getByRole('button', { name: 'Close' }).click();
	await expect(details).toBeHidden();
});

test('a ring goes with the details that a reader closes while a series sounds, and stays with those opened meanwhile', async ({
	page
}) => {
	await record(page);
	await page.goto('/embed/nvidia/');
	const plot = page.locator('[data-plot]');
	const ring = page.locator('[data-ring]');
	const details = page.locator('[data-details]');
	const play = page.locator('[data-do="sound"]');
	const pin = async () => {
		await plot.press('Home');
		await expect(page.locator('[data-said]')).toContainText('1 of ');
		await page.keyboard.press('Enter');
		await expect(details.getByRole('button', { name: 'Close' })).toBeVisible();
	};
	await pin();
	await play.press('Enter');
	await expect(play).toHaveText('Stop');
	await details.getByRole('button', { name: 'Close' }).click();
	await play.press('Enter');
	await expect(play).toHaveText('Play');
	await expect(ring).toBeHidden();

	await play.press('Enter');
	await expect(play).toHaveText('Stop');
	await pin();
	await play.press('Enter');
	await expect(play).toHaveText('Play');
	await expect(ring).toBeVisible();
	const at = await details.evaluate(({ style }) => style.getPropertyValue('--x'));
	expect(await ring.evaluate(({ style }) => style.left)).toBe(at);
});
