/** The story as other programs read it: reader modes, find in page, the clipboard, archives that rewrite it. */
import { expect, test, type Page } from '@playwright/test';
import { scrollTo } from './steps';

/** Text in one line, without the spaces that only markup has. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a page tells: its paragraphs and terms, as they read without the notes behind words. */
const told = (page: Page) =>
	page
		.locator('main :is(p, dt, dd):not(.recall, [hidden], [hidden] *, .supplemental *, [popover] *)')
		.evaluateAll((paragraphs) =>
			paragraphs.map((paragraph) => {
				const copy = paragraph.cloneNode(true) as HTMLElement;
				copy
					.querySelectorAll('[popover], .unseen, .supplemental, [aria-hidden="true"]')
					.forEach((note) => note.remove());
				return copy.textContent ?? '';
			})
		);

/** What a reader mode makes of a page. */
const read = async (page: Page) => {
	await page.addScriptTag({ path: 'node_modules/@mozilla/readability/Readability.js' });
	return page.evaluate(() => {
		type Reader = new (of: Document) => { parse(): { textContent: string } | null };
		const { Readability } = window as unknown as { Readability: Reader };
		return new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
	});
};

/** What a page says to who sees and works it: figures that lag, their actions, guesses, choices, citing. */
const INTERFACE =
	/belongs to another step|reload the page|more\s*(Play\s*)?Table\b|Embed\s*Link|key it in|your guess|Draw the square|Pull it down|screenpanel|Show all|In order of|LinkCite|\[Data set\]/g;

test.describe('a reader mode', () => {
	// it is the browser’s own script, or an extension’s
	test.use({ bypassCSP: true });

	for (const path of ['/', '/read/', '/claims/'])
		test(`gives every paragraph of ${path}, no note within a sentence and no word of the interface`, async ({
			page
		}) => {
			await page.goto(path);
			const paragraphs = (await told(page)).map(plain);
			expect(paragraphs.length).toBeGreaterThan(100);
			const text = plain(await read(page));
			expect(paragraphs.filter((paragraph) => !text.includes(paragraph))).toEqual([]);
			expect(text.match(INTERFACE) ?? []).toEqual([]);
		});

	test('says the finding of a step and its source once', async ({ page }) => {
		await page.goto('/');
		const findings = await page.locator('.still strong').allTextContents();
		expect(findings.length).toBeGreaterThan(40);
		const text = plain(await read(page));
		expect(findings.filter((finding) => text.split(plain(finding)).length !== 2)).toEqual([]);
		expect(text.match(/Technical Report\.Chart/)).toBeNull();
	});
});

test('a step that is selected is copied as it is seen', async ({ page }) => {
	await page.goto('/');
	await page.evaluate(() =>
		document.querySelectorAll('details').forEach((detour) => (detour.open = true))
	);
	const copies = await page.locator('[data-step]').evaluateAll((steps) =>
		steps.map((step) => {
			getSelection()!.selectAllChildren(step);
			const seen = [...step.querySelectorAll('.prose > :not([hidden])')];
			const copied = String(getSelection());
			return [copied, seen.map(({ textContent }) => textContent).join(' ')].map((text) =>
				text.replace(/\s+/g, ' ').trim()
			);
		})
	);
	expect(copies.filter(([copied, seen]) => copied !== seen)).toEqual([]);
});

test('every label of a chart is found in the page, before it is scrolled and after', async ({
	page
}) => {
	await page.goto('/');
	/** Labels that the page says once, as far as their pictures still have them, and no search finds. */
	const lost = () =>
		page.evaluate(() => {
			type Find = (text: string, exact: boolean, back: boolean, round: boolean) => boolean;
			const kept = window as unknown as { find: Find; labels?: [Node, string][] };
			const whole = document.body.textContent!;
			const texts = [...document.querySelectorAll('.pin svg text')];
			kept.labels ??= texts
				.filter((text) => !text.closest('details') && text.checkVisibility())
				.map((text): [Node, string] => [text, text.textContent!.trim()])
				.filter(
					([text, label]) => !(text as Element).firstElementChild && whole.split(label).length === 2
				);
			const there = kept.labels.filter(
				([text, label]) => text.isConnected && text.textContent!.trim() === label
			);
			const lost = there.filter(([, label]) => !kept.find(label, true, false, true));
			return { found: there.length - lost.length, lost: lost.map(([, label]) => label) };
		});
	const before = await lost();
	expect(before.lost).toEqual([]);
	expect(before.found).toBeGreaterThan(20);
	await scrollTo(page, 'the-verdicts');
	await expect(page.locator('html[data-watched]')).toBeAttached();
	const after = await lost();
	expect(after.lost).toEqual([]);
	expect(after.found).toBeGreaterThan(20);
});

test('a page whose styles an archive has rewritten looks as it did', async ({ page }) => {
	const rules = () =>
		page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length));
	await page.goto('/');
	const before = await rules();
	await page.route(
		(url) => url.pathname === '/',
		async (route) => {
			const answer = await route.fetch();
			const { origin } = new URL(page.url());
			const body = (await answer.text()).replaceAll(
				/(<style[^>]*>)([^<]*)/g,
				(_, tag: string, css: string) => `${tag} ${css.replaceAll('url(/', `url(${origin}/`)}`
			);
			await route.fulfill({ response: answer, body });
		}
	);
	await page.goto('/');
	expect(await page.content()).toContain('url(http');
	expect(await rules()).toEqual(before);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /^Newsreader/);
});

test('a page that has lost its style attributes on the way draws its live pictures', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.route(
		(url) => url.pathname === '/',
		async (route) => {
			const answer = await route.fetch();
			const body = (await answer.text()).replaceAll(/(<[a-z][^<>]*?) style="[^"]*"/g, '$1');
			await route.fulfill({ response: answer, body });
		}
	);
	await page.goto('/');
	expect(await page.locator('.area[style]').count()).toBe(0);
	for (const id of ['silence', 'the-fall', 'contradicted', 'own-trials', 'one-layer']) {
		await scrollTo(page, id);
		const figure = page.locator(`[data-scene]:has(#${id}) [data-figure]`);
		await expect(figure).toHaveAttribute('data-at', id);
		const box = (await figure.locator('svg.plot').boundingBox())!;
		expect(box.width, id).toBeGreaterThan(250);
		expect(box.height, id).toBeGreaterThan(180);
	}
});
