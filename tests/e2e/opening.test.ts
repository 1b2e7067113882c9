import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { half, hold, sizes } from './moment';
import { without } from './timelines';

test.use(half);

interface Row {
	readonly id: string;
	readonly usd: number;
	readonly lossUsdB: number;
}
const row = (file: string, id: string) =>
	(JSON.parse(readFileSync(`data/${file}.json`, 'utf8')) as { rows: Row[] }).rows.find(
		(row) => row.id === id
	)!;
/** How often the bill goes into the loss. */
const bills =
	(row('market-losses', 'nvda-2025-01-27').lossUsdB * 1e9) / row('deepseek-bill', 'v3-total').usd;

/** Scrolls until that share of a scene's way has gone by. */
async function to(page: Page, way: string, share: number) {
	await page.locator(way).evaluate(async (part, share) => {
		const { top, height } = part.getBoundingClientRect();
		scrollTo({ top: scrollY + top + share * (height - innerHeight), behavior: 'instant' });
		for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
	}, share);
}

/** What is seen of the opening, to a thousandth. */
const seen = (page: Page) =>
	page.locator('.opening').evaluate((opening) => {
		const part = (selector: string) => opening.querySelector(selector)!;
		const opacity = (selector: string) =>
			Math.round(Number(getComputedStyle(part(selector)).opacity) * 1000) / 1000;
		const side = (selector: string) =>
			Math.round(part(selector).getBoundingClientRect().width * 1000) / 1000;
		const [, thousands, , rest] = getComputedStyle(part('.n')).counterReset.split(' ');
		return {
			words: opacity('.words'),
			label: opacity('.tag'),
			receipt: opacity('.pin'),
			total: opacity('.pin .total'),
			stop: side('.stop rect'),
			square: side('.path rect'),
			sheet: side('.pin') - parseFloat(getComputedStyle(part('.pin')).borderLeftWidth) * 2,
			screens: Number(thousands) * 1000 + Number(rest)
		};
	});

const shares = [0, 0.2, 0.45, 0.7, 1];
for (const timelines of [true, false])
	for (const [width, height] of sizes)
		test(`the full stop is the bill, and grows to the receipt and back, at ${width} px ${timelines ? 'by' : 'without'} view timelines`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			if (!timelines) await without(page);
			await page.goto('/');
			await page.evaluate(() => document.fonts.ready);
			const field = width * height;
			const rest = await seen(page);
			expect(Math.abs((rest.stop ** 2 * bills) / field - 1)).toBeLessThan(0.02);
			expect(rest).toMatchObject({ words: 1, label: 1, receipt: 0 });

			// the first movement fetches the script that stands in
			await page.mouse.move(5, 5);
			await page.waitForLoadState('networkidle');
			const down = [];
			for (const share of shares) {
				await to(page, '.way', share);
				down.push(await seen(page));
				await hold(page, 'opening', share);
			}
			const middle = down[2]!;
			for (const { square, screens } of down.slice(1, 4))
				expect(Math.abs((square ** 2 * bills) / field / screens - 1)).toBeLessThan(0.05);
			expect(middle).toMatchObject({ words: 0, label: 1, receipt: 0 });
			expect(down.at(-1)).toMatchObject({ words: 0, label: 0, receipt: 1, total: 1 });
			expect(Math.abs(down.at(-1)!.square / down.at(-1)!.sheet - 1)).toBeLessThan(0.01);

			for (const share of shares.toReversed()) {
				await to(page, '.way', share);
				expect(await seen(page), String(share)).toEqual(down[shares.indexOf(share)]);
				await hold(page, 'opening', share);
			}
		});

for (const [width, height] of sizes)
	test(`where motion is reduced the window gives way to the receipt, and nothing grows, at ${width} px`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		await page.goto('/');
		expect(await seen(page)).toMatchObject({ words: 1, label: 1, receipt: 0 });
		await hold(page, 'opening-still', 0);
		await to(page, '.way', 1);
		expect(await seen(page)).toMatchObject({ words: 0, label: 0, receipt: 1, total: 1 });
		await hold(page, 'opening-still', 1);
		await expect(page.locator('.path .square')).toBeHidden();
		await to(page, '.ending', 0);
		await expect(page.locator('.ending h2 span')).toHaveCSS('opacity', '1');
		await hold(page, 'ending-still', 0);
	});

test('without script the window and the receipt stand one under the other', async ({ browser }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 1440, height: 900 }
	});
	const page = await context.newPage();
	await page.goto('/');
	const { width = 0 } = (await page.locator('.opening .stop rect').boundingBox()) ?? {};
	expect(Math.abs((width ** 2 * bills) / (1440 * 900) - 1)).toBeLessThan(0.02);
	await expect(page.locator('.opening .pin')).toBeHidden();
	const window = (await page.locator('.opening .field').boundingBox())!;
	const receipt = (await page.locator('#the-bill .still').boundingBox())!;
	expect(receipt.y).toBeGreaterThan(window.y + window.height);
	await context.close();
});

for (const timelines of [true, false])
	for (const [width, height] of sizes)
		test(`the last full stop is the bill again, made of its sheet, at ${width} px ${timelines ? 'by' : 'without'} view timelines`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			if (!timelines) await without(page);
			await page.goto('/');
			await page.mouse.move(5, 5);
			await page.waitForLoadState('networkidle');
			const stop = page.locator('.ending .stop rect');
			const side = () => stop.evaluate((stop) => stop.getBoundingClientRect().width);
			const words = page.locator('.ending h2 span');
			for (const share of [...shares, ...shares.toReversed()]) {
				await to(page, '.ending', share);
				if (share === 0) expect(await side()).toBeGreaterThan(Math.min(width, height) / 3);
				if (share === 1)
					expect(Math.abs(((await side()) ** 2 * bills) / (width * height) - 1)).toBeLessThan(0.02);
				if (share % 1 === 0) await expect(words).toHaveCSS('opacity', String(share));
				await hold(page, 'ending', share);
			}
		});

test('the title is the largest paint, and nothing shifts', async ({ page }) => {
	await page.addInitScript(() => {
		const kept = { largest: '', shifts: 0 };
		Object.assign(window, { kept });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[])
				kept.largest = entry.element?.tagName ?? '';
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
				kept.shifts += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	for (const share of shares) await to(page, '.way', share);
	const kept = await page.evaluate(
		() => (window as unknown as { kept: { largest: string; shifts: number } }).kept
	);
	expect(kept.largest).toBe('H1');
	expect(kept.shifts).toBeLessThan(0.01);
});
