/** Presenting: the story gone through stop by stop, by keys and by two buttons. */
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe';

const bar = (page: Page) => page.getByRole('region', { name: 'Presenting' });
const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });
const told = (page: Page) => bar(page).getByRole('status').locator('b');

async function present(page: Page, hash = '') {
	await page.goto(`/?present${hash}`);
	await expect(bar(page)).toBeVisible();
}

/** Chapters and steps of the main line, in their order. */
const mainLine = (page: Page) =>
	page
		.locator('[data-chapter], [data-step]')
		.evaluateAll((all) => all.filter((it) => !it.closest('details')).map(({ id }) => id));

interface Seen {
	readonly told: string;
	readonly id: string;
	readonly faults: readonly string[];
}

/** What stands at the head of the window, once its picture is there, and what of it is not whole in the window. */
const look = (page: Page): Promise<Seen> =>
	page.evaluate(async () => {
		const frame = () => new Promise(requestAnimationFrame);
		// what the scroll draws follows it in the next frame
		for (let i = 0; i < 2; i++) await frame();
		const bar = document.querySelector('.presenter')!;
		const faults: string[] = [];
		const hold = (is: unknown, what: string) => void (is || faults.push(what));
		const foot = bar.getBoundingClientRect().top;
		const whole = (part: Element, name: string) => {
			const { top, bottom, left, right } = part.getBoundingClientRect();
			hold(top > -1.5 && bottom < foot + 1.5 && left >= 0 && right <= innerWidth, `${name} is cut`);
		};
		const seen = (part: Element, name: string) => {
			const { x, y, height } = part.getBoundingClientRect();
			const at = document.elementFromPoint(x + 4, y + height / 2);
			hold(at && part.contains(at), `${name} is under ${at?.className}`);
		};
		const heads = [...document.querySelectorAll('[data-chapter], [data-step], [data-guess]')];
		const stop = heads.find((it) => Math.abs(it.getBoundingClientRect().top) < 1.5);
		if (stop?.matches('[data-step]')) {
			const scene = stop.closest('[data-scene]')!;
			const find = () => scene.querySelector(`[data-figure][data-at="${stop.id}"]`);
			for (let i = 0; i < 300 && !find(); i++) await frame();
			const figure = find();
			const other = scene.querySelector<HTMLElement>('[data-figure]')!.dataset.at;
			hold(figure, `the picture of ${other}`);
			for (const name of ['headline', 'plot', 'foot']) {
				const part = figure?.querySelector(`[data-${name}]`);
				if (part) whole(part, name);
			}
			const headline = figure?.querySelector('[data-headline]');
			if (headline) seen(headline, 'headline');
			whole(stop.querySelector('.prose')!, 'prose');
			seen(stop.querySelector('.prose p')!, 'prose');
			const moving = [...scene.querySelectorAll('[data-chart] *')].filter(
				(part) => getComputedStyle(part).animationName !== 'none'
			);
			hold(!moving.length, `${moving.length} marks wait for the scroll`);
		} else if (stop) whole(stop, 'a stop');
		const words = bar.querySelector('b')!.textContent;
		if (words.startsWith('1 ')) seen(document.querySelector('h1')!, 'title');
		return { told: words, id: stop?.id ?? '', faults };
	});

/** Goes on until the told number stays, and answers all that was seen. */
async function through(page: Page, key: string, most = 100): Promise<Seen[]> {
	const all = [await look(page)];
	for (let i = 0; i < most; i++) {
		await page.keyboard.press(key);
		const seen = await look(page);
		if (seen.told === all.at(-1)!.told) break;
		all.push(seen);
	}
	return all;
}

for (const reducedMotion of ['no-preference', 'reduce'] as const)
	test.describe(`with motion: ${reducedMotion}`, () => {
		test.use({ viewport: { width: 1280, height: 720 }, reducedMotion });

		test('a clicker leads through the main line and back, each step whole with its picture', async ({
			page
		}) => {
			await present(page);
			const line = await mainLine(page);
			for (const [key, ids] of [
				['PageDown', line],
				['PageUp', line.toReversed()]
			] as const) {
				const seen = await through(page, key);
				expect(seen.flatMap(({ id, faults }) => faults.map((fault) => `${id}: ${fault}`))).toEqual(
					[]
				);
				expect(seen.map(({ id }) => id).filter(Boolean)).toEqual(ids);
				const numbers = seen.map((_, i) => `${i + 1} of ${seen.length}`);
				const words = seen.map(({ told }) => told);
				expect(key === 'PageUp' ? words.reverse() : words).toEqual(numbers);
			}
		});
	});

test('space, arrows, Home and End lead too, the address follows, and no key with a modifier is taken', async ({
	page
}) => {
	await present(page, '#growth');
	const at = await told(page).innerText();
	for (const key of ['Shift+PageDown', 'Control+ArrowRight', 'Alt+f', 'x'])
		await page.keyboard.press(key);
	await expect(told(page)).toHaveText(at);
	for (const [key, id] of [
		['ArrowRight', 'one-model'],
		['ArrowLeft', 'growth'],
		['ArrowDown', 'one-model'],
		['ArrowUp', 'growth'],
		['Space', 'one-model'],
		['PageUp', 'growth']
	] as const) {
		await page.keyboard.press(key);
		expect((await look(page)).id).toBe(id);
	}
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/\/\?present#one-model$/);
	await page.keyboard.press('Home');
	await expect(told(page)).toHaveText(/^1 of/);
	await expect(page).toHaveURL(/\/\?present$/);
	await page.keyboard.press('End');
	await expect(told(page)).toHaveText(/^(\d+) of \1$/);
	await expect(button(page, 'Next')).toHaveAttribute('aria-disabled', 'true');
});

test('fields, plots and notes keep their keys, and Escape leaves the details before it ends', async ({
	page
}) => {
	await present(page, '#own-trials');
	const figure = page.locator('[data-figure="calculator"][data-at="own-trials"]').first();
	await expect(figure).toBeVisible();
	const at = await told(page).innerText();
	for (const [role, keys] of [
		['textbox', ['Space', 'ArrowUp', 'ArrowRight', 'Home', 'End', 'f', 'Escape']],
		['slider', ['ArrowUp', 'ArrowRight', 'PageUp', 'Home', 'End', 'f', 'Escape']]
	] as const)
		for (const key of keys) await figure.getByRole(role).first().press(key);
	await page.keyboard.press('PageDown');
	await expect(told(page)).toHaveText(at);
	// a line of text has no use for the keys of a clicker
	await figure.getByRole('textbox').first().press('PageUp');
	expect((await look(page)).id).toBe('final-runs');
	await present(page, '#growth');
	const plot = page.locator('[data-figure][data-at="growth"] [data-plot]');
	await plot.focus();
	await plot.press('ArrowRight');
	const details = page.locator('[data-figure][data-at="growth"] [data-details]');
	// what walks ten marks has come, and says which this is
	await expect(page.locator('[data-figure][data-at="growth"] [data-said]')).toContainText(' of ');
	const title = await details.locator('strong').innerText();
	await plot.press('PageDown');
	await expect(details.locator('strong')).not.toHaveText(title);
	expect((await look(page)).id).toBe('growth');
	await page.keyboard.press('Escape');
	await expect(details).toBeHidden();
	// a clicker leads on from a plot without an open mark
	await plot.press('PageDown');
	expect((await look(page)).id).toBe('one-model');
	await page.keyboard.press('Escape');
	await expect(bar(page)).toBeHidden();

	await present(page, '#the-bill');
	await page.locator('#the-bill [data-do="note"]').first().click();
	await expect(page.locator('.note:popover-open')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	expect((await look(page)).id).toBe('the-bill');
	await page.keyboard.press('Escape');
	await expect(bar(page)).toBeVisible();
	await page.keyboard.press('PageDown');
	expect((await look(page)).id).toBe('not-on-it');
});

test('Tab leads from the bar to the picture beside the prose, and from there to the prose', async ({
	page
}) => {
	await present(page, '#v3-dot');
	expect((await look(page)).id).toBe('v3-dot');
	await button(page, 'End presenting').focus();
	await page.keyboard.press('Tab');
	await expect(page.locator('[data-at="v3-dot"] [data-plot]')).toBeFocused();
	await page.locator('[data-at="v3-dot"] [data-do="link"]').focus();
	await page.keyboard.press('Tab');
	await expect(page.locator('#v3-dot .prose a').first()).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(page.locator('[data-at="v3-dot"] [data-do="link"]')).toBeFocused();
	expect((await look(page)).id).toBe('v3-dot');
});

test('Escape and the button end it where it is, and a reload keeps the place', async ({ page }) => {
	await present(page, '#silence');
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageDown');
	// prose between scenes has no address of its own
	expect((await look(page)).id).toBe('');
	const at = await told(page).innerText();
	// the browser notes now, and not up to a second later, how far the page is scrolled
	await page.evaluate(() => history.replaceState(history.state, '', location.href));
	await page.reload();
	await expect(told(page)).toHaveText(at);
	await expect(page).toHaveURL(/\?present#bills$/);
	await page.keyboard.press('PageUp');
	expect((await look(page)).id).toBe('bills');
	await page.reload();
	await expect(bar(page)).toBeVisible();
	await expect.poll(async () => (await look(page)).id).toBe('bills');
	await page.keyboard.press('Escape');
	await expect(bar(page)).toBeHidden();
	await expect(page).toHaveURL(/\/#bills$/);
	await expect(page.locator('#bills .prose')).toBeInViewport({ ratio: 1 });
	await expect(page.getByRole('button', { name: 'Chapters' })).toBeFocused();
	await page.keyboard.press('PageDown');
	await expect(bar(page)).toHaveCount(0);
});

test('a step of a detour opens it, and its steps are stops while it is open', async ({ page }) => {
	await present(page);
	const closed = Number((await told(page).innerText()).split(' of ')[1]);
	await present(page, '#winter');
	expect((await look(page)).faults).toEqual([]);
	await expect(told(page)).toHaveText(new RegExp(` of ${closed + 1}$`));
	await page.locator('#crowded-winter > summary').evaluate((it: HTMLElement) => it.click());
	await expect(told(page)).toHaveText(new RegExp(` of ${closed}$`));
});

test('it takes the screen by a button and by f, and keeps the stop', async ({ page }) => {
	await present(page, '#growth');
	await page.keyboard.press('f');
	await expect(button(page, 'Leave full screen')).toBeVisible();
	await expect.poll(async () => (await look(page)).id).toBe('growth');
	await button(page, 'Leave full screen').click();
	await expect(button(page, 'Full screen')).toBeVisible();
	await expect.poll(async () => (await look(page)).id).toBe('growth');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

	test('the menu begins it, buttons lead by finger and by key, and are large', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('button', { name: 'Chapters' }).tap();
		await page.getByRole('link', { name: 'Present, stop by stop' }).tap();
		await expect(told(page)).toHaveText(/^1 of/);
		for (const one of await bar(page).getByRole('button').all()) {
			const { width, height } = (await one.boundingBox())!;
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		}
		const seen: Seen[] = [];
		for (let i = 0; i < 14; i++) {
			if (i % 2) await button(page, 'Next').press('Enter');
			else await button(page, 'Next').tap();
			seen.push(await look(page));
		}
		expect(seen.map(({ id }) => id)).toContain('one-model');
		expect(seen.flatMap(({ id, faults }) => faults.map((fault) => `${id}: ${fault}`))).toEqual([]);
		await button(page, 'Back').press('Space');
		await button(page, 'Back').tap();
		expect((await look(page)).id).toBe('growth');
		expect(await axeFaults(page, '.presenter')).toEqual([]);
	});

	test('what is longer than the window is read on in before the next stop comes', async ({
		page
	}) => {
		await page.setViewportSize({ width: 330, height: 460 });
		await present(page, '#one-model');
		const at = await told(page).innerText();
		const ends = () =>
			page.evaluate(() => {
				const { bottom } = document.querySelector('#one-model .prose')!.getBoundingClientRect();
				return bottom < document.querySelector('.presenter')!.getBoundingClientRect().top + 2;
			});
		expect(await ends()).toBe(false);
		for (let i = 0; i < 20 && !(await ends()); i++) await button(page, 'Next').tap();
		await expect(told(page)).toHaveText(at);
		await button(page, 'Next').tap();
		expect((await look(page)).id).toBe('v3-dot');
		await page.keyboard.press('PageUp');
		expect((await look(page)).id).toBe('one-model');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(330);
	});

	test('in a window too short to pin a figure every step comes with its own', async ({ page }) => {
		await page.setViewportSize({ width: 667, height: 375 });
		await present(page, '#alexnet');
		for (const id of ['growth', 'one-model', 'v3-dot']) {
			const step = page.locator(`#${id}`);
			const top = () => step.evaluate((it) => Math.abs(it.getBoundingClientRect().top) < 1.5);
			for (let i = 0; i < 12 && !(await top()); i++) await page.keyboard.press('PageDown');
			expect(await top()).toBe(true);
			await expect(step.locator('> [data-figure]')).toHaveAttribute('data-at', id);
		}
	});
});

test('without script nothing offers it, and on paper there is no bar', async ({
	browser,
	page
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const still = await context.newPage();
	await still.goto('/');
	await expect(still.locator('[data-do="present"]')).toBeHidden();
	await context.close();
	await present(page, '#growth');
	await page.emulateMedia({ media: 'print' });
	await expect(bar(page)).toBeHidden();
	await expect(page.locator('.masthead')).toBeVisible();
});
