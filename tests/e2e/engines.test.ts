import { expect, test, type Page } from '@playwright/test';

test('the menu of chapters closes on a choice and leads to it, by mouse and by keys', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	const menu = page.locator('[data-menu]');
	// what closes it has come
	await page.mouse.wheel(0, 40);
	await expect(page.locator('[data-cue]')).toHaveCount(0);
	for (const n of [2, 4]) {
		await page.evaluate(() => scrollTo(0, 0));
		await page.getByRole('button', { name: 'Chapters' }).click();
		await expect(menu).toBeVisible();
		// the button that opened it must not get the focus, or the rest of the key stroke presses it again
		const focused = await page.evaluateHandle(() => {
			const seen = { n: 0 };
			const count = () => (seen.n += 1);
			document.querySelector('[popovertarget="chapters"]')!.addEventListener('focus', count);
			return seen;
		});
		const link = menu.getByRole('link').nth(n);
		const id = (await link.getAttribute('href'))!.slice(1);
		if (n === 2) await link.click();
		else await link.press('Enter');
		await expect(menu).toBeHidden();
		expect(await focused.evaluate(({ n }) => n)).toBe(0);
		await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
	}
});

test('the menu opens at its button, closes on Esc, and marks the chapter that the header names', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	const said = page.locator('[data-progress]');
	await expect(said).toHaveText(/^\d+ chapters, \d+ min$/);
	await expect(page.locator('[data-cue]')).toHaveCSS('opacity', '1');
	await page.locator('#v3-dot').scrollIntoViewIfNeeded();
	await page.mouse.wheel(0, -30);
	await expect(said).toHaveText(/^The number: 2 of \d+, \d+ min left$/);
	await expect(page.locator('[data-cue]')).toHaveCount(0);
	const button = page.getByRole('button', { name: 'Chapters' });
	await button.click();
	const menu = page.locator('[data-menu]');
	await expect(menu.locator('[aria-current]')).toContainText('The number');
	const [from, at] = [(await button.boundingBox())!, (await menu.boundingBox())!];
	expect(Math.abs(at.x - from.x)).toBeLessThan(2);
	expect(Math.abs(at.y - from.y - from.height)).toBeLessThan(6);
	await page.keyboard.press('Escape');
	await expect(menu).toBeHidden();
});

test('on a phone the menu leads to charts, data and ledger too, on every page', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const [path, button] of [
		['/', 'Chapters'],
		['/data/', 'Menu']
	] as const) {
		await page.goto(path);
		await page.getByRole('button', { name: button }).click();
		const menu = page.locator('[data-menu]');
		for (const name of ['Charts', 'Data', 'Ledger'])
			await expect(menu.getByRole('link', { name, exact: true })).toBeVisible();
		await expect(menu.getByRole('button', { name: 'Share' })).toBeVisible();
	}
});

/** A page as a browser sees it that does not know `light-dark()`. */
async function without(page: Page, url: string) {
	await page.route(/\/(\?.*)?$|\.css$/, async (route) => {
		const response = await route.fetch();
		const text = (await response.text()).replaceAll('light-dark(', 'none-such(');
		return route.fulfill({ response, body: text });
	});
	await page.goto(url);
}

test('a browser that does not know light-dark() has the colours of both themes', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await without(page, '/');
	const look = () =>
		page.evaluate(() => {
			const { backgroundColor, color } = getComputedStyle(document.documentElement);
			return [backgroundColor, color];
		});
	const [light, dark] = [
		['rgb(255, 255, 255)', 'rgb(22, 23, 26)'],
		['rgb(21, 20, 18)', 'rgb(236, 232, 225)']
	];
	expect(await look()).toEqual(dark);
	await page.getByRole('button', { name: 'Theme' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	expect(await look()).toEqual(light);
	await page.getByRole('button', { name: 'Theme' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await look()).toEqual(dark);
});

test('an element in such a browser has the light theme, whatever was asked for', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await without(page, '/charts/');
	await page.evaluate(() => {
		const script = document.createElement('script');
		Object.assign(script, { type: 'module', src: new URL('/embed.js', location.href).href });
		document.head.append(script);
		document.body.insertAdjacentHTML(
			'afterbegin',
			'<ai-cost-chart chart="nvidia" step="the-fall" theme="dark"></ai-cost-chart>'
		);
	});
	const frame = page.locator('ai-cost-chart .figure');
	await expect(frame).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(frame.locator('[data-headline]')).toHaveCSS('color', 'rgb(22, 23, 26)');
});
