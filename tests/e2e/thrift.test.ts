/** Where data is spared, or the line is hardly one, nothing is fetched that the reader has not come to. */
import { expect, test, type Page } from '@playwright/test';
import { scrollTo } from './steps';

interface Line {
	readonly saveData?: boolean;
	readonly effectiveType?: string;
	/** By the media query, which no browser that is tested here has yet. */
	readonly reduced?: boolean;
}

/** What the page hears of its line. */
const on = (page: Page, { saveData = false, effectiveType = '4g', reduced = false }: Line) =>
	page.addInitScript(
		([connection, reduced]) => {
			Object.defineProperty(Navigator.prototype, 'connection', { get: () => connection });
			if (!reduced) return;
			const asked = matchMedia;
			window.matchMedia = (query) => asked(/reduced-data/.test(query) ? 'all' : query);
		},
		[{ saveData, effectiveType }, reduced] as const
	);

/** Files of steps that a page asks for. */
function asking(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		const file = /fragments\/.+\/(.+\.(html|json))$/.exec(request.url())?.[1];
		if (file) asked.push(file);
	});
	return asked;
}

const shows = (page: Page, id: string) =>
	expect(
		page.locator(`[data-scene]:has([data-step="${id}"]) [data-figure][data-at="${id}"]`)
	).toBeAttached();

/** Steps that are read one after another, none of which its scene shows at first. */
const read = ['growth', 'one-model', 'v3-dot', 'week-after', 'the-fall'];

/** Reads them, and says what was asked for until the last was shown and the page had nothing more to do. */
async function reads(page: Page, ids = read): Promise<string[]> {
	const asked = asking(page);
	await page.goto('/');
	for (const id of ids) {
		await scrollTo(page, id);
		await shows(page, id);
	}
	await page.waitForLoadState('networkidle');
	return asked.sort();
}

const lines: readonly (readonly [string, Line])[] = [
	['where data is saved', { saveData: true }],
	['by 2g', { effectiveType: '2g' }],
	['by slow 2g', { effectiveType: 'slow-2g' }],
	['where reduced data is preferred', { reduced: true }]
];

for (const [name, line] of lines)
	test(`${name} the scroll asks for the steps that are read, and for no other`, async ({
		page
	}) => {
		await on(page, line);
		const asked = await reads(page);
		expect(asked.filter((file) => !read.includes(file.replace('.html', '')))).toEqual([]);
	});

test('on any other line it asks for those that come next too', async ({ page }) => {
	await on(page, { effectiveType: '3g' });
	const asked = await reads(page);
	expect(asked.length).toBeGreaterThan(2 * read.length);
});

test('in a short window the stills stand until their steps are read', async ({ page }) => {
	await page.setViewportSize({ width: 667, height: 375 });
	await on(page, { saveData: true });
	const asked = asking(page);
	await page.goto('/');
	await scrollTo(page, 'v3-dot');
	await expect(page.locator('#v3-dot > [data-figure]')).toHaveAttribute('data-at', 'v3-dot');
	await page.waitForLoadState('networkidle');
	expect(asked).toEqual(['v3-dot.html']);
	await expect(page.locator('#silence .still')).toBeAttached();
});

for (const saveData of [true, false])
	test(`a pointer that passes a picture ${saveData ? 'asks for nothing where data is saved, a press and a key do' : 'asks for its details elsewhere'}`, async ({
		page
	}) => {
		await on(page, { saveData });
		const asked = asking(page);
		await page.goto('/');
		await scrollTo(page, 'growth');
		await shows(page, 'growth');
		const details = () => asked.filter((file) => file.endsWith('.json'));
		const plot = page.locator('[data-figure][data-at="growth"] [data-plot]');
		const box = (await plot.boundingBox())!;
		await page.mouse.move(box.x + 40, box.y + 40);
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
		if (!saveData) return expect.poll(details).toEqual(['growth.json']);
		await page.waitForLoadState('networkidle');
		expect(details()).toEqual([]);
		await page.mouse.down();
		await page.mouse.up();
		await expect.poll(details).toEqual(['growth.json']);
		await scrollTo(page, 'one-model');
		await shows(page, 'one-model');
		await page.keyboard.press('ArrowRight');
		await expect.poll(details).toEqual(['growth.json', 'one-model.json']);
	});

test.describe('for when there is no network', () => {
	test.use({ serviceWorkers: 'allow' });

	for (const [name, line] of [...lines, ['on a good line', {}] as const])
		test(`${name} the site is ${Object.keys(line).length ? 'not ' : ''}kept`, async ({ page }) => {
			await on(page, line);
			await page.goto('/figures/');
			const registered = () =>
				page.evaluate(async () => {
					await new Promise((rest) => requestIdleCallback(() => requestIdleCallback(rest)));
					return (await navigator.serviceWorker.getRegistrations()).length;
				});
			await expect.poll(registered).toBe(Object.keys(line).length ? 0 : 1);
		});
});
