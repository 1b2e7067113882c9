/** Guesses: made on a picture by pointer, keys or a number, answered by the story alone, and none where nothing was touched. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { scrollTo } from './steps';

interface Close {
	readonly id: string;
	readonly close: number;
}
const { rows } = JSON.parse(readFileSync('data/nvidia-daily.json', 'utf8')) as { rows: Close[] };
const monday = rows.findIndex(({ id }) => id === '2025-01-27');
const fell = ((1 - rows[monday]!.close / rows[monday - 1]!.close) * 100).toFixed(2);

const guess = (page: Page, id: string) => page.locator(`[data-guess="${id}"]`);
const handle = (page: Page, id: string) => guess(page, id).getByRole('slider');
const box = (page: Page, selector: string) =>
	page.locator(selector).evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect);
const kept = (page: Page) => page.evaluate(() => Object.keys(sessionStorage));

async function open(page: Page) {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
}

test('what is not touched is no guess: nothing is kept, marked or recalled', async ({ page }) => {
	await open(page);
	for (const id of ['servers', 'fall']) {
		await handle(page, id).focus();
		await expect(handle(page, id)).toHaveAttribute('aria-valuetext', 'no guess yet');
		await expect(guess(page, id).getByLabel('or key it in')).toHaveValue('');
	}
	for (const id of ['servers', 'the-fall']) {
		await scrollTo(page, id);
		await expect(page.locator(`[data-figure][data-at="${id}"]`)).toBeVisible();
	}
	await page.locator('.ending').scrollIntoViewIfNeeded();
	expect(await kept(page)).toEqual([]);
	for (const mark of await page.locator('[data-guessed]').all()) await expect(mark).toBeHidden();
});

test('no answer stands where a guess is made', async ({ page }) => {
	await page.goto('/');
	for (const id of ['servers', 'fall']) {
		const markup = await guess(page, id).evaluate((node) => node.outerHTML);
		expect(markup).not.toContain(fell);
		expect(markup).not.toMatch(/\b270\b|data-(?:truth|fact)/);
	}
});

test('arrows pull the handle down and up, and the rule stands at its height', async ({ page }) => {
	await open(page);
	const down = handle(page, 'fall');
	for (let i = 0; i < 10; i++) await down.press('ArrowDown');
	await expect(down).toHaveAttribute('aria-valuetext', '−5%');
	await expect(guess(page, 'fall')).toContainText('your guess−5%');
	const [way, rule] = [
		await box(page, '[data-guess] .pull'),
		await box(page, '[data-guess] .pull .mine')
	];
	expect((rule.y - way.y) / way.height).toBeCloseTo(5 / 50, 2);
	await down.press('ArrowUp');
	await expect(down).toHaveAttribute('aria-valuetext', '−4.5%');
	await expect(guess(page, 'fall')).toContainText('your guess−4.5%');
});

for (const [width, height] of [
	[280, 653],
	[360, 740],
	[1440, 900]
] as const)
	test(`a pointer draws handles out, squares in true area, at ${width} pixels`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await open(page);
		const pull = async (id: string, dx: number, dy: number) => {
			await guess(page, id).scrollIntoViewIfNeeded();
			const { x, y, width, height } = await box(page, `[data-guess="${id}"] [type="range"]`);
			const [left, top] = dx ? [x + 14, y + height / 2] : [x + width / 2, y + 14];
			await page.mouse.move(left, top);
			await page.mouse.down();
			await page.mouse.move(left + dx * 0.5, top + dy * 0.5);
			await page.mouse.move(left + dx, top + dy);
			await page.mouse.up();
			await expect(guess(page, id).locator('[data-guessed]')).toBeVisible();
		};
		await pull('servers', 60, 60);
		const [known, square] = [await box(page, '.room > svg'), await box(page, '.room .mine')];
		const times = Number(
			(await handle(page, 'servers').getAttribute('aria-valuetext'))!.replace(' times', '')
		);
		expect(Math.abs(square.width - known.width - 60)).toBeLessThan(3);
		expect((square.width / known.width) ** 2 / times).toBeCloseTo(1, 1);
		expect(square.height).toBeCloseTo(square.width, 1);

		await pull('fall', 0, 40);
		const [way, rule] = [
			await box(page, '[data-guess] .pull'),
			await box(page, '[data-guess] .pull .mine')
		];
		expect(Math.abs(rule.y - way.y - 40)).toBeLessThan(3);

		// nothing of either reaches out of the window
		for (const part of await page.locator('[data-guess] :is(p, span, i, input)').all()) {
			const { left, right } = await part.evaluate((node) => node.getBoundingClientRect());
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(width);
		}
		expect(await kept(page)).toEqual(expect.arrayContaining(['guess-servers', 'guess-fall']));
	});

test('a number keyed in moves the handle; one that is none is refused, and an empty field takes it back', async ({
	page
}) => {
	await open(page);
	const form = guess(page, 'servers');
	const field = form.getByLabel('or key it in');
	await field.fill('40');
	await expect(form.getByRole('slider')).toHaveAttribute('aria-valuetext', '40 times');
	await field.fill('9,999');
	await expect(form.locator('[data-said]')).toHaveText('Key in a number from 1 to 2,500.');
	await expect(form.locator('[inputmode]')).toHaveAttribute('aria-invalid', 'true');
	await expect(field).toHaveAccessibleDescription('Key in a number from 1 to 2,500.');
	await expect(form.locator('[data-guessed]')).toBeHidden();
	await form.getByRole('slider').press('ArrowRight');
	await expect(form.locator('[inputmode]')).not.toHaveAttribute('aria-invalid');
	await field.fill('9,999');
	await field.fill('1,000');
	await expect(form.locator('[data-said]')).toBeEmpty();
	await expect(form.locator('[inputmode]')).not.toHaveAttribute('aria-invalid');
	await expect(form.locator('[data-guessed]')).toContainText('1,000 times');
	await field.fill('');
	await expect(form.locator('[data-guessed]')).toBeHidden();
	expect(await kept(page)).toEqual([]);
});

for (const width of [280, 360, 1440])
	test(`a small guess stands clear of what is known, and a long one is rounded, at ${width} pixels`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page);
		const field = guess(page, 'servers').getByLabel('or key it in');
		for (const value of ['2', '5', '12', '20', '200']) {
			await field.fill(value);
			await expect(page.locator('[data-guess="servers"] .mine span')).toBeVisible();
			const own = await box(page, '[data-guess="servers"] .mine span');
			const known = await box(page, '[data-guess="servers"] .from');
			expect(own.top, value).toBeGreaterThanOrEqual(known.bottom - 1);
		}
		await field.fill('1234.56789012345');
		await expect(guess(page, 'servers').locator('.mine')).toContainText('1,235 times');
		await guess(page, 'fall').getByLabel('or key it in').fill('16.97123456789');
		await expect(guess(page, 'fall').locator('.mine')).toContainText('−16.97%');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});

test('what was guessed is recalled beside the answer, and after a reload', async ({ page }) => {
	await open(page);
	await guess(page, 'servers').getByLabel('or key it in').fill('40');
	const last = page.locator('.ending [data-guessed]');
	for (let i = 0; i < 2; i++) {
		await expect(last.filter({ hasText: 'You said 40 times' })).toContainText(/\b270 times/);
		await expect(page.locator('#servers [data-guessed]')).toContainText(
			'You said it would be 40 times'
		);
		await expect(last.filter({ hasText: 'Nvidia' })).toBeHidden();
		await page.reload();
		await page.mouse.move(5, 5 + i);
	}
	await guess(page, 'fall').getByLabel('or key it in').fill('5');
	await expect(last.filter({ hasText: 'Nvidia' })).toHaveText(
		new RegExp(`^You said −5%; .* −${fell}%\\.$`)
	);
});

test('a guess is drawn in the picture that answers it, in true area, and again when the picture comes again', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page);
	const area = (part: string) =>
		page.locator(`[data-figure][data-at="servers"] ${part}`).evaluate((node) => {
			const { width, height } = (node as SVGRectElement).getBBox();
			return width * height * (node as SVGRectElement).getScreenCTM()!.a ** 2;
		});
	const told = await page.locator('.ending [data-guessed="servers"]').textContent();
	const answer = Number(/(\d+) times the claim/.exec(told!)![1]);
	for (const times of [40, 900]) {
		await guess(page, 'servers').getByLabel('or key it in').fill(String(times));
		await scrollTo(page, 'final-runs');
		await expect(page.locator('[data-figure][data-at="final-runs"]')).toBeAttached();
		await scrollTo(page, 'servers');
		const mark = page.locator('[data-figure][data-at="servers"] g[data-guessed="servers"]');
		await expect(mark).toContainText(`your guess: ${times} times`);
		const [mine, servers] = [
			await area('[data-guessed] rect'),
			await area('[data-id="servers"] rect')
		];
		expect(mine / servers).toBeCloseTo(times / answer, 1);
	}
});

test('on paper there is no guess', async ({ page }) => {
	await page.goto('/');
	await page.emulateMedia({ media: 'print' });
	for (const id of ['servers', 'fall']) await expect(guess(page, id)).toBeHidden();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('there is no guess, and the story goes on', async ({ page }) => {
		await page.goto('/');
		for (const id of ['servers', 'fall']) await expect(guess(page, id)).toBeHidden();
		await expect(page.locator('#the-fall')).toBeVisible();
	});
});
