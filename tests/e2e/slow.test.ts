/** A page on a slow machine, which hears of several frames at once. */
import { expect, test } from '@playwright/test';
import { count, type Spent } from './spent';
import { scrollTo } from './steps';

test('a step that was passed while the page was busy does not take the picture from the one that is read', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.addInitScript(() => {
		// what observers saw is told once the page is no longer busy; Chromium tells it element by element
		const held: (() => void)[] = [];
		const order = (id: string) =>
			[...document.querySelectorAll('[data-step]')].findIndex((step) => step.id === id);
		Object.assign(window, { busy: false, tell: () => held.splice(0).forEach((tell) => tell()) });
		window.IntersectionObserver = class extends IntersectionObserver {
			constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
				let seen: IntersectionObserverEntry[] = [];
				super((entries, observer) => {
					seen.push(...entries);
					const tell = () => {
						const all = Map.groupBy(seen, ({ target }) => target.id);
						seen = [];
						const ordered = [...all].sort(([a], [b]) => order(a) - order(b));
						if (all.size)
							told(
								ordered.flatMap(([, entries]) => entries),
								observer
							);
					};
					if ((window as unknown as { busy: boolean }).busy) held.push(tell);
					else tell();
				}, options);
			}
		};
	});
	await page.goto('/');
	await scrollTo(page, 'growth');
	const figure = page.locator('[data-scene]:has(#growth) [data-figure]');
	await expect(figure).toHaveAttribute('data-at', 'growth');
	await page.evaluate(() => Object.assign(window, { busy: true }));
	for (const id of ['v3-dot', 'one-model']) {
		await scrollTo(page, id);
		await page.evaluate(async () => {
			for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
		});
	}
	await page.evaluate(() => {
		const slow = window as unknown as { busy: boolean; tell(): void };
		slow.busy = false;
		slow.tell();
	});
	await expect(figure).toHaveAttribute('data-at', 'one-model');
	await expect(page).toHaveURL(/#one-model$/);
});

test('a scroll is heard by one, asks for no layout, and few parts are watched in each frame', async ({
	page
}) => {
	await page.addInitScript(count);
	await page.goto('/');
	await scrollTo(page, 'growth');
	await expect(page.locator('[data-figure][data-at="growth"]')).toBeAttached();
	await expect(page.locator('[data-progress]')).toContainText('The number');
	const scrolls = 40;
	const { watched, asked, heard } = await page.evaluate(async (scrolls) => {
		const { spent } = window as unknown as { spent: Spent };
		Object.assign(spent, { asked: [], heard: 0 });
		for (let i = 0; i < scrolls; i++) {
			scrollBy({ top: 60, behavior: 'instant' });
			await new Promise(requestAnimationFrame);
		}
		await new Promise(requestAnimationFrame);
		return spent;
	}, scrolls);
	expect(asked).toEqual([]);
	expect(heard).toBeGreaterThan(0);
	expect(heard).toBeLessThanOrEqual(scrolls + 1);
	expect(watched).toBeLessThan(60);
});
