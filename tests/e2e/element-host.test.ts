import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { element, heard, test } from './foreign';
import { axeFaults } from './axe';

/** Every chart and step, as the built site has them. */
const everyOne = readdirSync('build/element', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.slice(0, -'.json'.length).split('/'));
const attributes = ([chart, step]: readonly string[]) =>
	`chart="${chart}"${step ? ` step="${step}"` : ''}`;

/** Boxes of what an element draws, from its own corner, and the sizes of its type. */
const measures = (page: Page) =>
	page.locator('ai-cost-chart').evaluate((node) => {
		const { x, y } = node.shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
		const parts = node.shadowRoot!.querySelectorAll(
			'figure, p, div, svg, text, circle, summary, a'
		);
		return [...parts].flatMap((part) => {
			const box = part.getBoundingClientRect();
			// what is not shown has no place
			if (!box.width && !box.height) return [];
			const { fontSize, lineHeight, color, direction, display } = getComputedStyle(part);
			const place = [box.x - x, box.y - y, box.width, box.height].map(
				(n) => Math.round(n * 10) / 10
			);
			return [part.localName, ...place, fontSize, lineHeight, color, direction, display].join(' ');
		});
	});

const hostile = `<style>
	html { font-size: 40px; direction: rtl; letter-spacing: 4px; text-transform: uppercase; word-spacing: 1em }
	body { color: #eee; background: #111; font: italic 900 3rem/3 fantasy; text-align: right; white-space: nowrap }
	:root { --ground: red; --ink: red; --tiny-size: 60px; --data-font: fantasy }
	ai-cost-chart { font-size: 70px; color: lime; --small-size: 50px }
	* { all: unset !important }
	* { animation: none !important; text-indent: 3em !important; font-variant: small-caps !important }
	body { display: block !important; inline-size: 700px !important }
</style>`;

for (const step of ['nvidia/the-fall', 'training-cost/v3-dot', 'zoom-out/final-runs'])
	test(`a hostile host moves nothing in ${step}`, async ({ page, foreign }) => {
		const one = element(attributes(step.split('/')));
		await foreign(one, '<style>body { margin: 0; inline-size: 700px }</style>');
		await expect.poll(() => heard(page, 'chartready')).toHaveLength(1);
		const calm = await measures(page);
		expect(calm.length).toBeGreaterThan(20);
		await foreign(`<div dir="rtl">${one}</div>`, hostile);
		await expect.poll(() => heard(page, 'chartready')).toHaveLength(1);
		expect(await measures(page)).toEqual(calm);
	});

test('without script the link stands in its place', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.setContent(
		`${element('chart="nvidia"')}<script type="module" src="${baseURL}/embed.js"></script>`
	);
	await expect(page.getByRole('link', { name: 'The chart on its own page' })).toBeVisible();
	await page.close();
});

test('where the site cannot be reached the link stays, and the page hears why', async ({
	page,
	foreign
}) => {
	await page.route('**/element/**', (route) => route.abort());
	await foreign(element('chart="nvidia"'));
	await expect.poll(() => heard(page, 'charterror')).toHaveLength(1);
	await expect(page.getByRole('link', { name: 'The chart on its own page' })).toBeVisible();
});

for (const width of [320, 560, 960])
	test(`every chart and step keeps to the height its host reserved, ${width} wide`, async ({
		page,
		foreign
	}) => {
		// all of them are drawn without a walk through the page
		await page.setViewportSize({ width, height: everyOne.length * 520 });
		const all = everyOne.map((one) => element(attributes(one)));
		await foreign(all.join(''), '<style>body { margin: 0 }</style>');
		const charts = page.locator('ai-cost-chart');
		await expect
			.poll(() => heard(page, 'chartready'), { timeout: 30_000 })
			.toHaveLength(everyOne.length);
		const heights = await charts.evaluateAll((nodes) =>
			nodes.map(
				(node) => `${node.getAttribute('step') ?? node.getAttribute('chart')} ${node.clientHeight}`
			)
		);
		expect(heights.filter((height) => !height.endsWith(' 520'))).toEqual([]);
		const areas = await page.locator('.area').evaluateAll((all) => all.map((a) => a.clientHeight));
		expect(Math.min(...areas)).toBeGreaterThanOrEqual(220);
	});

test('twenty elements on a page move nothing around them', async ({ page, foreign }) => {
	const twenty = everyOne
		.slice(0, 20)
		.map((one, i) => `<p>Paragraph ${i}</p>${element(attributes(one))}`);
	await foreign(
		twenty.join(''),
		`<script>window.shift = 0; new PerformanceObserver((list) => {
			for (const { value } of list.getEntries()) shift += value;
		}).observe({ type: 'layout-shift', buffered: true })</script>`
	);
	const places = () =>
		page.locator('body > p').evaluateAll((all) => all.map((p) => (p as HTMLElement).offsetTop));
	const before = await places();
	for (let i = 0; i < 20; i++) {
		await page.locator('ai-cost-chart').nth(i).scrollIntoViewIfNeeded();
		await expect(page.locator('ai-cost-chart').nth(i).locator('svg.plot')).toBeVisible();
	}
	expect(await places()).toEqual(before);
	expect(await page.evaluate('window.shift')).toBe(0);
});

test('a host’s colours and type come in by their properties, and dark by its own scheme', async ({
	page,
	foreign
}) => {
	await foreign(
		element('chart="nvidia"'),
		`<style>:root { color-scheme: dark } ai-cost-chart { --ai-cost-ground: rgb(1, 2, 3); --ai-cost-ink: rgb(250, 240, 230);
			--ai-cost-font: monospace; --ai-cost-height: 600px } ai-cost-chart::part(figure) { border: 3px solid red }</style>`
	);
	const frame = page.locator('.frame');
	await expect(page.locator('[data-figure]')).toHaveCSS('background-color', 'rgb(1, 2, 3)');
	await expect(page.locator('[data-headline]')).toHaveCSS('color', 'rgb(250, 240, 230)');
	await expect(page.locator('[data-headline]')).toHaveCSS('font-family', 'monospace');
	await expect(frame).toHaveCSS('border-top-width', '3px');
	await expect(frame).toHaveCSS('color-scheme', 'dark');
	expect(await frame.evaluate((node) => node.clientHeight)).toBeGreaterThan(590);
	await page.locator('ai-cost-chart').evaluate((node) => node.setAttribute('theme', 'light'));
	await expect(frame).toHaveCSS('color-scheme', 'light');
});

test('markup in an attribute stays text, and no attribute leads elsewhere', async ({
	page,
	foreign
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const img = '&lt;img src=x onerror=alert(1)&gt;';
	await foreign(element(`chart="${img}"`) + element(`chart="../rows/nvidia" step="${img}"`));
	await expect.poll(() => heard(page, 'charterror')).toHaveLength(2);
	await expect(page.getByText('There is no chart “<img src=x onerror=alert(1)>”.')).toBeVisible();
	await expect(page.locator('ai-cost-chart img')).toHaveCount(0);
	expect(asked.filter((url) => url.endsWith('.json') || url.endsWith('/x'))).toEqual([]);
});

test('axe finds nothing in an element', async ({ page, foreign }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await foreign(
		`<main><h1>Host</h1>${element('chart="training-cost"')}${element('chart="nvidia" step="the-fall"')}</main>`,
		'<meta name="color-scheme" content="light dark">'
	);
	await expect.poll(() => heard(page, 'chartready')).toHaveLength(2);
	expect(await axeFaults(page)).toEqual([]);
});

test('a press on the page around an embed in a frame lets go of what is pinned in it', async ({
	foreign,
	baseURL
}) => {
	const page = await foreign(
		`<h1>Host</h1><iframe src="${baseURL}/embed/nvidia/" width="700" height="500"></iframe>`
	);
	const frame = page.frameLocator('iframe');
	const close = frame.getByRole('button', { name: 'Close' });
	for (let i = 0; i < 2; i++) {
		await frame.locator('[data-plot]').click();
		await expect(close).toBeVisible();
		await page.locator('h1').click();
		await expect(frame.locator('[data-details]')).toBeHidden();
	}
});
