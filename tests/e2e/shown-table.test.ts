import { expect, test, type Page } from '@playwright/test';
import { scrollTo } from './steps';
import { axeFaults } from './axe';

const figureOf = (page: Page, chart: string, step?: string) =>
	page.locator(`[data-figure="${chart}"]${step ? `[data-at="${step}"]` : ''}`).first();
const link = (page: Page) =>
	page.locator('[data-figure]').getByRole('link', { name: 'Table', exact: true });
const panel = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => panel(page).locator('tbody tr');
const tall = { width: 1024, height: 768 };
const phone = { width: 360, height: 640 };

/** Marks of a step, as its file has them. */
async function marksOf(page: Page, path: string) {
	const { stops, sources } = (await (await page.request.get(`/fragments/${path}.json`)).json()) as {
		stops: [number, number, number, string, ...string[]][];
		sources: { url: string }[];
	};
	return stops.map(([, , source, title, ...lines]) => ({
		title,
		lines,
		url: sources[source]?.url ?? null
	}));
}

/** The rows as they are read. */
const read = (page: Page) =>
	rows(page).evaluateAll((rows) =>
		rows.map((row) => ({
			title: row.querySelector('th[scope="row"]')!.textContent,
			lines: [...row.querySelectorAll('span')].map(({ textContent }) => textContent),
			url: row.querySelector('a')?.getAttribute('href') ?? null
		}))
	);

async function openAt(page: Page, chart: string, step: string) {
	await page.goto(`/#${step}`);
	const figure = figureOf(page, chart, step);
	await figure.getByRole('link', { name: 'Table', exact: true }).click();
	await expect(panel(page)).toBeVisible();
	return figure;
}

for (const [chart, step] of [
	['training-cost', 'growth'],
	['releases', 'the-field'],
	['market-day', 'not-the-worst']
] as const)
	test(`the table of ${step} has a row for each of its marks, with words and source, under the picture’s headline`, async ({
		page
	}) => {
		const figure = await openAt(page, chart, step);
		const headline = await figure.locator('[data-headline]').textContent();
		await expect(panel(page).locator('caption')).toHaveText(headline!);
		expect(await read(page)).toEqual(await marksOf(page, `${chart}/${step}`));
		await expect(panel(page).getByRole('link', { name: /^All rows of the chart/ })).toHaveAttribute(
			'href',
			new RegExp(`/charts/${chart}/#table$`)
		);
	});

test('it stands over the picture and under nothing, scrolls within with its head, and the foot stays in reach', async ({
	page
}) => {
	await page.setViewportSize(tall);
	const figure = await openAt(page, 'nvidia', 'way-back');
	const box = (await panel(page).boundingBox())!;
	const area = (await figure.locator('.area').boundingBox())!;
	expect(box.y).toBeLessThan(area.y);
	expect(box.y + box.height).toBeCloseTo(area.y + area.height, 0);
	const head = panel(page).getByRole('columnheader', { name: 'Details' });
	const region = panel(page).getByRole('region');
	await expect(region).toBeFocused();
	await page.keyboard.press('End');
	await expect(rows(page).last()).toBeInViewport();
	await expect(head).toBeInViewport();
	await link(page).and(figure.locator('[data-foot] a')).click({ trial: true });
});

test('pressing again, Escape and the button close it, and the focus goes back to the link', async ({
	page
}) => {
	await page.setViewportSize(tall);
	const figure = await openAt(page, 'nvidia', 'way-back');
	const table = figure.locator('[data-foot] [data-do="table"]');
	await table.click();
	await expect(panel(page)).toHaveCount(0);
	const ways = [
		() => page.keyboard.press('Escape'),
		() => panel(page).getByRole('button', { name: 'Close' }).click()
	];
	for (const close of ways) {
		await table.focus();
		await page.keyboard.press('Enter');
		await expect(panel(page).getByRole('region')).toBeFocused();
		await close();
		await expect(panel(page)).toHaveCount(0);
		await expect(table).toBeFocused();
	}
});

test('it follows the scroll to the next step', async ({ page }) => {
	await page.setViewportSize(tall);
	await openAt(page, 'nvidia', 'the-fall');
	await scrollTo(page, 'the-record');
	const figure = figureOf(page, 'nvidia', 'the-record');
	await expect(panel(page).locator('caption')).toHaveText(
		(await figure.locator('[data-headline]').textContent())!
	);
	const marks = await marksOf(page, 'nvidia/the-record');
	await expect(rows(page)).toHaveCount(marks.length);
});

test('of the reader’s own state it has the marks of that state, and follows the next', async ({
	page
}) => {
	await page.setViewportSize(tall);
	await page.goto('/charts/training-cost/?basis=rented');
	const figure = figureOf(page, 'training-cost');
	await expect(figure).toHaveAttribute('data-query', '?basis=rented');
	await figure.getByRole('link', { name: 'Table', exact: true }).click();
	await expect(rows(page).first()).toContainText('at cloud rental prices');
	await page.getByLabel('Priced by').selectOption('bought');
	await expect(rows(page).first()).toContainText('buying the whole cluster');
	await expect(panel(page).locator('caption')).toContainText('as you chose');
});

test('on a phone it is over all, with buttons as large as a finger, and its own sound', async ({
	page
}) => {
	await page.setViewportSize(phone);
	const figure = await openAt(page, 'nvidia', 'the-fall');
	await expect(figure.locator('[data-foot] [data-do="sound"]')).toBeHidden();
	const box = (await panel(page).boundingBox())!;
	expect([box.width, box.height]).toEqual([phone.width, phone.height]);
	for (const name of ['Close', 'Play as sound']) {
		const size = (await panel(page).getByRole('button', { name }).boundingBox())!;
		expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(44);
	}
	await panel(page).getByRole('button', { name: 'Play as sound' }).click();
	await expect(panel(page).locator('tr.sounds')).toHaveCount(1);
	// once for the sound, once for the table
	await page.keyboard.press('Escape');
	await expect(panel(page).getByRole('button', { name: 'Play as sound' })).toBeVisible();
	await expect(panel(page).locator('tr.sounds')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toHaveCount(0);
	await expect(figure.locator('[data-foot] [data-do="table"]')).toBeFocused();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBe(phone.width);
});

for (const [width, height] of [
	[320, 200],
	[320, 256],
	[640, 360]
] as const)
	test(`in a window of ${width} × ${height} its rows and their links are come to by keys and seen`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await openAt(page, 'nvidia', 'way-back');
		await page.keyboard.press('PageDown');
		await expect
			.poll(() =>
				page.evaluate(
					() =>
						document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('tbody, thead')
							?.localName
				)
			)
			.toBe('tbody');
		for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
		const seen = () =>
			page.evaluate(() => {
				const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
				const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 9));
				return at === document.activeElement;
			});
		await expect.poll(seen).toBe(true);
	});

test('an embed has its own, from the marks in its page', async ({ page }) => {
	await page.setViewportSize({ width: 960, height: 700 });
	await page.goto('/embed/losses/still-the-record/');
	await link(page).click();
	await expect(rows(page).first()).toBeVisible();
	expect(await read(page)).toEqual(await marksOf(page, 'losses/still-the-record'));
	await page.keyboard.press('Escape');
	await expect(link(page)).toBeFocused();
});

test('without script, and when a part of it is lost, the link leads to the table of the chart’s page', async ({
	browser,
	page
}) => {
	const still = await browser.newContext({ javaScriptEnabled: false });
	const plain = await still.newPage();
	for (const address of ['/charts/losses/', '/embed/losses/', '/embed/losses/still/']) {
		await plain.goto(address);
		await expect(link(plain).first()).toHaveAttribute('href', /\/charts\/losses\/#table$/);
		await expect(plain.locator('[data-do="sound"]').filter({ visible: true })).toHaveCount(0);
	}
	await still.close();
	await page.route('**/fragments/nvidia/*.json', (route) => route.abort());
	await page.goto('/#the-record');
	const figure = figureOf(page, 'nvidia');
	await expect(figure).toHaveAttribute('data-at', 'the-record');
	await figure.getByRole('link', { name: 'Table', exact: true }).click();
	await expect(page).toHaveURL(/\/charts\/nvidia\/#table$/);
});

for (const [where, size] of Object.entries({ 'over its picture': tall, 'over all': phone }))
	test(`axe finds nothing in an open table ${where}, and paper has none`, async ({ page }) => {
		await page.setViewportSize(size);
		await page.goto('/embed/nvidia/way-back/');
		await link(page).click();
		await expect(rows(page).first()).toBeVisible();
		expect(await axeFaults(page)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		await expect(panel(page)).toBeHidden();
	});
