/** A window that is turned or resized shows what was read before, as far through it. */
import { expect, test, type Page } from '@playwright/test';
import { scrollTo } from './steps';

const TALL = { width: 390, height: 844 };
const SHORT = { width: 844, height: 390 };
const steps = [
	'the-bill',
	'eight-days',
	'growth',
	'v3-dot',
	'servers',
	'own-trials',
	'zero-curve',
	'the-fall',
	'still-the-record',
	'price-answer'
];

/** Which step crosses the middle of the window, and the share of it that has. */
const read = (page: Page) =>
	page.evaluate(() => {
		const middle = innerHeight / 2;
		for (const step of document.querySelectorAll('[data-step]')) {
			if (step.closest('details:not([open])')) continue;
			const { top, height } = step.getBoundingClientRect();
			if (top <= middle && middle < top + height)
				return { id: step.id, share: (middle - top) / height };
		}
		return { id: '', share: 0 };
	});

/** Brings a share of a step to the middle of the window. */
async function come(page: Page, id: string, share: number) {
	await scrollTo(page, id);
	await page.evaluate(
		([id, share]) => {
			const { top, height } = document.getElementById(id)!.getBoundingClientRect();
			scrollBy({ top: top + share * height - innerHeight / 2, behavior: 'instant' });
		},
		[id, share] as const
	);
	await expect(page.locator(`[data-figure][data-at="${id}"]`)).toBeAttached();
	// what follows the scroll has come: with it the cue to scroll goes
	await expect(page.locator('[data-cue]')).toHaveCount(0);
	await rest(page);
}

/** What hears another size answers it within a frame or two, what hears a scroll by a timer: those set before this one have gone off. */
const rest = (page: Page) =>
	page.evaluate(async () => {
		for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
		await new Promise((done) => setTimeout(done, 100));
	});

async function turn(page: Page, size: { width: number; height: number }) {
	await page.setViewportSize(size);
	await rest(page);
}

for (const [from, to] of [
	[TALL, SHORT],
	[SHORT, TALL],
	[
		{ width: 1440, height: 900 },
		{ width: 900, height: 700 }
	],
	[
		{ width: 1280, height: 800 },
		{ width: 1100, height: 800 }
	]
] as const)
	test(`from ${from.width}×${from.height} to ${to.width}×${to.height} and back the step that is read stays, and the share of it`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize(from);
		await page.goto('/');
		const faults: string[] = [];
		// a phone is what is turned
		const walked =
			Math.max(from.width, to.width) > 1000 ? steps.filter((_, i) => i % 3 === 0) : steps;
		for (const [i, id] of walked.entries()) {
			await come(page, id, [0.3, 0.5, 0.8][i % 3]!);
			const was = await read(page);
			expect(was.id).toBe(id);
			for (const size of [to, from]) {
				await turn(page, size);
				const now = await read(page);
				if (now.id !== id || Math.abs(now.share - was.share) > 0.1)
					faults.push(`${id} ${was.share} at ${size.width}×${size.height}: ${now.id} ${now.share}`);
			}
		}
		// the address is that of what is read
		await expect(page).toHaveURL(new RegExp(`#${walked.at(-1)}$`));
		expect(faults).toEqual([]);
	});

test('the bar of a phone’s browser that comes or goes moves nothing', async ({ page }) => {
	await page.setViewportSize(TALL);
	await page.goto('/');
	await come(page, 'v3-dot', 0.5);
	const before = await page.evaluate(() => scrollY);
	for (const gone of [56, 0]) {
		await page.evaluate((gone) => {
			// the window grows, and what the page is laid out by does not
			Object.defineProperty(window, 'innerHeight', { value: 844 + gone, configurable: true });
			dispatchEvent(new Event('resize'));
		}, gone);
		await rest(page);
		expect(await page.evaluate(() => scrollY)).toBe(before);
	}
});

test('what a reader chose and where the focus is come along when the window is turned', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.setViewportSize(TALL);
	await page.goto('/');
	await come(page, 'own-bill', 0.6);
	const figure = page.locator('[data-figure][data-at="own-bill"]');
	const hours = figure.getByRole('textbox', { name: 'GPU-hours' });
	await hours.fill('1,000,000');
	await expect(figure.locator('.total .amount')).toHaveText('$2,000,000');
	for (const size of [SHORT, TALL, SHORT]) {
		await turn(page, size);
		await expect(hours).toBeFocused();
		await expect(figure.locator('.total .amount')).toHaveText('$2,000,000');
		await expect(
			page.locator(`#own-bill ${size === TALL ? '.prose' : '[data-figure]'}`)
		).toBeVisible();
	}
	await hours.fill('2,000,000');
	await expect(figure.locator('.total .amount')).toHaveText('$4,000,000');
});
