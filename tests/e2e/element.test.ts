import { expect } from '@playwright/test';
import { element, heard, test } from './foreign';

test('an element draws its step on a foreign page, with four requests and no framework', async ({
	page,
	foreign
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await foreign(element('chart="nvidia" step="the-fall"'));
	await expect(page.locator('svg.plot')).toBeVisible();
	await expect(page.locator('[data-headline]')).toHaveText('$142.62 on Friday, $118.42 on Monday');
	await expect(page.getByRole('link', { name: 'The chart on its own page' })).toBeHidden();
	await expect.poll(() => heard(page, 'chartready')).toHaveLength(1);
	expect((await heard(page, 'chartready'))[0]?.detail).toEqual({
		chart: 'nvidia',
		step: 'the-fall'
	});
	const own = fetched.filter((path) => !/^\/(favicon.*)?$/.test(path));
	expect(own.map((path) => path.replace(/chunks\/.*/, 'chunks/'))).toEqual(
		expect.arrayContaining(['/embed.js', '/element.css', '/element/nvidia/the-fall.json'])
	);
	expect(own).toHaveLength(4);
});

test('what leads home and to the source leaves for the site and its source', async ({
	page,
	foreign,
	baseURL
}) => {
	await foreign(element('chart="nvidia" step="the-fall"'));
	const home = page.getByRole('link', { name: 'The six-million-dollar model' });
	await expect(home).toHaveAttribute('href', `${baseURL}/#the-fall`);
	await expect(page.locator('[data-source]')).toHaveAttribute('href', /^https:/);
});

test('an element far below is fetched when the reader comes near', async ({ page, foreign }) => {
	const pictures: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/element/')) pictures.push(request.url());
	});
	await foreign(
		`${element('chart="receipt"')}<div style="height:9000px"></div>${element('chart="losses" id="far"')}`
	);
	await expect(page.locator('[data-figure="receipt"]')).toBeVisible();
	expect(pictures).toHaveLength(1);
	await page.locator('#far').scrollIntoViewIfNeeded();
	await expect(page.locator('[data-figure="losses"]')).toBeVisible();
	expect(pictures).toHaveLength(2);
});

test('elements of one step share one answer, and all share the styles', async ({
	page,
	foreign
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	const three = ['a', 'b', 'c'].map((id) => element(`id="${id}" chart="nvidia" step="the-fall"`));
	await page.setViewportSize({ width: 800, height: 2200 });
	await foreign(three.join('') + element('chart="receipt"'));
	await expect.poll(() => heard(page, 'chartready')).toHaveLength(4);
	await expect(page.locator('svg.plot')).toHaveCount(4);
	expect(fetched.filter((path) => path.startsWith('/element/'))).toHaveLength(2);
	expect(fetched.filter((path) => path === '/element.css')).toHaveLength(1);
});

test('pointer and keys name the mark they come to, and the page hears it', async ({
	page,
	foreign
}) => {
	await foreign(element('id="one" chart="nvidia" step="the-fall"'));
	const plot = page.locator('[data-plot]');
	await plot.hover({ position: { x: 200, y: 100 } });
	await expect(page.locator('[data-details]')).toBeVisible();
	const [first] = await heard(page, 'markselect');
	expect(first).toMatchObject({
		target: 'one',
		detail: {
			chart: 'nvidia',
			step: 'the-fall',
			id: expect.any(String),
			title: expect.stringMatching(/^\$\d+\.\d\d at the close$/),
			lines: [expect.stringContaining('% on the day'), expect.stringContaining('20')],
			source: { url: expect.stringMatching(/^https:/) }
		}
	});
	await plot.focus();
	await page.keyboard.press('Home');
	await expect(page.locator('[data-details]')).toContainText('$132.00 at the close');
	expect((await heard(page, 'markselect')).at(-1)?.detail.title).toBe(
		await page.locator('[data-details] strong').textContent()
	);
});

test('another step, chart or theme redraws, by attribute as by property', async ({
	page,
	foreign
}) => {
	await foreign(element('chart="nvidia" step="the-fall"'));
	await expect(page.locator('[data-headline]')).toHaveText('$142.62 on Friday, $118.42 on Monday');
	const before = await page.locator('[data-headline]').textContent();
	const chart = page.locator('ai-cost-chart');
	await chart.evaluate((node) => node.setAttribute('step', 'since'));
	await expect(page.locator('[data-headline]')).not.toHaveText(before ?? '');
	await chart.evaluate((node: HTMLElementTagNameMap['ai-cost-chart']) => {
		node.chart = 'losses';
		node.step = '';
		node.theme = 'dark';
	});
	await expect(page.locator('[data-figure="losses"]')).toBeVisible();
	await expect(chart).toHaveAttribute('chart', 'losses');
	await expect(page.locator('.frame')).toHaveCSS('color-scheme', 'dark');
	// chart and step changed at once: nothing was asked for in between
	expect(await heard(page, 'charterror')).toEqual([]);
	expect(await heard(page, 'chartready')).toHaveLength(3);
});

test('what a page set before the script came is drawn', async ({ page, foreign }) => {
	await foreign(
		`${element('id="early"')}<script>Object.assign(document.getElementById('early'), { chart: 'receipt' })</script>`
	);
	await expect(page.locator('[data-figure="receipt"]')).toBeVisible();
});

test('a step that is not there is named, with the way to those that are', async ({
	page,
	foreign,
	baseURL
}) => {
	await foreign(element('chart="nvidia" step="the-rise"'));
	await expect(page.getByText('There is no chart “nvidia” with a step “the-rise”.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'All charts' })).toHaveAttribute(
		'href',
		`${baseURL}/charts/`
	);
	const [error] = await heard(page, 'charterror');
	expect(error?.detail).toMatchObject({ chart: 'nvidia', step: 'the-rise' });
	await page.locator('ai-cost-chart').evaluate((node) => node.setAttribute('step', 'the-fall'));
	await expect(page.locator('[data-figure="nvidia"]')).toBeVisible();
});

test('a control wakes the chart in its shadow, moves its dots and says the state', async ({
	page,
	foreign
}) => {
	await foreign(element('chart="training-cost"'));
	await page.getByText('Change the view').click();
	const dot = page.locator('circle[data-id="gpt-4"]');
	const before = await dot.getAttribute('cy');
	await page.getByLabel('Priced by').selectOption('rented');
	await expect(dot).not.toHaveAttribute('cy', before ?? '');
	expect((await heard(page, 'chartstate')).at(-1)?.detail.state).toBe('basis=rented');
	// the awake chart has its own cursor, once
	await page.locator('[data-plot]').hover({ position: { x: 200, y: 100 } });
	await page.mouse.move(0, 0);
	await page.locator('[data-plot]').hover({ position: { x: 201, y: 100 } });
	await expect(page.locator('[data-details]')).toBeVisible();
	await expect(page).toHaveURL(/\/$/);
});

test('a number is written in its field without the field being rewritten', async ({
	page,
	foreign
}) => {
	await foreign(element('chart="calculator"'));
	await page.getByText('Change the view').click();
	const hours = page.getByRole('textbox', { name: 'GPU-hours' });
	await hours.fill('1000000');
	await expect(page.locator('.total .amount')).toHaveText('$2,000,000');
	await expect(hours).toHaveValue('1000000');
	await hours.press('Enter');
	await expect(page).toHaveURL(/\/$/);
});

test('a state in the attribute is drawn, changed and taken back, and what does not parse is named', async ({
	page,
	foreign
}) => {
	await foreign(element('chart="training-cost" state="basis=rented&amp;scale=cubic"'));
	const basis = page.getByLabel('Priced by');
	await expect(basis).toHaveValue('rented');
	await expect(page.locator('[data-control-said]')).toContainText('scale=cubic');
	const chart = page.locator('ai-cost-chart');
	await chart.evaluate((node) => node.setAttribute('state', 'basis=bought'));
	await expect(basis).not.toHaveValue('rented');
	await chart.evaluate((node) => node.removeAttribute('state'));
	await expect(basis).toHaveValue('first');
});
