/** Moments of the zoom-out, as the scroll pulls its camera back: how large V3's square is, and whether words are seen. */
import { expect, test, type Page } from '@playwright/test';
import { come, half, hold, sizes } from './moment';
import { without } from './timelines';

test.use(half);

/** Which step's head is how far down the window, in percent, and how much of the way to its picture is made. */
const moments = [
	['other-counts', 53, 0],
	['other-counts', 50.5, 0.11],
	['other-counts', 41.5, 0.5],
	['servers', 45, 0.35],
	['final-runs', 45, 0.83]
] as const;

const before = { 'other-counts': 'r1-in-v3', servers: 'other-counts', 'final-runs': 'servers' };

/** Scrolls a step's head to a place in the window and reads the picture there. */
async function at(page: Page, id: string, top: number) {
	const scene = await come(page, id, { top }, top > 50 ? before[id as keyof typeof before] : id);
	return scene.evaluate((scene) => {
		const box = (part: string) => scene.querySelector(part)!.getBoundingClientRect();
		const [plot, square] = [box('svg.plot'), box('[data-id="v3"] rect')];
		let seen = 1;
		for (let node = scene.querySelector('.words'); node; node = node.parentElement)
			if (node instanceof SVGGElement && !node.classList.contains('words'))
				seen *= Number(getComputedStyle(node).opacity);
		return {
			side: square.width / plot.width,
			base: square.bottom - plot.bottom,
			scaled: new DOMMatrix(getComputedStyle(scene.querySelector('.words')!).transform).a,
			seen
		};
	});
}

/** Side of V3's square at rest in each step's picture, of the plot's width. */
async function rests(page: Page) {
	const sides = new Map<string, number>();
	for (const [id, next] of Object.entries({
		'r1-in-v3': 'other-counts',
		'other-counts': 'servers',
		servers: 'final-runs'
	})) {
		const { side, seen } = await at(page, next, id === 'servers' ? 66 : 55);
		expect(seen, `words of ${id}`).toBe(1);
		sides.set(id, side);
	}
	const { side, seen } = await at(page, 'final-runs', 39);
	expect(seen, 'words of final-runs').toBe(1);
	return sides.set('final-runs', side);
}

for (const timelines of [true, false])
	for (const [width, height] of sizes)
		test(`the camera pulls back and comes again alike ${timelines ? 'by view timelines' : 'by script'} at ${width} pixels`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			if (!timelines) await without(page);
			await page.goto('/');
			const sides = await rests(page);
			for (const [id, top, way] of [...moments, ...moments.toReversed()]) {
				const [from, to] = [sides.get(before[id])!, sides.get(id)!];
				const { side, base, seen, scaled } = await at(page, id, top);
				// as many times smaller with each part of the way
				expect(Math.log(from / side) / Math.log(from / to), `${id} at ${top}`).toBeCloseTo(way, 1);
				expect(base, `base of ${id} at ${top}`).toBeCloseTo(0, 0);
				expect(scaled).toBe(1);
				if (way > 0.2) expect(seen, `words of ${id} at ${top}`).toBe(0);
				await hold(page, 'zoom-out', `${id}-${top}`);
			}
			expect(await rests(page)).toEqual(sides);
		});

for (const [width, height] of sizes)
	test(`where motion is not welcome each picture is whole from the first, at ${width} pixels`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		await page.goto('/');
		const sides = await rests(page);
		for (const [id, top] of moments) {
			const { side, seen } = await at(page, id, top);
			expect(side).toBeCloseTo(sides.get(top > 50 ? before[id] : id)!, 4);
			expect(seen).toBe(1);
			await hold(page, 'zoom-out-still', `${id}-${top}`);
		}
	});

test('a picture alone on a page, where no scroll drives it, is as it rests in the story', async ({
	page
}) => {
	await page.goto('/embed/zoom-out/servers/');
	const rect = (part: string) =>
		page.locator(part).evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect);
	const [plot, largest] = [await rect('svg.plot'), await rect('[data-id="servers"] rect')];
	expect(largest.right).toBeCloseTo(plot.right, 0);
	expect(largest.bottom).toBeCloseTo(plot.bottom, 0);
	for (const layer of await page.locator('.near').all())
		await expect(layer).toHaveCSS('opacity', '1');
});
