import { expect, test } from '@playwright/test';
import { axeFaults } from './axe';

const fall = '/embed/nvidia/the-fall/';

test('an embed asks for three things of this site until a reader points at it, of no other ever, and keeps nothing', async ({
	page,
	context,
	baseURL
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const own = () => asked.filter((url) => !url.endsWith('/favicon.svg'));
	await page.goto(fall, { waitUntil: 'networkidle' });
	expect(own()).toHaveLength(3);
	await page.locator('[data-plot]').hover();
	await expect(page.locator('[data-details]')).toBeVisible();
	expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
	await page.getByText('Change the view').click();
	await page.locator('form select, form input').first().press('ArrowDown');
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('an embed is not to be indexed, and names the page it belongs to', async ({ page }) => {
	const canonical = page.locator('link[rel="canonical"]');
	await page.goto(fall);
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	await expect(canonical).toHaveAttribute('href', /^https?:\/\/[^/]+.*\/#the-fall$/);
	await page.goto('/embed/nvidia/still/');
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	await expect(canonical).toHaveAttribute('href', /^https?:\/\/[^/]+.*\/charts\/nvidia\/$/);
});

test('a still has picture, words and source, and nothing that waits for script', async ({
	page
}) => {
	await page.goto(`${fall}still/`);
	await expect(page.locator('svg.plot path').first()).toBeAttached();
	await expect(page.locator('[data-source]')).toHaveAttribute('href', /^https:/);
	await expect(page.locator('[data-words]')).toContainText('118.42');
	await expect(page.locator('script, form, details, [role="application"]')).toHaveCount(0);
	expect(await axeFaults(page)).toEqual([]);
});

test('without script the picture is there, and no control that would do nothing', async ({
	browser
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(fall);
	await expect(page.locator('svg.plot')).toBeVisible();
	await expect(page.getByText('Change the view')).toBeHidden();
	await page.close();
});

test('a theme in the address is set and lets the host’s ground through; without one the ground is ours', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'light' });
	const look = () =>
		page.evaluate(() => {
			const of = (place: string) => getComputedStyle(document.querySelector(place)!);
			return [of('html').backgroundColor, of('.figure').backgroundColor, of('.headline').color];
		});
	const none = 'rgba(0, 0, 0, 0)';
	const [white, ink, pale] = ['rgb(255, 255, 255)', 'rgb(22, 23, 26)', 'rgb(236, 232, 225)'];
	await page.goto(fall);
	expect(await look()).toEqual([white, white, ink]);
	await page.goto(`${fall}?theme=dark`);
	expect(await look()).toEqual([none, none, pale]);
	await page.goto(`${fall}?theme=auto`);
	expect(await look()).toEqual([none, none, ink]);
	await page.goto(`${fall}?theme=darkest`);
	expect(await look()).toEqual([white, white, ink]);
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(`${fall}?theme=light`);
	expect(await look()).toEqual([none, none, ink]);
	// a still has no script to read a query: its theme stands behind a #
	await page.goto(`${fall}still/#light`);
	expect(await look()).toEqual([none, none, ink]);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/embed/nvidia/still/#dark');
	expect(await look()).toEqual([none, none, pale]);
});

test('what the host adds to the address stays there and wakes nothing', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const words = 'initialWidth=560&childId=chart&parentTitle=x&parentUrl=y&theme=dark';
	await page.goto(`/embed/training-cost/?${words}`, { waitUntil: 'networkidle' });
	expect(asked.filter((url) => url.includes('/rows/'))).toEqual([]);
	await page.getByText('Change the view').click();
	await page.getByLabel('Priced by').selectOption('rented');
	await expect(page).toHaveURL(`/embed/training-cost/?basis=rented&${words}`);
	await expect(page.locator('[data-control-said]')).toBeEmpty();
});
