/** Windows in which nothing can be pinned: phones held sideways, and pages zoomed to twice or four times their size. */
import { expect, test, type Page } from '@playwright/test';

const windows = [
	[683, 384],
	[640, 360],
	[320, 256],
	[320, 200],
	[844, 390],
	[667, 375],
	[932, 430]
] as const;

/** What a figure in the flow must be, looked at in the page itself, and where a finger may tap it. */
interface Found {
	readonly faults: string[];
	readonly point: readonly [x: number, y: number];
}

/** Comes to a step, waits until its own figure stands in it, and brings the middle of its plot into the window. */
const come = (page: Page, id: string): Promise<Found> =>
	page.evaluate(async (id) => {
		const frame = () => new Promise(requestAnimationFrame);
		const step = document.getElementById(id)!;
		const detour = step.closest('details');
		if (detour) detour.open = true;
		step.scrollIntoView({ behavior: 'instant' });
		const find = () => step.querySelector<HTMLElement>(`[data-figure][data-at="${id}"]`);
		for (let i = 0; i < 300 && !find(); i++) await frame();
		const figure = find();
		if (!figure) return { faults: ['no figure'], point: [0, 0] };
		const plot = figure.querySelector('[data-plot]')!;
		// while figures come into the steps around, what is read may be moved by a frame
		for (let still = 0, y = NaN; still < 2; still++) {
			plot.scrollIntoView({ block: 'center', behavior: 'instant' });
			await frame();
			const { top } = plot.getBoundingClientRect();
			if (Math.abs(top - y) >= 1 || Number.isNaN(y)) still = -1;
			y = top;
		}
		const fragment = await (await fetch(`/fragments/${step.dataset.for}/${id}.html`)).text();
		const built = new DOMParser().parseFromString(fragment, 'text/html');
		const faults: string[] = [];
		const hold = (is: unknown, what: string) => void (is || faults.push(what));
		const seen = (part: Element) => part.checkVisibility() && part.getBoundingClientRect().height;
		for (const part of ['headline', 'sub', 'words'])
			hold(
				figure.querySelector(`[data-${part}]`)?.textContent ===
					built.querySelector(`[data-${part}]`)?.textContent,
				part
			);
		const drawn = (of: ParentNode) => of.querySelector('[data-chart]')?.textContent;
		hold(drawn(figure) === drawn(built), 'another picture');
		for (const name of ['Table', 'Download', 'Embed', 'Link']) {
			const link = [...figure.querySelectorAll('a')].find((a) => a.textContent === name);
			const same = [...built.querySelectorAll('a')].find((a) => a.textContent === name);
			hold(link && seen(link), `${name} is not seen`);
			hold(link?.getAttribute('href') === same?.getAttribute('href'), `${name} leads elsewhere`);
		}
		const source = built.querySelector('[data-source]')?.getAttribute('href');
		const cited = figure.querySelector<HTMLElement>('[data-source]');
		hold(source && cited?.getAttribute('href') === source, 'another source');
		hold(cited && seen(cited) && cited.innerText.trim(), 'its source is not seen');
		const fields = built.querySelectorAll('[data-controls] [name]').length;
		const own = [...figure.querySelectorAll('[data-controls] [name]')];
		hold(own.length === fields && own.every(seen), `${own.length} of ${fields} fields`);
		const beyond = own.filter((field) => field.getBoundingClientRect().right > innerWidth);
		hold(!beyond.length, `${beyond.length} fields beyond the window`);
		// what is read begins where the step does
		const prose = step.querySelector('.prose')!.getBoundingClientRect();
		hold(prose.top - step.getBoundingClientRect().top < 40, 'a gap above its prose');
		const ids = [...document.querySelectorAll('main [id]')].map(({ id }) => id);
		hold(new Set(ids).size === ids.length, 'an id stands twice');
		hold(!step.querySelector('img')?.checkVisibility(), 'its still picture is there as well');
		hold(document.documentElement.scrollWidth <= innerWidth, 'the page scrolls sideways');
		const { x, y, width, height } = plot.getBoundingClientRect();
		hold(height >= 180, `a plot ${Math.round(height)} px high`);
		// of the plot, what is in the window
		const top = Math.max(y, 0);
		const bottom = Math.min(y + height, innerHeight);
		return { faults, point: [x + width / 2, (top + bottom) / 2] };
	}, id);

/** What does not answer in a step's figure that was tapped: its details, Esc, and a key that walks the marks. */
const answers = (page: Page, id: string) =>
	page.evaluate(async (id) => {
		const details = document.querySelector<HTMLElement>(`#${id} [data-details]`)!;
		const plot = document.querySelector<HTMLElement>(`#${id} [data-plot]`)!;
		const open = async (is: boolean) => {
			for (let i = 0; i < 200 && details.checkVisibility() !== is; i++)
				await new Promise(requestAnimationFrame);
			return details.checkVisibility() === is && (!is || details.textContent.trim());
		};
		const press = (key: string) =>
			plot.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		const faults: string[] = [];
		if (!(await open(true))) faults.push('no details by tap');
		plot.focus();
		if (document.activeElement !== plot) faults.push('keys do not come to it');
		// until the script of the details is there Escape has nobody to hear it
		for (let i = 0; i < 100 && details.checkVisibility(); i++) {
			press('Escape');
			await new Promise(requestAnimationFrame);
		}
		if (!(await open(false))) faults.push('Esc leaves the details open');
		press('End');
		if (!(await open(true))) faults.push('no details by key');
		return faults;
	}, id);

for (const [width, height] of windows)
	test.describe(`at ${width}×${height}`, () => {
		test.use({ viewport: { width, height }, hasTouch: true, reducedMotion: 'reduce' });

		test('each step has its figure in the flow, with source, links, controls, and details by tap and by key', async ({
			page
		}) => {
			test.setTimeout(120_000);
			await page.goto('/');
			const ids = await page.locator('[data-step]').evaluateAll((all) => all.map(({ id }) => id));
			const faults: string[] = [];
			for (const id of ids) {
				const found = await come(page, id);
				faults.push(...found.faults.map((fault) => `${id}: ${fault}`));
				// without one there is nothing to press, and the others will have none either
				if (found.faults.includes('no figure')) break;
				await page.touchscreen.tap(...found.point);
				faults.push(...(await answers(page, id)).map((fault) => `${id}: ${fault}`));
			}
			expect(faults).toEqual([]);
		});
	});

test('in a short window a lost fragment leaves the still with its source, and is asked for again', async ({
	page
}) => {
	await page.setViewportSize({ width: 667, height: 375 });
	const lost = /fragments\/training-cost\/v3-dot\.html/;
	await page.route(lost, (route) => route.abort());
	await page.goto('/#v3-dot');
	const step = page.locator('#v3-dot');
	// the figures about it have come
	await expect(page.locator('#one-model > [data-figure]')).toBeAttached();
	await expect(step.getByRole('img')).toBeVisible();
	await expect(step.locator('.cited')).toContainText('ource');
	await expect(step.locator('> [data-figure]')).toHaveCount(0);
	await page.unroute(lost);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(step.locator('> [data-figure]')).toHaveAttribute('data-at', 'v3-dot');
	await expect(step.locator('.still')).toBeHidden();
});
