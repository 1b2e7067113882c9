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

test('the sentence is edited where it is drawn: the caret chooses its word, and the letters are one over the other', async ({
	page
}) => {
	await page.goto('/');
	await come(page, 'one-layer', { share: 0.5 });
	const figure = page.locator('[data-figure][data-at="one-layer"]');
	const sentence = figure.locator('.sentence');
	const field = figure.getByRole('textbox', { name: 'Type a few words' });
	const middleOf = (word: string) =>
		sentence.evaluate((text: SVGTextElement, word) => {
			const from = text.textContent.replaceAll(/\s+/g, ' ').indexOf(word);
			const [left, right] = [
				text.getStartPositionOfChar(from),
				text.getEndPositionOfChar(from + word.length - 1)
			];
			const { x, y } = text.ownerSVGElement!.getBoundingClientRect();
			return { x: x + (left.x + right.x) / 2, y: y + left.y - 5 };
		}, word);
	const drawn = await middleOf('dollars');
	await page.mouse.click(drawn.x, drawn.y);
	await expect(sentence.locator('tspan').first()).toHaveText('dollars');
	await expect(figure.locator('select[name=token]')).toHaveValue('5');
	await expect(field).toBeFocused();
	// the caret is where the finger was, so the field's letters are where the drawn ones are
	const caret = () => field.evaluate((field: HTMLInputElement) => field.selectionStart);
	expect([24, 25]).toContain(await caret());
	await page.keyboard.press('Home');
	await expect(sentence.locator('tspan').first()).toHaveText('What');
	await page.keyboard.type('A');
	await expect(sentence.locator('tspan').first()).toHaveText('AWhat');
	await page.keyboard.press('End');
	await expect(sentence.locator('tspan').first()).toHaveText('buy?');
});

test('the slider of the layers goes through every layer to all of them, and the next step is its own again', async ({
	page
}) => {
	await page.goto('/');
	await at(page, 0.5);
	const figure = page.locator('[data-figure="experts"]');
	const slider = figure.getByRole('slider', { name: 'Layer' });
	await slider.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(figure.locator('[data-words]')).toContainText('experts of layer 58');
	await expect(slider).toHaveAttribute('aria-valuetext', 'Layer 58');
	await expect(figure.locator('select[name=layer]')).toHaveValue('58');
	await page.keyboard.press('End');
	await expect(figure.locator('[data-words]')).toContainText('58 towers');
	await expect(slider).toHaveAttribute('aria-valuetext', 'All layers');
	const field = figure.getByRole('textbox', { name: 'Type a few words' });
	await field.fill('other words');
	await expect(figure.locator('.sentence')).toContainText('other');
	await at(page, 0.5, 'dense-and-sparse');
	await expect(field).toHaveValue('What did six million dollars buy?');
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
