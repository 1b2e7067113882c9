/** The story as a screen reader reads it out, from its first words to its last. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { scrollTo } from './steps';

const reader = '/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';

/** Letters alone: a sentence is spoken in pieces where words of it are a link. */
const letters = (text: string) => text.replace(/\s+/g, '');

/** What is spoken beside the words of the page themselves. */
const roles =
	/^(end( of .*)?|doc-noteref, .*|paragraph|strong|figure|caption|group|list|listitem, .*|term|definition)$/;

test.describe('a screen reader', () => {
	// it is no script of the page
	test.use({ bypassCSP: true });

	test('speaks every paragraph, and behind it what the picture beside it finds, shows and rests on', async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.route(`**${reader}`, (route) =>
			route.fulfill({ contentType: 'text/javascript', body: readFileSync(`.${reader}`) })
		);
		await page.goto('/');
		const { told, charts } = await page.evaluate(() => {
			for (const detour of document.querySelectorAll('details')) detour.open = true;
			const parts = document.querySelectorAll(
				'main :is(.words, .prose, .interlude, .line, .last) > p:not([hidden], .corrected), .still > figcaption > strong, .still > .heard'
			);
			return {
				told: [...parts].map(({ textContent }) => textContent!),
				charts: document.querySelectorAll('.pin [data-plot]').length
			};
		});
		const spoken = await page.evaluate(async (reader) => {
			type Reader = typeof import('@guidepup/virtual-screen-reader');
			const { virtual } = (await import(reader)) as Reader;
			await virtual.start({ container: document.querySelector('main')! });
			while ((await virtual.lastSpokenPhrase()) !== 'end of main') await virtual.next();
			return virtual.spokenPhraseLog();
		}, reader);

		const text = letters(
			spoken
				.filter((phrase) => !roles.test(phrase))
				.map((phrase) => phrase.replace(/^link, /, ''))
				.join('')
		);
		let at = 0;
		const missed = told.filter((part) => {
			const found = text.indexOf(letters(part), at);
			if (found >= 0) at = found + letters(part).length;
			return found < 0;
		});
		expect(missed).toEqual([]);
		expect(told.length).toBeGreaterThan(150);
		// each chart says how to go in, what it shows, and how many marks the keys walk through
		const heard = spoken.filter((phrase) => phrase.startsWith('chart, '));
		expect(heard).toHaveLength(charts);
		for (const phrase of heard) expect(phrase).toMatch(/Arrow keys walk.*\. [\d,]+ marks?\.$/);
	});
});

test('whatever says “Copied” for a moment is live', async ({ page }) => {
	for (const path of ['/', '/charts/nvidia/', '/claims/']) {
		await page.goto(path);
		const copying = page.locator('[data-copy], [data-do="link"], [data-do="share"]');
		expect(await copying.count()).toBeGreaterThan(1);
		await expect(copying.and(page.locator(':not([aria-live="polite"])'))).toHaveCount(0);
	}
	await page.goto('/charts/nvidia/');
	// the chart by itself tells what it shows to whoever comes to it, as in the story
	await expect(page.getByRole('application')).toHaveAccessibleDescription(/^Nvidia.s daily close/);
	await page.locator('[data-do="embed"]').click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toHaveAttribute(
		'aria-live',
		'polite'
	);
});

test('nothing is said while the page scrolls', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	await page.evaluate(() => {
		const said: string[] = ((window as unknown as { said: string[] }).said = []);
		const watch = new MutationObserver((changes) => {
			for (const { target } of changes) said.push(target.textContent!);
		});
		for (const live of document.querySelectorAll('[aria-live], [role="status"], output'))
			watch.observe(live, { childList: true, characterData: true, subtree: true });
	});
	const steps = await page
		.locator('[data-step]')
		.evaluateAll((steps) => steps.map(({ id, dataset }) => [id, dataset.for] as const));
	for (const [id, chart] of steps) {
		await scrollTo(page, id);
		await expect(page.locator(`[data-figure="${chart}"][data-at="${id}"]`)).toBeAttached();
	}
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said).toEqual([]);
});
