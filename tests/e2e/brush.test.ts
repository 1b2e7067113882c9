import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFaults } from './axe';

const strip = (page: Page) => page.locator('[data-strip]');
const end = (page: Page, name: 'From' | 'To') => page.getByRole('slider', { name, exact: true });
const field = (page: Page, name: 'From' | 'To') =>
	page.locator('[data-controls]').getByLabel(name, { exact: true });
const day = (slider: Locator) => slider.getAttribute('aria-valuenow').then(Number);
const drawn = (page: Page) => page.locator('[data-awake][data-figure]');
const entries = (page: Page) => page.evaluate(() => history.length);

async function open(page: Page, chart: string, query = '') {
	await page.goto(`/charts/${chart}/${query}`);
	await strip(page).evaluate((el) => el.scrollIntoView({ block: 'center' }));
	await expect(strip(page)).toBeVisible();
}

/** Where a share of the strip is, in the window. */
async function at(page: Page, share: number) {
	const { x, y, width, height } = (await strip(page).boundingBox())!;
	return [x + width * share, y + height / 2] as const;
}

/** Drags from one share of the strip to another, through places on the way, and lets go. */
async function drag(page: Page, from: number, to: number, onWay = async () => {}) {
	await page.mouse.move(...(await at(page, from)));
	await page.mouse.down();
	await page.mouse.move(...(await at(page, (from + to) / 2)));
	await page.mouse.move(...(await at(page, to)));
	await onWay();
	await page.mouse.up();
}

/** Charts whose state has a window of time. */
const timed = ['nvidia', 'prices', 'releases', 'training-cost'];

for (const chart of timed) {
	test(`the window of ${chart} follows its ends, and Back walks what was chosen`, async ({
		page
	}) => {
		await open(page, chart);
		const plain = page.url();
		const before = await entries(page);
		await drag(page, 0, 0.5, async () => {
			// the picture follows while the end is held, the address does not
			await expect(drawn(page)).toHaveAttribute('data-own', /from=/);
			expect(page.url()).toBe(plain);
		});
		const from = await field(page, 'From').inputValue();
		await expect(page).toHaveURL(`${plain}?from=${from}`);
		expect(await entries(page)).toBe(before + 1);

		await drag(page, 1, 0.8);
		const to = await field(page, 'To').inputValue();
		await expect(page).toHaveURL(`${plain}?from=${from}&to=${to}`);

		// the window as a whole, and what is pressed outside of it
		await drag(page, 0.65, 0.55);
		const shifted = [await field(page, 'From').inputValue(), await field(page, 'To').inputValue()];
		expect(shifted[0]! < from && shifted[1]! < to).toBe(true);
		await page.mouse.click(...(await at(page, 0.2)));
		await expect(field(page, 'To')).toHaveValue(shifted[1]!);
		expect((await field(page, 'From').inputValue()) < shifted[0]!).toBe(true);

		await page.goBack();
		await expect(field(page, 'From')).toHaveValue(shifted[0]!);
		await page.goBack();
		await expect(field(page, 'To')).toHaveValue(to);
		await expect(page).toHaveURL(`${plain}?from=${from}&to=${to}`);
		await page.goBack();
		await page.goBack();
		await expect(page).toHaveURL(plain);
		await expect(page.locator('[data-figure]')).toHaveAttribute('data-own', '');
		await page.goForward();
		await expect(field(page, 'From')).toHaveValue(from);
	});

	test(`keys move the ends of ${chart}, by its step and by longer ones, and never past each other`, async ({
		page
	}) => {
		await open(page, chart);
		const [from, to] = [end(page, 'From'), end(page, 'To')];
		const first = await day(from);
		const press = async (slider: Locator, key: string) => {
			const before = await day(slider);
			await slider.press(key);
			await expect.poll(() => day(slider)).not.toBe(before);
			return (await day(slider)) - before;
		};
		const step = await press(from, 'ArrowRight');
		const far = await press(from, 'Shift+ArrowRight');
		const page1 = await press(from, 'PageUp');
		expect(chart === 'nvidia' ? step === 1 : step >= 28).toBe(true);
		expect(far).toBeGreaterThanOrEqual(step * 11);
		expect(Math.abs(page1 - far)).toBeLessThan(4);
		expect(await press(from, 'PageDown')).toBe(-page1);
		// a rest makes of all of them one entry
		await expect(page).toHaveURL(/\?from=/);
		const words = await from.getAttribute('aria-valuetext');
		expect(words).toMatch(/^\d+ [A-Z][a-z]+ 20\d\d$/);
		await to.focus();
		const least = Number(await to.getAttribute('aria-valuemin')) - (await day(from));
		expect(least).toBeGreaterThanOrEqual(7);
		await press(to, 'Home');
		await expect(drawn(page)).toHaveAttribute('data-own', /to=/);
		expect(await day(to)).toBeGreaterThan(await day(from));
		await expect(page.locator('[data-plot]')).not.toContainText(/^No /);
		await press(to, 'End');
		await press(from, 'Home');
		expect(await day(from)).toBe(first);
		await expect(page).toHaveURL(new RegExp(`/charts/${chart}/$`));
	});
}

test('a date that is keyed in moves the strip, and “Whole time” and a double press give all back', async ({
	page
}) => {
	await open(page, 'nvidia');
	const whole = page.getByRole('button', { name: 'Whole time' });
	await expect(whole).toHaveAttribute('aria-disabled', 'true');
	await field(page, 'From').fill('2024-06-03');
	await expect(end(page, 'From')).toHaveAttribute('aria-valuetext', '3 June 2024');
	await field(page, 'To').fill('2025-06-30');
	await expect(end(page, 'To')).toHaveAttribute('aria-valuetext', '30 June 2025');
	// a visit to a field is one entry
	await page.goBack();
	await expect(page).toHaveURL(/\?from=2024-06-03$/);
	await whole.click();
	await expect(page).toHaveURL(/\/nvidia\/$/);
	await page.goBack();
	await expect(end(page, 'From')).toHaveAttribute('aria-valuetext', '3 June 2024');
	await page.mouse.dblclick(...(await at(page, 0.8)));
	await expect(page).toHaveURL(/\/nvidia\/$/);
	await expect(end(page, 'From')).toHaveAttribute('aria-valuetext', /2022$/);
});

test('Back walks the choices of any control, after a reload too, and an embed adds no entry', async ({
	page
}) => {
	await page.goto('/charts/calculator/');
	const hours = page
		.getByLabel('GPU-hours, slider')
		.or(page.locator('[data-slide="hours"]'))
		.first();
	const before = await entries(page);
	await hours.focus();
	await hours.press('ArrowRight');
	await expect(page).toHaveURL(/hours=/);
	expect(await entries(page)).toBe(before + 1);
	await page.goBack();
	await expect(page).toHaveURL(/\/calculator\/$/);

	await page.goto('/charts/training-cost/');
	const basis = page.getByLabel('Priced by');
	await basis.selectOption('rented');
	await expect(page).toHaveURL(/\?basis=rented$/);
	await basis.selectOption('bought');
	await expect(page).toHaveURL(/\?basis=bought$/);
	await page.goBack();
	await expect(basis).toHaveValue('rented');
	await page.goBack();
	await expect(basis).toHaveValue('first');
	await page.reload();
	await page.goForward();
	await expect(basis).toHaveValue('rented');
	await expect(drawn(page)).toHaveAttribute('data-own', '?basis=rented');
	await expect(page).toHaveURL(/\?basis=rented$/);

	await page.goto('/embed/training-cost/');
	const alone = await entries(page);
	await page.locator('summary').click();
	await basis.selectOption('bought');
	await expect(page).toHaveURL(/\?basis=bought$/);
	expect(await entries(page)).toBe(alone);
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, viewport: { width: 360, height: 740 }, isMobile: true });

	for (const chart of timed)
		test(`a finger moves an end of ${chart}, and a swipe down the strip scrolls the page`, async ({
			page
		}) => {
			await open(page, chart);
			const client = await page.context().newCDPSession(page);
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
				client.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: type === 'touchEnd' ? [] : [{ x, y }]
				});
			for (const name of ['From', 'To'] as const) {
				const { width, height } = (await end(page, name).boundingBox())!;
				expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
			}
			// a tap moves the nearest end to it
			await page.touchscreen.tap(...(await at(page, 0.2)));
			await expect(page).toHaveURL(/\?from=20\d\d-\d\d-\d\d$/);
			const tapped = page.url();
			const [x, y] = await at(page, 0.2);
			await touch('touchStart', x, y);
			for (const more of [20, 60, 120]) await touch('touchMove', x + more, y + 2);
			await touch('touchEnd');
			await expect(page).not.toHaveURL(tapped);
			const kept = page.url();

			const top = () => page.evaluate(() => scrollY);
			const start = await top();
			const [left, middle] = await at(page, 0.9);
			await touch('touchStart', left, middle);
			for (const more of [20, 60, 120, 160]) await touch('touchMove', left, middle - more);
			await touch('touchEnd');
			await expect.poll(top).toBeGreaterThan(start + 40);
			expect(page.url()).toBe(kept);
		});
});

test('the strip has no fault of its own, awake and asleep, and is not on paper', async ({
	page
}) => {
	await open(page, 'training-cost', '?from=2018-01-01');
	await expect(end(page, 'From')).toHaveAttribute('aria-valuetext', '1 January 2018');
	expect(await axeFaults(page, '[data-figure]')).toEqual([]);
	await end(page, 'From').focus();
	await page.keyboard.press('ArrowRight');
	expect(
		await end(page, 'From').evaluate(
			(el) => getComputedStyle(el.nextElementSibling!, '::before').outlineWidth
		)
	).toBe('3px');
	await page.emulateMedia({ media: 'print' });
	await expect(strip(page)).toBeHidden();
});

test('a view that keeps to a time of its own says so, and its strip is no control', async ({
	page
}) => {
	await open(page, 'releases', '?show=calendar');
	await expect(page.getByText('This view keeps to a time of its own')).toBeVisible();
	await expect(page.locator('[data-brush]')).toHaveAttribute('inert');
	await page.getByLabel('Show').selectOption('lanes');
	await expect(page.getByText('This view keeps to a time of its own')).toBeHidden();
	await expect(page.locator('[data-brush]')).not.toHaveAttribute('inert');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('there is no strip that would do nothing', async ({ page }) => {
		for (const chart of timed) {
			await page.goto(`/charts/${chart}/`);
			await expect(strip(page)).toBeHidden();
			await expect(page.getByRole('slider')).toHaveCount(0);
			await expect(page.locator('[data-view]').first()).toBeHidden();
			await expect(page.getByRole('link', { name: /^Read it: / }).first()).toBeVisible();
		}
	});
});

test('the story’s views of a chart are drawn in place, each with its finding, and Back walks them', async ({
	page
}) => {
	await page.goto('/charts/nvidia/');
	const headline = page.locator('[data-headline]');
	const title = await headline.textContent();
	const views = page.locator('[data-view]');
	const [first, second] = [views.nth(0), views.nth(1)];
	await first.click();
	await expect(headline).toHaveText((await first.textContent())!);
	await expect(first).toHaveAttribute('aria-current', 'true');
	await expect(page).toHaveURL((await first.getAttribute('href'))!);
	await second.click();
	await expect(headline).toHaveText((await second.textContent())!);
	await expect(page.locator('[data-view][aria-current]')).toHaveCount(1);
	// what the reader changes is no view any more
	await strip(page).evaluate((el) => el.scrollIntoView({ block: 'center' }));
	await end(page, 'From').press('PageDown');
	await expect(headline).toHaveText(/as you chose$/);
	await expect(page.locator('[data-view][aria-current]')).toHaveCount(0);
	await expect(page).not.toHaveURL((await second.getAttribute('href'))!);
	await page.goBack();
	await expect(headline).toHaveText((await second.textContent())!);
	await page.goBack();
	await page.goBack();
	await expect(headline).toHaveText(title!);
	expect(await axeFaults(page, '.views')).toEqual([]);
});
