/** Under each picture stands its source, wherever nothing is pinned: without script, on paper, and in a short window while it sleeps. */
import { expect, test, type Page } from '@playwright/test';

/** Steps whose own picture has not, seen under it, the source that the build gave to the step, and the way to its chart. */
async function unsourced(page: Page): Promise<string[]> {
	const steps = await page.locator('[data-step]').evaluateAll((all) =>
		all.map((step) => {
			step.closest('details')?.setAttribute('open', '');
			const picture = step.querySelector('img')!.getBoundingClientRect();
			const links = [...step.querySelectorAll<HTMLAnchorElement>('.still a')].filter(
				(link) => link.checkVisibility() && link.getBoundingClientRect().top >= picture.bottom - 1
			);
			return {
				id: step.id,
				chart: step.getAttribute('data-for')!,
				shown: picture.height > 0,
				links: links.map((link) => [link.getAttribute('href'), link.innerText.trim()])
			};
		})
	);
	expect(steps.length).toBeGreaterThan(40);
	const faults = await Promise.all(
		steps.map(async ({ id, chart, shown, links }) => {
			const fragment = await (await page.request.get(`/fragments/${chart}/${id}.html`)).text();
			const [, source, title] = /data-source[^>]* href="([^"]+)"[^>]*><span[^>]*>([^<]+)/.exec(
				fragment.replaceAll('&amp;', '&')
			)!;
			const cited = links.some(([href, words]) => href === source && words === title);
			const way = links.some(([href]) => href === `/charts/${chart}/`);
			return shown && cited && way ? [] : `${id}: ${shown} ${cited} ${way}`;
		})
	);
	return faults.flat();
}

test('without script each picture has its source, and the way to its chart', async ({
	browser
}) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/');
	expect(await unsourced(page)).toEqual([]);
	await page.context().close();
});

test('on paper each picture has its source, and where that is', async ({ page }) => {
	await page.goto('/');
	await page.emulateMedia({ media: 'print' });
	expect(await unsourced(page)).toEqual([]);
	const printed = await page
		.locator('.still .cited [href^="http"]')
		.evaluateAll((all) => all.map((link) => getComputedStyle(link, '::after').content));
	expect(printed.length).toBeGreaterThan(40);
	for (const words of printed) expect(words).toMatch(/https?:\/\//);
});

test('in a short window that sleeps each picture has its source', async ({ page }) => {
	await page.setViewportSize({ width: 667, height: 375 });
	// what a lost script leaves
	await page.route(/_app\/.*\.js/, (route) => route.abort());
	await page.goto('/');
	expect(await unsourced(page)).toEqual([]);
});
