/** Moments of the night, as the scroll lights the city: how many towers have their windows, and that they stay in their places. */
import { expect, test, type Page } from '@playwright/test';
import { come, half, hold, sizes } from './moment';
import { without } from './timelines';

test.use(half);

/** Share of the step's way through the window, and of the towers that are lit. */
const moments = [
	[0.36, 0.07],
	[0.385, 0.25],
	[0.42, 0.5],
	[0.455, 0.75],
	[0.5, 1]
] as const;

/** Scrolls to a moment of a step and reads the city there. */
async function at(page: Page, share: number, step = 'every-layer') {
	const scene = await come(page, step, { share });
	return scene.evaluate((scene) => {
		const city = [...scene.querySelectorAll<SVGElement>('.plot svg[viewBox]')].find(
			(city) => getComputedStyle(city).display !== 'none'
		)!;
		const [blind, back] = [...city.querySelectorAll('.wave')].map(
			(part) => new DOMMatrix(getComputedStyle(part).transform).e
		);
		const { width } = city.getBoundingClientRect();
		return {
			lit:
				1 +
				blind! /
					(Number.parseFloat(
						getComputedStyle(city.querySelector('.wave')!).getPropertyValue('--columns')
					) *
						20),
			shift: blind! + back!,
			share: width / innerWidth,
			ground: getComputedStyle(scene).backgroundColor
		};
	});
}

for (const timelines of [true, false])
	for (const [width, height] of sizes)
		test(`the lights come and go tower by tower ${timelines ? 'by view timelines' : 'by script'} at ${width} pixels`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			if (!timelines) await without(page);
			await page.goto('/');
			for (const [share, lit] of [...moments, ...moments.toReversed()]) {
				const found = await at(page, share);
				expect(found.lit, `lit at ${share}`).toBeCloseTo(lit, 1);
				expect(found.shift, `windows at ${share}`).toBeCloseTo(0, 3);
				expect(found.ground).toBe('rgb(17, 15, 13)');
				await hold(page, 'experts', share);
			}
		});

for (const [width, height] of sizes)
	test(`where motion is not welcome the city is lit from the first, at ${width} pixels`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		await page.goto('/');
		for (const [share] of moments)
			expect(await at(page, share)).toMatchObject({ lit: 1, shift: 0 });
		await hold(page, 'experts-still', 'lit');
		await at(page, 0.5, 'dense-and-sparse');
		await hold(page, 'experts-still', 'dense');
	});

test('the dense model has every window lit at once, and V3’s among them', async ({ page }) => {
	await page.goto('/');
	const { lit } = await at(page, 0.5, 'dense-and-sparse');
	expect(lit).toBe(1);
	const strokes = await page
		.locator('[data-figure][data-at="dense-and-sparse"] svg.broad > path')
		.first()
		.evaluate((rows) => getComputedStyle(rows).stroke);
	expect(strokes).toBe('rgb(236, 232, 225)');
});

test('without script each step has its own picture, on paper', async ({ browser }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/');
	const step = page.locator('#every-layer');
	await expect(step.locator('img')).toBeVisible();
	await expect(step.locator('img')).toHaveAttribute('src', /stills\/experts\/every-layer\.svg$/);
	const ground = await page
		.locator('[data-scene]', { has: step })
		.evaluate((scene) => getComputedStyle(scene).backgroundColor);
	expect(ground).toBe('rgba(0, 0, 0, 0)');
});
