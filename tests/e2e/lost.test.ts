import { expect, test, type Page, type Route } from '@playwright/test';
import { builtFrames, watchFrames, type Frame } from './frames';
import { scrollTo } from './steps';

const steps = (page: Page) =>
	page
		.locator('[data-step]')
		.evaluateAll((all) =>
			all.map((step) => [step.id, (step as HTMLElement).dataset.for!] as const)
		);

const figureOf = (page: Page, id: string, chart: string) =>
	page.locator('[data-scene]', { has: page.locator(`#${id}`) }).locator(`[data-figure="${chart}"]`);

const faults: Record<string, (route: Route) => Promise<void>> = {
	'is lost': (route) => route.abort(),
	'is not there': (route) => route.fulfill({ status: 404, body: '' }),
	'is a page of the host’s': (route) =>
		route.fulfill({ contentType: 'text/html', body: '<p>Sign in to this network</p>' }),
	'breaks off': async (route) => {
		const answer = await route.fetch();
		const text = await answer.text();
		await route.fulfill({ response: answer, body: text.slice(0, text.length * 0.7) });
	}
};
const parts = { 'a step’s figure': '**/fragments/**', 'every script': '**/_app/immutable/**/*.js' };

test.describe('the story', () => {
	test.use({ viewport: { width: 1200, height: 800 } });
	let built: Record<string, Frame>;
	const errors: string[] = [];
	test.beforeEach(async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		page.on('pageerror', (error) => errors.push(error.message));
		await page.goto('/');
		built = await builtFrames(page);
	});
	test.afterEach(async ({ page }) => {
		expect(errors.splice(0)).toEqual([]);
		// answers on their way end with the page
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});

	for (const [part, files] of Object.entries(parts))
		for (const [i, [fault, answer]] of Object.entries(faults).entries())
			test(`shows one step whole at every step where ${part} ${fault}, and says what is missing`, async ({
				page
			}) => {
				await page.route(files, answer);
				const { seen } = await watchFrames(page, built);
				// by one fault all steps, by each of the others a third of them
				const some = (await steps(page)).filter((_, n) => !i || n % 3 === i - 1);
				for (const [id, chart] of some) {
					await scrollTo(page, id);
					const scene = page.locator('[data-scene]', { has: page.locator(`#${id}`) });
					const figure = figureOf(page, id, chart);
					const first = (await figure.getAttribute('data-at')) === id;
					if (first) await expect(scene).not.toHaveAttribute('data-behind');
					else {
						await expect(scene).toHaveAttribute('data-behind', '');
						await expect(figure.locator('.behind')).toContainText('has not arrived');
					}
				}
				const { mixed, frames } = await seen();
				expect(mixed).toEqual([]);
				expect(frames).toBeGreaterThan(some.length);
			});

	test('says that a figure is behind while the script that draws it does not come', async ({
		page
	}) => {
		await page.route('**/_app/immutable/**/*.js', () => {});
		await scrollTo(page, 'r1-monday');
		await expect(page.locator('.behind').filter({ visible: true })).toHaveCount(1);
	});

	test('keeps each step whole while figures are late, and shows the right one at last', async ({
		page
	}) => {
		const held: (() => void)[] = [];
		let open = false;
		await page.route('**/fragments/**', async (route) => {
			if (!open) await new Promise<void>((done) => held.push(done));
			await route.continue();
		});
		const { seen } = await watchFrames(page, built);
		const all = await steps(page);
		for (const [id] of all) await scrollTo(page, id);
		const [last, chart] = all.at(-1)!;
		const figure = figureOf(page, last, chart);
		await expect(figure).not.toHaveAttribute('data-at', last);
		// said once the reader has waited a while
		await expect(figure.locator('.behind')).toBeVisible();
		open = true;
		for (const release of held) release();
		await expect(figure).toHaveAttribute('data-at', last);
		await expect(figure.locator('.behind')).toBeHidden();
		expect((await seen()).mixed).toEqual([]);
	});

	test('asks again when the network is back', async ({ page, context }) => {
		const figure = figureOf(page, 'r1-monday', 'releases');
		await page.route('**/fragments/**', (route) => route.abort());
		await scrollTo(page, 'r1-monday');
		// said once, in the figure that is seen
		const line = page.locator('.behind').filter({ visible: true });
		await expect(line).toHaveCount(1);
		await page.unroute('**/fragments/**');
		await context.setOffline(true);
		await context.setOffline(false);
		await expect(figure).toHaveAttribute('data-at', 'r1-monday');
		await expect(line).toHaveCount(0);
	});

	test('keeps the step before where the host has a line of another build by now', async ({
		page
	}) => {
		await page.route('**/fragments/nvidia/**', async (route) => {
			const answer = await route.fetch();
			await route.fulfill({
				response: answer,
				body: (await answer.text()).replace(/d="=/g, 'd="=1')
			});
		});
		const all = (await steps(page)).filter(([, chart]) => chart === 'nvidia').map(([id]) => id);
		const figure = figureOf(page, all[1]!, 'nvidia');
		const before = await figure.getAttribute('data-at');
		for (const id of all.slice(1)) {
			await scrollTo(page, id);
			await expect(figure.locator('.behind')).toContainText('has not arrived');
			await expect(figure).toHaveAttribute('data-at', before!);
		}
	});

	test('puts a control back, and says so, where its live chart is lost', async ({ page }) => {
		await page.route('**/rows/**', (route) => route.abort());
		await scrollTo(page, 'own-bill');
		const figure = figureOf(page, 'own-bill', 'calculator');
		await figure.getByRole('textbox', { name: 'GPU-hours' }).fill('1000');
		await expect(figure.locator('[data-control-said]')).toContainText('could not be loaded');
		await expect(figure.getByRole('textbox', { name: 'GPU-hours' })).toHaveValue('2,788,000');
		await page.unroute('**/rows/**');
		await figure.getByRole('textbox', { name: 'GPU-hours' }).fill('1000');
		await expect(figure.locator('.total .amount')).toHaveText('$2,000');
	});

	test('puts a control back, and says so, where every script is lost', async ({ page }) => {
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await scrollTo(page, 'own-bill');
		const figure = figureOf(page, 'own-bill', 'calculator');
		await figure.getByLabel('Show').selectOption({ index: 2 });
		await expect(figure.locator('[data-control-said]')).toContainText('could not be loaded');
		await expect(figure.getByLabel('Show')).toHaveValue('bill');
	});

	for (const [what, answer] of Object.entries({
		'never come': () => undefined,
		'are none': (route: Route) => route.fulfill({ json: [] })
	}))
		test(`puts a control back, and says so, where its rows ${what}`, async ({ page }) => {
			await page.clock.install();
			await page.route('**/rows/**', answer);
			await scrollTo(page, 'own-bill');
			const figure = figureOf(page, 'own-bill', 'calculator');
			const asked = page.waitForRequest('**/rows/**');
			await figure.getByLabel('Show').selectOption({ index: 2 });
			await asked;
			await page.clock.fastForward(31_000);
			await expect(figure.locator('[data-control-said]')).toContainText('could not be loaded');
			await expect(figure.getByLabel('Show')).toHaveValue('bill');
		});

	test('says that a guess is not kept where its script is lost', async ({ page }) => {
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		const guess = page.locator('[data-guess]').first();
		await guess.getByRole('slider').press('ArrowRight');
		await expect(guess.locator('[data-said]')).toContainText('no guess is kept');
	});

	test('shows a step as it was built after a live chart that came too late', async ({ page }) => {
		const held: (() => void)[] = [];
		await page.route('**/rows/**', async (route) => {
			await new Promise<void>((done) => held.push(done));
			await route.continue();
		});
		const figure = figureOf(page, 'own-bill', 'calculator');
		const go = async (id: string) => {
			await scrollTo(page, id);
			await expect(figure).toHaveAttribute('data-at', id);
		};
		await go('own-bill');
		await figure.getByRole('textbox', { name: 'Price' }).fill('7');
		await expect.poll(() => held.length).toBe(1);
		await go('own-ranges');
		await go('own-bill');
		await figure.getByRole('textbox', { name: 'Price' }).fill('9');
		held.forEach((release) => release());
		await expect(figure.locator('.total .amount')).toHaveText('$25,092,000');
		await figure.getByLabel('Show').selectOption({ index: 1 });
		await go('own-ranges');
		await expect(figure).not.toHaveAttribute('data-awake');
		const picture = await figure
			.locator('[data-chart] :is(text, circle, rect)')
			.evaluateAll((marks) => marks.map((mark) => mark.tagName + mark.textContent).join('|'));
		expect(picture).toBe(built['own-ranges']?.picture);
	});

	test('follows the links of a figure where their script is lost', async ({ page }) => {
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await page.locator('#the-bill').scrollIntoViewIfNeeded();
		await figureOf(page, 'the-bill', 'receipt').getByRole('link', { name: 'Embed' }).click();
		await expect(page).toHaveURL(/\/embed\/receipt\/the-bill\/$/);
	});
});

test('the links under a pinned figure lead to the step that it shows', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	await scrollTo(page, 'way-back');
	const figure = figureOf(page, 'way-back', 'nvidia');
	await expect(figure).toHaveAttribute('data-at', 'way-back');
	const hrefs = await figure
		.locator('a[data-do]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
	expect(hrefs).toEqual([
		'/charts/nvidia/#table',
		'/charts/nvidia/way-back.svg',
		'/embed/nvidia/way-back/',
		'#way-back'
	]);
});

for (const [hash, step] of [
	['#the-fall?fbclid=x', 'the-fall'],
	['#the-fall&utm_source=x', 'the-fall'],
	['#THE-FALL', 'the-fall'],
	['#the-fall.', 'the-fall']
] as const)
	test(`the address ${hash} finds its step`, async ({ page }) => {
		await page.goto(`/${hash}`);
		await expect(page).toHaveURL(new RegExp(`#${step}$`));
		await expect(page.locator(`#${step}`)).toBeInViewport();
	});

test('an address whose step does not exist says so and offers the chapters', async ({ page }) => {
	await page.goto('/#nope');
	const menu = page.locator('#chapters');
	await expect(menu).toBeVisible();
	await expect(menu).toContainText('There is no step “nope”');
	await menu.getByRole('link').nth(2).click();
	await expect(page).not.toHaveURL(/nope/);
});

test('an address that names no step of ours, but somebody’s key, is left in silence', async ({
	page
}) => {
	await page.goto('/#access_token=abc', { waitUntil: 'networkidle' });
	await expect(page.locator('#chapters')).toBeHidden();
});

test('a link is copied without a secure context, by the older way', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
	});
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	await scrollTo(page, 'r1-monday');
	const figure = figureOf(page, 'r1-monday', 'releases');
	await expect(figure).toHaveAttribute('data-at', 'r1-monday');
	const copied = page.evaluate(
		() =>
			new Promise<string>((done) =>
				addEventListener('copy', () =>
					done(
						String(document.activeElement && (document.activeElement as HTMLTextAreaElement).value)
					)
				)
			)
	);
	await figure.getByRole('link', { name: 'Link', exact: true }).click();
	await expect(figure.getByText('Copied')).toBeVisible();
	expect(await copied).toMatch(/#r1-monday$/);
});
