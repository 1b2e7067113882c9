/** The story in one column, and as one file that is opened from a disk. */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe';

/** Paragraphs of the prose as they are read: without notes, numbers of notes and what a guess says again. */
const proseOf = (page: Page) =>
	page.evaluate(() => {
		const main = document.querySelector('main')!.cloneNode(true) as HTMLElement;
		const apart =
			'figure, form, svg, sup, [popover], [hidden], .unseen, .guess, .field > .foot, .path, [role=doc-endnotes]';
		for (const part of main.querySelectorAll(apart)) part.remove();
		return [...main.querySelectorAll('.prose p, .interlude p, .told li > span, .know p')].map(
			({ textContent }) => textContent.replace(/\s+/g, ' ').trim()
		);
	});
const stepsOf = (page: Page) =>
	page.locator('[data-step]').evaluateAll((steps) => steps.map(({ id }) => id));

test.describe('the linear edition, without script', () => {
	test.use({ javaScriptEnabled: false });

	test('it has every step of the story in its order, each with headline, picture, words and source', async ({
		page
	}) => {
		await page.goto('/');
		const [steps, prose] = [await stepsOf(page), await proseOf(page)];
		const heads = await page.locator('header[data-chapter] h2').allInnerTexts();
		const said = await page.locator('.still strong').allTextContents();
		await page.goto('/read/');
		expect(await stepsOf(page)).toEqual(steps);
		const own = await proseOf(page);
		expect(prose.filter((text) => !own.includes(text))).toEqual([]);
		await expect(page.locator('h1')).toHaveCount(1);
		const chapters = await page.locator('main > header h2').allInnerTexts();
		expect(chapters.map((text) => text.replace(/^\d+\. /, ''))).toEqual(heads);
		const figures = await page.locator('[data-step] figure').evaluateAll((all) =>
			all.map((figure) => {
				const picture = figure.querySelector('img')!;
				const words = document.getElementById(picture.getAttribute('aria-describedby')!);
				return {
					headline: figure.querySelector('strong')?.textContent,
					drawn: picture.complete && picture.naturalWidth > 0,
					words: (words?.textContent.length ?? 0) > 30,
					source: figure.querySelector('.source')?.getAttribute('href')?.slice(0, 4)
				};
			})
		);
		expect(figures).toEqual(
			said.map((headline) => ({ headline, drawn: true, words: true, source: 'http' }))
		);
	});

	test('notes stand at its end, with sources, nothing is folded, and it names the story as its source', async ({
		page
	}) => {
		await page.goto('/read/');
		await expect(page.locator('details, button, input, [popover]')).toHaveCount(0);
		const leads = page.locator('[role=doc-noteref]');
		const targets = await leads.evaluateAll((links) => [
			...new Set(links.map((link) => link.getAttribute('href')!))
		]);
		expect(targets.length).toBeGreaterThan(40);
		for (const target of targets) await expect(page.locator(target)).toContainText(/\w{3}/);
		await expect(page.locator('[role=doc-endnotes] li')).toHaveCount(targets.length);
		await expect(page.locator('[role=doc-endnotes] li:not(:has(.source))')).toHaveCount(0);
		await expect(page.locator('#note-1')).toContainText('Claim:');
		await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /^[^/]+\/\/[^/]+\/$/);
		await page.goto('/');
		await expect(page.locator('footer a[href="/read/"]')).toBeVisible();
	});
});

test('axe finds nothing in the linear edition, and it fits a phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/read/');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	expect(await axeFaults(page)).toEqual([]);
});

test('the story is one file that opens from a disk, whole and without a request', async ({
	page
}) => {
	await page.goto('/read/');
	const [steps, prose] = [await stepsOf(page), await proseOf(page)];
	const name = (await page.locator('[data-step] img').first().getAttribute('alt'))!;
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('footer a[download]').click()
	]);
	const file = join(mkdtempSync(join(tmpdir(), 'story-')), download.suggestedFilename());
	copyFileSync(await download.path(), file);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`file://${file}`);
	expect(await stepsOf(page)).toEqual(steps);
	expect(await proseOf(page)).toEqual(prose);
	await expect(page.locator('[data-step] figure > svg[role=img] text').first()).toBeVisible();
	await expect(page.locator('[data-step] figure > svg[role=img]')).toHaveCount(steps.length);
	await expect(page.getByRole('img', { name }).first()).toBeVisible();
	const fonts = await page.evaluate(
		async () => [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded').length
	);
	expect(fonts).toBe(3);
	expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${file}`]);
	const inside = await page
		.locator('a')
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute('href')!).filter((href) => !/^(https?:|#)/.test(href))
		);
	expect(inside).toEqual([]);
});
