import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { seen, spread } from './marks';

const charts = readdirSync('src/charts', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** Ways to let go of what is pinned, by turns. */
const ways = ['again', 'outside', 'beyond', 'Escape', 'button'] as const;

for (const half of [0, 1])
	test(`details by pointer, half ${half + 1} of the charts: a mark keeps its box on the way into it, a click pins it, and each way out lets go`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 1100, height: 760 });
		const faults: string[] = [];
		for (const chart of charts.filter((_, i) => i % 2 === half)) {
			await page.goto(`/embed/${chart}/`);
			const marks = await spread(page, 20);
			// the box in full comes with the first mark
			await page.mouse.click(...marks[0]!);
			await page.locator('.shut').waitFor();
			await page.keyboard.press('Escape');
			for (const [i, at] of marks.entries()) {
				const fault = (what: string) => faults.push(`${chart} ${i}: ${what}`);
				await page.mouse.move(3, 3);
				await page.mouse.move(...at);
				const hovered = await seen(page);
				if (!hovered.open) fault('nothing opens');
				if (hovered.link) {
					await page.mouse.move(...hovered.link, { steps: 3 });
					const held = await seen(page);
					if (held.title !== hovered.title) fault(`${hovered.title} became ${held.title}`);
					if (!held.reached) fault('its link is not reached');
				}
				await page.mouse.move(3, 3);
				await page.mouse.move(...at);
				await page.mouse.click(...at);
				const pin = await seen(page);
				if (!pin.pinned) fault('is not pinned');
				if (pin.covers) fault('lies over its mark');
				if (!pin.within) fault('leaves the window');
				await page.mouse.move(3, 3);
				await page.mouse.move(...(marks[(i + 7) % marks.length] ?? at));
				const kept = await seen(page);
				if (kept.title !== pin.title || !kept.open) fault('is lost while pinned');
				if (kept.link && !kept.reached) fault('its link is covered while pinned');
				const way = ways[i % ways.length]!;
				if (way === 'again') await page.mouse.click(...at);
				else if (way === 'outside') await page.mouse.click(60, 12);
				else if (way === 'beyond') await page.mouse.click(2, 756);
				else if (way === 'Escape') await page.keyboard.press('Escape');
				else if (kept.shut) {
					if (kept.shut[2] < 44) fault(`its button is ${kept.shut[2]} px`);
					await page.mouse.click(kept.shut[0], kept.shut[1]);
				}
				if ((await seen(page)).open) fault(`stays open: ${way}`);
			}
		}
		expect(faults).toEqual([]);
	});

test('details that open under the pointer stay, however late their script comes', async ({
	page
}) => {
	await page.goto('/embed/releases/', { waitUntil: 'networkidle' });
	let come = () => {};
	const late = new Promise<void>((now) => (come = now));
	await page.route(/immutable\/chunks/, async (route) => {
		await late;
		await route.continue();
	});
	const plot = page.locator('[data-plot]');
	const details = page.locator('[data-details]');
	const asked = page.waitForRequest(/immutable\/chunks/);
	await plot.hover();
	await expect(details).toBeVisible();
	await asked;
	await plot.evaluate((plot) => {
		const relatedTarget = document.querySelector('[data-details]');
		plot.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse', relatedTarget }));
	});
	await expect(details).toBeVisible();
	const came = page.waitForResponse(/immutable\/chunks/);
	come();
	await came;
	await page.waitForLoadState('networkidle');
	await expect(details).toBeVisible();
	await page.mouse.move(0, 0);
	await expect(details).toBeHidden();
});

test('Escape closes what only hovers, wherever the focus is', async ({ page }) => {
	await page.goto('/embed/nvidia/');
	const details = page.locator('[data-details]');
	await page.locator('[data-plot]').hover({ position: { x: 200, y: 100 } });
	await expect(details).toBeVisible();
	// what hears the key comes with the first mark
	await expect(page.locator('.area')).toHaveAttribute('style', /content-visibility/);
	await page.keyboard.press('Escape');
	await expect(details).toBeHidden();
});

test('keys walk ten marks from an open one, say which of how many and from where, and pin', async ({
	page
}) => {
	await page.goto('/embed/nvidia/');
	const said = page.locator('[data-said]');
	await page.locator('[data-plot]').focus();
	await page.keyboard.press('Home');
	await expect(said).toHaveText(/\d{4}, .+, 1 of \d+$/);
	const source = await page.locator('[data-details] a').textContent();
	await expect(said).toContainText(source!);
	await page.keyboard.press('PageDown');
	await expect(said).toContainText(', 11 of ');
	await page.keyboard.press('PageUp');
	await expect(said).toContainText(', 1 of ');
	await page.keyboard.press('Enter');
	await expect(said).toContainText('kept open');
	await page.keyboard.press('Tab');
	await expect(page.locator('[data-details] a')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-details]')).toBeHidden();
	await expect(page.locator('[data-plot]')).toBeFocused();
});

test('an address opens a chart with its mark pinned and said, and names a mark that is not there', async ({
	page
}) => {
	for (const path of ['charts/training-cost', 'embed/nvidia/the-fall', 'embed/claims']) {
		const name = path.replace(/^\w+\//, '');
		const { marks } = (await (await page.request.get(`/element/${name}.json`)).json()) as {
			marks: { ids: string[]; stops: [number, number, number, string][] };
		};
		const i = Math.floor(marks.ids.length / 2);
		await page.goto(`/${path}/?mark=${encodeURIComponent(marks.ids[i]!)}`);
		await expect(page.locator('[data-details] strong')).toHaveText(marks.stops[i]![3]);
		await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
		await expect(page.locator('[data-said]')).toContainText(`${i + 1} of ${marks.ids.length}`);
	}
	await page.goto('/charts/training-cost/?basis=rented&mark=gpt-4/rented');
	await expect(page.locator('[data-details] strong')).toContainText('GPT-4');
	await page.goto('/charts/training-cost/?scale=cubic&mark=gpt-400');
	await expect(page.locator('[data-control-said]')).toHaveText(
		'Left as it was: scale=cubic. Left as it was: mark=gpt-400.'
	);
	await expect(page.locator('[data-details]')).toBeHidden();
});

test('a link to a mark is copied, said, and leads back to it', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	for (const start of ['/embed/training-cost/?basis=rented', '/#gpt-4']) {
		await page.goto(start);
		const figure = page.locator(start.includes('#') ? '[data-at="gpt-4"]' : '[data-figure]');
		if (!start.includes('#')) await expect(figure).toHaveAttribute('data-query', /rented/);
		const mark = figure.locator('circle[data-id="gpt-4"]');
		// once the figure hears the pointer
		await expect(async () => {
			await page.mouse.move(0, 0);
			await mark.hover();
			await expect(figure.locator('[data-details]')).toBeVisible({ timeout: 500 });
		}).toPass();
		await mark.click();
		const copy = figure.getByRole('button', { name: 'Copy link to this point' });
		await expect(copy).toBeEnabled();
		const title = (await figure.locator('[data-details] strong').textContent())!;
		await figure.locator('.copy').click();
		await expect(figure.locator('[data-said]')).toHaveText('Copied');
		const address = await page.evaluate(() => navigator.clipboard.readText());
		expect(address).toMatch(/\/charts\/training-cost\/\?.*mark=gpt-4\/\w+$/);
		await page.goto(address);
		await expect(page.locator('[data-details] strong')).toHaveText(title);
	}
});

test('a control closes what is pinned, and the live chart pins as the still one did', async ({
	page
}) => {
	await page.goto('/charts/training-cost/');
	const dot = page.locator('circle[data-id="gpt-4"]');
	await dot.click();
	await expect(page.locator('.shut')).toBeVisible();
	await page.getByLabel('Priced by').selectOption('rented');
	await expect(page.locator('[data-details]')).toBeHidden();
	await expect(page.locator('[data-awake]')).toBeVisible();
	await page.locator('[data-plot]').focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await expect(page.locator('.shut')).toBeVisible();
});

test.describe('by touch, on a phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 664 } });

	test('a tap pins a mark of each chart where it is seen, and a tap on it or elsewhere lets go', async ({
		page
	}) => {
		const faults: string[] = [];
		for (const chart of charts) {
			await page.goto(`/charts/${chart}/`);
			await page.locator('[data-plot]').evaluate((plot) => plot.scrollIntoView());
			await page.locator('h2[data-headline]').evaluate((head) => head.scrollIntoView());
			for (const [i, at] of (await spread(page, 6)).entries()) {
				if (at[1] > 660) continue;
				const fault = (what: string) => faults.push(`${chart} ${i}: ${what}`);
				await page.touchscreen.tap(...at);
				if (i === 0) await page.locator('.shut').waitFor();
				const pin = await seen(page);
				if (!pin.pinned) fault('is not pinned');
				if (pin.covers) fault('lies over its mark');
				if (!pin.within) fault('leaves the window');
				if (pin.link && !pin.reached) fault('its link is covered');
				if (i % 2) await page.touchscreen.tap(...at);
				else await page.locator('h2[data-headline]').tap({ position: { x: 4, y: 4 } });
				if ((await seen(page)).open)
					fault(i % 2 ? 'a second tap leaves it' : 'a tap outside leaves it');
			}
		}
		expect(faults).toEqual([]);
	});

	test('a swipe up that begins on a figure scrolls and opens nothing; along the marks it walks them', async ({
		page
	}) => {
		await page.goto('/charts/training-cost/');
		const client = await page.context().newCDPSession(page);
		const plot = page.locator('[data-plot]');
		const top = () => plot.evaluate((plot) => plot.scrollIntoView({ behavior: 'instant' }));
		await top();
		const start = await page.evaluate(() => scrollY);
		const box = (await plot.boundingBox())!;
		const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.7];
		const swipe = async (dx: number, dy: number, type = 'touchEnd') => {
			const touch = (type: string, share: number) =>
				client.send('Input.dispatchTouchEvent', {
					type: type as 'touchStart',
					touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx * share, y: y + dy * share }]
				});
			await touch('touchStart', 0);
			for (const share of [0.1, 0.3, 0.6, 1]) await touch('touchMove', share);
			await touch(type, 1);
		};
		const details = page.locator('[data-details]');
		const close = page.getByRole('button', { name: 'Close' });
		await page.touchscreen.tap(x, y);
		await close.tap();
		await expect(details).toBeHidden();
		await swipe(120, 4);
		await expect(close).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(details).toBeHidden();
		for (const way of [3, 40]) {
			await top();
			await swipe(way, -200);
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(start + 60);
			await expect(details).toBeHidden();
		}
	});

	test('Link offers what the phone shares with, and copies where it has nothing', async ({
		page
	}) => {
		await page.addInitScript(() => {
			navigator.share = (data) => {
				document.title = `shared ${data!.url}`;
				return Promise.resolve();
			};
		});
		await page.goto('/charts/nvidia/');
		await page.locator('[data-do="link"]').tap();
		await expect(page).toHaveTitle(/^shared http.*\/charts\/nvidia\/$/);
	});
});
