import { expect } from '@playwright/test';
import { element, heard, test } from './foreign';

/** Address of the embed's part that only a control fetches. */
const rows = '**/rows/*.json*';

test('keys that are none of the chart’s stay in the address and wake nothing', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const foreign = 'utm_source=x&fbclid=y&e=z';
	await page.goto(`/embed/training-cost/?${foreign}`, { waitUntil: 'networkidle' });
	expect(asked.filter((url) => /\.js|\/rows\//.test(url))).toHaveLength(2);
	await page.getByText('Change the view').click();
	await page.getByLabel('Priced by').selectOption('rented');
	await expect(page).toHaveURL(`/embed/training-cost/?basis=rented&${foreign}`);
	await expect(page.locator('[data-control-said]')).toBeEmpty();
});

for (const [what, part] of [
	['rows', rows],
	['chunk', '**/control*.js']
] as const)
	test(`an embed whose ${what} are lost puts its control back, says so, and asks again`, async ({
		page
	}) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		// all but the page's own two scripts, or the rows
		const lost = what === 'rows' ? part : /\/chunks\/(?!.*cursor)/;
		await page.goto('/embed/training-cost/', { waitUntil: 'networkidle' });
		await page.route(lost, (route) => route.abort());
		await page.getByText('Change the view').click();
		const basis = page.getByLabel('Priced by');
		await basis.selectOption('rented');
		await expect(page.locator('[data-control-said]')).toContainText('Nothing changed');
		await expect(basis).toHaveValue('first');
		await page.unroute(lost);
		await basis.selectOption('bought');
		await expect(page.locator('[data-awake]')).toBeVisible();
		await expect(page).toHaveURL(/\?basis=bought$/);
		await expect(basis).toHaveValue('bought');
		await expect(page.locator('[data-control-said]')).toBeEmpty();
		expect(errors).toEqual([]);
	});

test('an address whose rows are lost says that the picture is the first one', async ({ page }) => {
	await page.route(rows, (route) =>
		route.fulfill({ contentType: 'text/html', body: '<p>Log in</p>' })
	);
	await page.goto('/embed/training-cost/?basis=rented');
	await expect(page.locator('[data-control-said]')).toContainText('Nothing changed');
	await expect(page.locator('[data-control-said]')).toBeVisible();
	await expect(page.getByLabel('Priced by')).toHaveValue('first');
	// the still picture keeps its details
	await page.locator('[data-plot]').hover({ position: { x: 200, y: 100 } });
	await expect(page.locator('[data-details]')).toBeVisible();
});

test('an element whose rows are lost sends an error each time, keeps its picture, and asks again', async ({
	page,
	foreign
}) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.route(rows, (route) => route.abort());
	await foreign(element('chart="training-cost"'));
	await page.getByText('Change the view').click();
	const basis = page.getByLabel('Priced by');
	for (const count of [1, 2]) {
		await basis.selectOption('rented');
		await expect.poll(() => heard(page, 'charterror')).toHaveLength(count);
		await expect(basis).toHaveValue('first');
		await expect(page.locator('[data-control-said]')).toContainText('Nothing changed');
	}
	const chart = page.locator('ai-cost-chart');
	await chart.evaluate((node) => node.setAttribute('state', 'basis=rented'));
	await expect.poll(() => heard(page, 'charterror')).toHaveLength(3);
	await page.locator('[data-plot]').hover({ position: { x: 200, y: 100 } });
	await expect(page.locator('[data-details]')).toBeVisible();
	await page.unroute(rows);
	await chart.evaluate((node) => node.setAttribute('state', 'basis=bought'));
	await expect(basis).toHaveValue('bought');
	expect((await heard(page, 'chartstate')).at(-1)?.detail.state).toBe('basis=bought');
	expect(errors).toEqual([]);
});

test('an emptied date is the initial one, and a window without data says so', async ({ page }) => {
	await page.goto('/embed/prices/?from=');
	await expect(page.locator('[data-awake]')).toBeVisible();
	await expect(page.locator('[data-words]')).toContainText('from 1 May 2020');
	expect(await page.locator('svg.plot').innerHTML()).not.toContain('NaN');
	await page.goto('/embed/training-cost/?from=1999-01-01&to=2000-01-01');
	const words = 'No run from 1 January 1999 to 1 January 2000.';
	await expect(page.locator('svg.plot').getByText(words)).toBeVisible();
	await expect(page.locator('[data-words]')).toContainText(words);
});

test('an embed draws what was known on a day, says so, and offers that day beside the others', async ({
	page
}) => {
	await page.goto('/embed/training-cost/?asof=2025-03-01');
	await expect(page.locator('[data-sub]')).toContainText('as known on 1 March 2025');
	await expect(page.locator('[data-words]')).toContainText('As known on 1 March 2025');
	const day = page.locator('select[name=asof]');
	await expect(day).toHaveValue('2025-03-01');
	await page.getByText('Change the view').click();
	await day.selectOption('2025-01-27');
	await expect(page).toHaveURL(/\?asof=2025-01-27$/);
	await expect(page.locator('[data-sub]')).toContainText('as known on 27 January 2025');
	await day.selectOption('');
	await expect(page.locator('[data-words]')).not.toContainText('As known');
	for (const [asked, left] of [
		['monday', ''],
		['2999-01-01', ' (drawn: today)'],
		['2024-06-01', ' (drawn: 2025-01-01)']
	] as const) {
		await page.goto(`/embed/losses/?asof=${asked}`);
		await expect(page.locator('[data-control-said]')).toHaveText(
			`Left as it was: asof=${asked}${left}.`
		);
	}
});

test('a message that is no text does not disturb an embed', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.setContent('<iframe></iframe>');
	await page.goto('/embed/receipt/');
	await page.evaluate(() => {
		document.body.innerHTML = '<iframe src="/embed/receipt/?framed"></iframe>';
	});
	const frame = page.frameLocator('iframe');
	// its script has come: a plot has its place among the tabs by it
	await expect(frame.locator('[data-plot]')).toHaveAttribute('tabindex', '0');
	await page.evaluate(
		() =>
			new Promise((done) => {
				addEventListener(
					'message',
					({ data }) => `${data}`.startsWith('[iFrameSizer]x') && done(0)
				);
				const { contentWindow } = document.querySelector('iframe')!;
				contentWindow!.postMessage({ toString: 1 }, '*');
				contentWindow!.postMessage('[iFrameSizer]x:1', '*');
			})
	);
	expect(errors).toEqual([]);
});
