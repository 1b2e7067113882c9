/** What comes out on paper. */
import { expect, test, type Page } from '@playwright/test';
import { textsOf } from './pdf';

/** The sheet with the most room, and the one with the least. */
const papers = [
	{ format: 'A4', margin: '0' },
	{ format: 'Letter', margin: '10mm' }
];
type Paper = (typeof papers)[number];
const named = ({ format, margin }: Paper) => `${format}, margin ${margin}`;

/** Of each sheet its text, without spaces; the page is open already. */
const sheets = async (page: Page, { format, margin }: Paper) => {
	const margins = { top: margin, bottom: margin, left: margin, right: margin };
	return textsOf(await page.pdf({ format, printBackground: true, margin: margins }));
};
/** Texts of the page as `sheets` has them. */
const told = (page: Page, selector: string) =>
	page
		.locator(selector)
		.evaluateAll((all) => all.map(({ textContent }) => textContent!.replace(/\s+/g, '')));

for (const path of ['/', '/read/'])
	test(`on no paper a page of ${path} is empty or ends in a heading, and none begins with what a paragraph ends in`, async ({
		page
	}) => {
		await page.goto(path);
		const heads = await told(page, 'main :is(h2, h3, summary, header[id] .figure)');
		const corrected = await told(page, 'main .corrected');
		expect(heads.length).toBeGreaterThan(15);
		expect(corrected.length).toBeGreaterThan(5);
		for (const paper of papers) {
			const printed = await sheets(page, paper);
			expect(printed.length).toBeLessThan(60);
			for (const [i, text] of printed.entries()) {
				const where = `${path}, ${named(paper)}, page ${i + 1} of ${printed.length}`;
				expect(text.length, where).toBeGreaterThan(300);
				expect(
					heads.filter((head) => text.endsWith(head)),
					where
				).toEqual([]);
				expect(
					corrected.filter((day) => text.startsWith(day)),
					where
				).toEqual([]);
			}
			expect(printed.at(-1)!.length, `${path}, ${named(paper)}, the last page`).toBeGreaterThan(
				600
			);
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

/** What only paper has: addresses behind what leads to them, and the signs between the cells of a broad row. */
const ADDED = /<https?:[^>]*>|·/g;

test('every cell of a long table and of a broad one is on every paper', async ({ page }) => {
	for (const path of ['/charts/nvidia/', '/data/capex/']) {
		await page.goto(path);
		const rows = await page
			.locator('.table-frame')
			.first()
			.locator('tbody tr')
			.evaluateAll((all) =>
				all.map((row) =>
					[...(row as HTMLTableRowElement).cells].map(({ textContent }) =>
						textContent!.replace(/\s+/g, '')
					)
				)
			);
		const head = (await told(page, '.table-frame thead'))[0]!;
		for (const paper of papers) {
			const whole = (await sheets(page, paper)).join('').replaceAll(ADDED, '');
			const text = whole.slice(whole.indexOf('Therows')).replaceAll(head, '');
			let from = 0;
			/** Whether a cell follows the one before, but for the title that a broad table gives it. */
			const follows = (cell: string) => {
				const at = text.indexOf(cell, from);
				const found = at >= 0 && at - from < 120;
				if (found) from = at + cell.length;
				return found;
			};
			const lost = rows.filter((cells) => !cells.every(follows));
			expect(lost, `${path}, ${named(paper)}`).toEqual([]);
		}
	}
});

test('no table is broader than the paper', async ({ browser, baseURL }) => {
	// A4 with 10 mm of margin, the narrowest
	const viewport = { width: 718, height: 1000 };
	const page = await browser.newPage({ baseURL, viewport, javaScriptEnabled: false });
	await page.emulateMedia({ media: 'print' });
	for (const all of ['/charts/', '/data/']) {
		await page.goto(all);
		const paths = await page
			.locator(`main a[href^="${all}"]:not([download])`)
			.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))]);
		expect(paths.length).toBeGreaterThan(15);
		for (const path of paths) {
			await page.goto(path);
			const over = await page
				.locator('.table-frame')
				.evaluateAll((frames) =>
					frames.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
				);
			expect(
				over.filter((by) => by > 0),
				path
			).toEqual([]);
			// no title of a column before nothing
			const bare = page.locator('.records tbody td:visible').filter({ hasNotText: /\S/ });
			await expect(bare, path).toHaveCount(0);
			await expect(page.locator('[data-do]:visible'), path).toHaveCount(0);
		}
	}
	await page.close();
});

test('a long table is printed in columns, its head on every page', async ({ page }) => {
	await page.goto('/charts/nvidia/');
	const head = (await told(page, '.table-frame thead')).join('');
	const printed = await sheets(page, papers[1]!);
	expect(printed.length).toBeLessThan(24);
	const rows = printed.filter((text) => text.includes(head));
	// but for what stands before and behind the table
	expect(rows.length).toBeGreaterThanOrEqual(printed.length - 4);
	for (const text of rows) expect(text.split(head)).toHaveLength(3);
});

test('sources are printed with their addresses', async ({ page }) => {
	for (const path of ['/', '/charts/nvidia/', '/data/capex/', '/claims/']) {
		await page.goto(path);
		const urls = await page
			.locator('main :is(.cited a, .foot a.source, #sources a, td a, .sources dd a)')
			.evaluateAll((links) => [
				...new Set(
					links.map((link) => link.getAttribute('href')!).filter((href) => href.startsWith('http'))
				)
			]);
		expect(urls.length, path).toBeGreaterThan(10);
		const text = (await sheets(page, papers[1]!)).join('');
		expect(
			urls.filter((url) => !text.includes(url)),
			path
		).toEqual([]);
	}
});

test('the ledger fills its pages, and no claim is parted from what was found', async ({ page }) => {
	await page.goto('/claims/');
	const heads = await told(page, 'main :is(h2, h3, .myth s)');
	for (const paper of papers) {
		const printed = await sheets(page, paper);
		expect(printed.length, named(paper)).toBeLessThan(50);
		for (const [i, text] of printed.entries())
			expect(
				heads.filter((head) => text.endsWith(head)),
				`${named(paper)}, page ${i + 1}`
			).toEqual([]);
	}
});
