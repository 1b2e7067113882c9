/** What comes out on paper. */
import { expect, test, type Page } from '@playwright/test';
import { runsOf } from './pdf';

const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
const printed = async (page: Page, path: string) => {
	await page.goto(path);
	return runsOf(await page.pdf({ format: 'A4', printBackground: true, margin }));
};
/** Digits of the codes of glyphs: nearly two a letter. */
const weight = (runs: readonly string[]) => runs.join('').length;

test('no page of the story is empty, the last one not nearly, and none stands for a scene alone', async ({
	page
}) => {
	for (const path of ['/', '/read/']) {
		const pages = await printed(page, path);
		expect(pages.length).toBeLessThan(60);
		for (const [i, runs] of pages.entries())
			expect(weight(runs), `${path}, page ${i + 1} of ${pages.length}`).toBeGreaterThan(600);
		expect(weight(pages.at(-1)!), `${path}, the last page`).toBeGreaterThan(1200);
	}
});

test('a heading stays with what it heads, and no link or arrow for the screen is printed', async ({
	page
}) => {
	await page.emulateMedia({ media: 'print' });
	for (const path of ['/', '/read/', '/charts/nvidia/']) {
		await page.goto(path);
		const loose = await page
			.locator('main :is(h2, h3, summary, .told .head)')
			.evaluateAll((heads) =>
				heads
					.filter((head) => !head.closest('.ending'))
					.filter((head) => getComputedStyle(head).breakAfter !== 'avoid')
					.map(({ textContent }) => textContent)
			);
		expect(loose).toEqual([]);
		await expect(page.locator('footer ul')).toBeHidden();
	}
	const arrow = (head: Element) => getComputedStyle(head, '::after').content;
	const heads = page.locator('thead th button');
	await expect(heads).not.toHaveCount(0);
	expect(await heads.first().evaluate(arrow)).toBe('none');
});

test('a long table is printed in columns, its head on every page', async ({ page }) => {
	const pages = await printed(page, '/charts/nvidia/');
	expect(pages.length).toBeLessThan(24);
	const on = new Map<string, number>();
	for (const runs of pages)
		for (const run of new Set(runs)) if (run.length > 12) on.set(run, (on.get(run) ?? 0) + 1);
	// but for what stands before and behind the table
	expect(Math.max(...on.values())).toBeGreaterThanOrEqual(pages.length - 4);
});
