/** Moments of the fall, as the scroll draws it: what has come of the red, of its room and of its figure. */
import { expect, test, type Page } from '@playwright/test';
import { come, half, hold, sizes } from './moment';
import { without } from './timelines';

test.use(half);

/** Share of the step's way through the window; of the red line and of its room drawn; how much of the figure is seen. */
const moments = [
	[0.2, 0, 0],
	[0.335, 0.5, 0],
	[0.41, 1, 0],
	[0.43, 1, 0.5],
	[0.48, 1, 1]
] as const;

/** Scrolls to a moment and reads the picture there. */
async function at(page: Page, share: number) {
	const scene = await come(page, 'the-fall', { share });
	return scene.evaluate((scene) => {
		const style = (name: string) => getComputedStyle(scene.querySelector(`.reveal-${name}`)!);
		const transform = new DOMMatrix(style('room').transform);
		return {
			red: 1 - Number.parseFloat(style('fall').strokeDashoffset),
			room: transform.d,
			figure: Number(style('words').opacity),
			prose: scene.querySelector('#the-fall .prose')!.getBoundingClientRect().top
		};
	});
}

for (const timelines of [true, false])
	for (const [width, height] of sizes)
		test(`the fall comes and goes alike ${timelines ? 'by view timelines' : 'by script'} at ${width} pixels`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			if (!timelines) await without(page);
			await page.goto('/');
			for (const [share, drawn, seen] of [...moments, ...moments.toReversed()]) {
				const found = await at(page, share);
				expect(found.red, `red at ${share}`).toBeCloseTo(drawn, 1);
				expect(found.room, `room at ${share}`).toBeCloseTo(drawn, 1);
				expect(found.figure, `figure at ${share}`).toBeCloseTo(seen, 1);
				await hold(page, 'fall', share);
			}
			// the figure is whole while the prose is still on its way
			const [whole, rest] = [await at(page, 0.455), await at(page, 0.6)];
			expect(whole.figure).toBe(1);
			expect(whole.prose).toBeGreaterThan(rest.prose + 1);
		});

for (const [width, height] of sizes)
	test(`where motion is not welcome the fall is whole from the first, at ${width} pixels`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		await page.goto('/');
		for (const [share] of moments)
			expect(await at(page, share)).toMatchObject({ room: 1, figure: 1, red: 1 });
		await hold(page, 'fall-still', 'end');
	});

test('a guess stands in the picture at its own height, and stays when the picture comes again', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	const form = page.locator('[data-guess="fall"]');
	await form.locator('[inputmode]').fill('5');
	await expect(form.locator('[data-guessed]')).toBeVisible();
	for (let i = 0; i < 2; i++) {
		await at(page, 0.48);
		const mark = page.locator('g[data-guessed="fall"]');
		await expect(mark).toContainText('your guess: −5%');
		const [rule, room] = await Promise.all(
			['g[data-guessed] svg svg svg line:last-of-type', '.reveal-room'].map((part) =>
				page.locator(part).evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect)
			)
		);
		// 5 of the 16.97 percent that the room is high
		expect((rule!.y - room!.y) / room!.height).toBeCloseTo(5 / 16.97, 1);
		await page.evaluate(() => document.getElementById('week-after')?.scrollIntoView());
		await expect(page.locator('[data-figure][data-at="week-after"]')).toBeVisible();
	}
});
