import { readdirSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { scrollTo } from './steps';

const widths = [
	[360, 740],
	[768, 1024],
	[1440, 900]
] as const;

async function at(page: Page, id: string) {
	await scrollTo(page, id);
	const step = page.locator(`#${id}`);
	const chart = await step.getAttribute('data-for');
	const figure = page.locator('[data-scene]', { has: step }).locator(`[data-figure="${chart}"]`);
	await expect(figure).toHaveAttribute('data-at', id);
	return figure;
}

/** Presses a key that scrolls, and waits until the page rests: keys would add up on the way. */
async function scrollBy(page: Page, key: string) {
	await page.evaluate(() => {
		const rest = () => document.documentElement.setAttribute('data-rests', '');
		document.documentElement.removeAttribute('data-rests');
		addEventListener('scrollend', rest, { once: true });
	});
	await page.keyboard.press(key);
	await expect(page.locator('html')).toHaveAttribute('data-rests');
}

const still = (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' });
const stepIds = (page: Page) =>
	page.locator('[data-step]').evaluateAll((steps) => steps.map(({ id }) => id));

/** Every element of a picture with its attributes and words, whatever the order they were set in. */
const picture = (figure: Locator) =>
	figure.locator('svg.plot').evaluate((plot) =>
		[...plot.querySelectorAll('*')]
			.map((node) => {
				const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
				const words = node.children.length ? '' : (node.textContent ?? '');
				return [node.tagName, ...attributes.sort(), words].join(' ');
			})
			.sort()
	);

test('on a phone headlines have two lines, and no step lays out anew what the one before it showed', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.addInitScript(() => {
		Object.assign(window, { shifts: [] });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
				(window as unknown as { shifts: number[] }).shifts.push(entry.value);
		}).observe({ type: 'layout-shift' });
	});
	await page.goto('/');
	await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
	const tall: string[] = [];
	const before = await page.evaluate(
		() => (window as unknown as { shifts: number[] }).shifts.length
	);
	for (const id of await stepIds(page)) {
		const figure = await at(page, id);
		const lines = await figure
			.locator('[data-headline], [data-sub]')
			.evaluateAll((words) =>
				words.map(
					(it) =>
						it.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(it).lineHeight)
				)
			);
		if (lines.some((n) => n > 2.1)) tall.push(id);
	}
	expect(tall).toEqual([]);
	const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
	expect(shifts.slice(before).reduce((sum, value) => sum + value, 0)).toBeLessThan(0.005);
});

test('a step shows the same picture scrolled to from above, from below, by keys and by its address', async ({
	page
}) => {
	await still(page);
	await page.goto('/');
	const ids = ['r1-monday', 'one-model', 'v3-dot', 'the-fall', 'way-back'];
	const down: string[][] = [];
	for (const id of ids) down.push(await picture(await at(page, id)));
	for (const id of [...ids].reverse())
		expect(await picture(await at(page, id)), id).toEqual(down[ids.indexOf(id)]);

	await scrollBy(page, 'Home');
	const v3 = page.locator('[data-figure="training-cost"]').first();
	for (let i = 0; i < 200 && (await v3.getAttribute('data-at')) !== 'v3-dot'; i++) {
		await scrollBy(page, 'ArrowDown');
		await scrollBy(page, 'Space');
		if (
			await page.locator('#one-model').evaluate((e) => e.getBoundingClientRect().top < innerHeight)
		)
			break;
	}
	for (let i = 0; i < 200 && (await v3.getAttribute('data-at')) !== 'v3-dot'; i++)
		await scrollBy(page, 'ArrowDown');
	expect(await picture(v3)).toEqual(down[2]);

	await page.goto('about:blank');
	await page.goto('/#v3-dot');
	await expect(v3).toHaveAttribute('data-at', 'v3-dot');
	expect(await picture(v3)).toEqual(down[2]);
});

test('a link to a step of a detour opens it, and the figure beside it is that step’s', async ({
	page
}) => {
	await still(page);
	await page.goto('/');
	const step = page.locator('#seventy-kilobytes');
	await expect(step).toBeHidden();
	await page.goto('/#seventy-kilobytes');
	await expect(step).toBeInViewport();
	const figure = page.locator('[data-scene]', { has: step }).locator('[data-figure]');
	await expect(figure).toHaveAttribute('data-at', 'seventy-kilobytes');
	// closed again it is one line, and opens by hand too
	const detour = page.locator('details', { has: step });
	await detour.locator('> summary').click();
	await expect(step).toBeHidden();
	await detour.locator('> summary').press('Enter');
	await expect(step).toBeVisible();
});

test('scrolling renames the address without filling the history', async ({ page }) => {
	await page.goto('/404');
	await page.goto('/');
	const before = await page.evaluate(() => history.length);
	await at(page, 'r1-monday');
	await at(page, 'growth');
	await expect(page).toHaveURL(/#growth$/);
	expect(await page.evaluate(() => history.length)).toBe(before);
	await page.goBack();
	await expect(page).toHaveURL(/404/);
});

const charts = readdirSync('src/charts', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

for (const chart of charts)
	test(`marks of ${chart} stand where the server drew them, to the pixel, at every width`, async ({
		browser
	}) => {
		const open = async (javaScriptEnabled: boolean) => {
			const context = await browser.newContext({ javaScriptEnabled });
			const page = await context.newPage();
			await still(page);
			return page;
		};
		const [plain, live] = [await open(false), await open(true)];
		const boxes = async (page: Page, [width, height]: readonly [number, number]) => {
			await page.setViewportSize({ width, height });
			await page.goto(`/charts/${chart}/`);
			if (page === live) {
				// a control that is touched and left as it was wakes the figure in the same state
				await page.locator('[data-controls]').dispatchEvent('input');
				await expect(page.locator('[data-awake]')).toBeVisible();
			}
			await page.evaluate(() => document.fonts.ready);
			const marks = page.locator('svg.plot :is(circle, rect, text)');
			return marks.evaluateAll((all) =>
				all.map((mark) => {
					const { x, y, width, height } = mark.getBoundingClientRect();
					return [x, y, width, height];
				})
			);
		};
		for (const size of widths) {
			const [off, on] = [await boxes(plain, size), await boxes(live, size)];
			expect(on.length).toBe(off.length);
			const far = on.filter((box, i) =>
				box.some((n, j) => Math.abs(n - (off[i]?.[j] ?? NaN)) >= 1)
			);
			expect(far, `${size[0]} px`).toEqual([]);
		}
		for (const page of [plain, live]) await page.context().close();
	});

test('waking a figure moves nothing', async ({ page }) => {
	await still(page);
	await page.goto('/');
	const marks = () =>
		page.locator('[data-figure="training-cost"] circle.dot').evaluateAll((dots) =>
			dots.map((dot) => {
				const { width, height } = dot.closest('svg.plot')!.getBoundingClientRect();
				return [
					dot.getAttribute('cx'),
					dot.getAttribute('cy'),
					Math.round(width),
					Math.round(height)
				];
			})
		);
	const before = await marks();
	await at(page, 'alexnet');
	expect(await marks()).toEqual(before);
});

test('reload keeps the place, and Back returns to it from a page one went to', async ({ page }) => {
	await still(page);
	await page.goto('/');
	const figure = await at(page, 'v3-dot');
	await page.reload();
	await expect(figure).toHaveAttribute('data-at', 'v3-dot');
	await expect(page).toHaveURL(/#v3-dot$/);
	await figure.getByRole('link', { name: /^\d+ more$/ }).click();
	await expect(page).toHaveURL(/charts\/training-cost/);
	await page.goBack();
	await expect(page).toHaveURL(/#v3-dot$/);
	await expect(figure).toHaveAttribute('data-at', 'v3-dot');
});

for (const [width, height] of widths)
	test(`no label is small, cut or over another at ${width} px, in every step`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.setViewportSize({ width, height });
		await still(page);
		await page.goto('/');
		const faults: string[] = [];
		for (const id of await stepIds(page)) {
			const figure = await at(page, id);
			const found = await figure.evaluate((figure) => {
				const texts = [...figure.querySelectorAll('svg text, figcaption > *, .foot > a')].filter(
					(text) => text.getClientRects().length && getComputedStyle(text).visibility === 'visible'
				);
				const boxes = texts.map((text) => ({
					name: text.textContent?.trim() ?? '',
					size: parseFloat(getComputedStyle(text).fontSize),
					box: text.getBoundingClientRect()
				}));
				const out: string[] = [];
				boxes.forEach(({ name, size, box }, i) => {
					if (size < 12) out.push(`${name} is ${size}px`);
					if (box.left < -0.5 || box.right > innerWidth + 0.5) out.push(`${name} is cut`);
					for (const other of boxes.slice(i + 1)) {
						const across =
							Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
						const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
						// boxes of type are taller than its letters
						if (across > 1 && down > Math.min(box.height, other.box.height) * 0.3)
							out.push(`${name} meets ${other.name}`);
					}
				});
				return out;
			});
			faults.push(...found.map((fault) => `${id}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});

test('the page never scrolls sideways', async ({ page }) => {
	for (const [width, height] of widths) {
		await page.setViewportSize({ width, height });
		await page.goto('/');
		const wide = await page.evaluate(() =>
			[...document.querySelectorAll('body *')]
				.filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
				.map((e) => e.className)
		);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), String(wide)).toBe(
			width
		);
	}
});

test('the arrow keys walk the marks, say their words, and Escape closes', async ({ page }) => {
	await still(page);
	await page.goto('/');
	// a step that the build did not draw: once it is there, the scripts are
	await at(page, 'the-record');
	const figure = await at(page, 'way-back');
	await figure.locator('[data-plot]').focus();
	await page.keyboard.press('End');
	await expect(figure.locator('[data-details]')).toContainText('at the close');
	await expect(figure.locator('[data-said]')).toContainText('15 Jul 2025');
	await page.keyboard.press('ArrowLeft');
	await expect(figure.locator('[data-said]')).toContainText('14 Jul 2025');
	await page.keyboard.press('Escape');
	await expect(figure.locator('[data-details]')).toBeHidden();
});

test('without script every step has its own picture beside its prose', async ({ browser }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/');
	const images = page.locator('[data-step] img');
	expect(await images.count()).toBe(await page.locator('[data-step]').count());
	await images.last().scrollIntoViewIfNeeded();
	await expect
		.poll(() => images.last().evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBeGreaterThan(0);
});

test('a lost chunk leaves the picture and the prose', async ({ page }) => {
	await page.route(/immutable\/chunks/, (route) => route.abort());
	await page.goto('/');
	await page.evaluate(() => document.getElementById('the-fall')?.scrollIntoView());
	await expect(page.locator('[data-figure="nvidia"] path.close').first()).toBeVisible();
	await expect(page.locator('#the-fall .prose')).toBeVisible();
});

test('a pointer that rests while the picture changes finds the marks that are there now', async ({
	page
}) => {
	await still(page);
	await page.goto('/');
	const figure = await at(page, 'rented');
	const box = (await figure.locator('[data-plot]').boundingBox())!;
	const [x, y] = [box.x + box.width * 0.6, box.y + box.height * 0.4];
	await page.mouse.move(x, y);
	await expect(figure.locator('[data-details]')).toBeVisible();
	await at(page, 'bought');
	await expect(figure.locator('[data-details]')).toBeHidden();
	await page.mouse.move(x + 3, y);
	await expect(figure.locator('[data-details]')).toBeVisible();
	const away = figure.locator('[data-ring]').evaluate((ring) => {
		const middle = (part: Element) => {
			const { x, y, width, height } = part.getBoundingClientRect();
			return [x + width / 2, y + height / 2] as const;
		};
		const [x, y] = middle(ring);
		const dots = [...ring.closest('[data-figure]')!.querySelectorAll('circle.dot')].map(middle);
		return Math.min(...dots.map((dot) => Math.hypot(dot[0] - x, dot[1] - y)));
	});
	expect(await away).toBeLessThan(2);
});

test('details stay open under a pointer that left and came back before their box was here', async ({
	page
}) => {
	await still(page);
	let release = () => {};
	const late = new Promise<void>((resolve) => (release = resolve));
	await page.route(/immutable\/chunks/, async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes('kept open')) await late;
		await route.fulfill({ response });
	});
	await page.goto('/');
	const figure = await at(page, 'bought');
	const { x, y, width, height } = (await figure.locator('[data-plot]').boundingBox())!;
	const details = figure.locator('[data-details]');
	await page.mouse.move(x + width / 2, y + height / 2);
	await expect(details).toBeVisible();
	await page.mouse.move(x + width / 2, y - 60);
	await page.mouse.move(x + width / 2, y + height / 3);
	release();
	await expect.poll(() => details.evaluate(({ style }) => style.translate)).not.toBe('');
	await expect(details).toBeVisible();
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

	test('a tap docks the details under the plot, and the page still scrolls under the finger', async ({
		page
	}) => {
		await still(page);
		await page.goto('/');
		const figure = await at(page, 'winter');
		await figure.locator('circle[data-id="deepseek-v3"]').tap();
		const details = figure.locator('[data-details]');
		await expect(details).toContainText('DeepSeek-V3');
		const [box, area] = [await details.boundingBox(), await figure.boundingBox()];
		expect(box!.x).toBeGreaterThanOrEqual(area!.x);
		expect(box!.y + box!.height).toBeLessThanOrEqual(area!.y + area!.height);
		const plot = figure.locator('[data-plot]');
		expect(await plot.evaluate((plot) => getComputedStyle(plot).touchAction)).toBe(
			'pan-y pinch-zoom'
		);
	});
});

test('the header leaves on the way down and is back on the way up, after jumps as well', async ({
	page
}) => {
	await page.setViewportSize({ width: 1200, height: 800 });
	await page.goto('/');
	const header = page.getByRole('banner');
	// its script comes with the first movement
	await expect(async () => {
		await page.mouse.wheel(0, 700);
		await expect(header).not.toBeInViewport({ timeout: 500 });
	}).toPass();
	await page.mouse.wheel(0, -200);
	await expect(header).toBeInViewport();
	await page.mouse.wheel(0, 1500);
	await expect(header).not.toBeInViewport();
	await page.evaluate(() => {
		for (const y of [2500, 9000, 400]) window.scrollTo({ top: y, behavior: 'instant' });
	});
	await expect(header).toBeInViewport();
});

test('the main line, its detours closed, is at most forty screens of a desktop', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/');
	await page.evaluate(() => document.fonts.ready);
	const end = await page
		.locator('.ending')
		.evaluate((ending) => ending.getBoundingClientRect().bottom + scrollY);
	expect(end / 900).toBeLessThanOrEqual(40);
	expect(end / 900).toBeGreaterThan(36);
});
