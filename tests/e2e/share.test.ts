import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test, type Page } from '@playwright/test';
import { textsIn } from '../png';
import { axeFaults } from './axe';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const figure = (page: Page) => page.locator('[data-figure="training-cost"]').first();
async function openDialog(page: Page, link = 'Embed') {
	await page.goto('/#growth');
	await expect(figure(page)).toHaveAttribute('data-at', 'growth');
	await figure(page).getByRole('link', { name: link, exact: true }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
}
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const pasted = (page: Page) => page.getByRole('textbox', { name: 'Text to paste' });

test('the dialog copies an iframe for the step in view, at the height it was seen at', async ({
	page
}) => {
	await openDialog(page);
	await expect(page.getByText(/weighs \d+\.\d kB with everything/)).toBeVisible();
	await page.getByLabel('Theme').selectOption('dark');
	await page.getByRole('button', { name: 'Copy' }).click();
	await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
	const code = await clipboard(page);
	expect(code).toContain('/embed/training-cost/growth/?theme=dark"');
	expect(code).toContain('title="The dearest runs grew');
	const frame = page.frameLocator('.share iframe');
	await expect(frame.locator('[data-headline]')).toHaveText(/^The dearest runs grew/);
});

test('its tabs are walked with the arrows, Escape closes it, and the focus returns', async ({
	page
}) => {
	await openDialog(page);
	await page.getByRole('tab', { name: 'Iframe' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(pasted(page)).toHaveValue(
		/<ai-cost-chart chart="training-cost" step="growth" style="[^"]*">/
	);
	await page.keyboard.press('ArrowRight');
	await expect(pasted(page)).toHaveValue(
		/<img src="[^"]+\/charts\/training-cost\/growth\.png" alt="The dearest runs grew [^"]*\. Cost of the final training run of \d+ models [^"]*\."/
	);
	await expect(pasted(page)).not.toHaveValue(/ \d+ marks?\./);
	await page.keyboard.press('ArrowRight');
	await expect(pasted(page)).toHaveValue(/\/#growth$/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(figure(page).getByRole('link', { name: 'Embed', exact: true })).toBeFocused();
});

test('a state of the reader’s own travels into embed, element and link', async ({ page }) => {
	await page.goto('/charts/training-cost/');
	await page.getByLabel('Priced by').selectOption('rented');
	await expect(page).toHaveURL(/\?basis=rented/);
	await figure(page).getByRole('link', { name: 'Embed', exact: true }).click();
	await expect(pasted(page)).toHaveValue(
		/\/embed\/training-cost\/\?basis=rented" title="What a training run costs: [^"]* by rental prices"/
	);
	const frame = page.frameLocator('.share iframe');
	await expect(frame.locator('[data-figure]')).toHaveAttribute('data-query', '?basis=rented');
	const phone = await page.context().newPage();
	await phone.setViewportSize({ width: 320, height: 700 });
	await phone.goto('/embed/training-cost/?basis=rented');
	await expect(phone.locator('[data-figure]')).toHaveAttribute('data-query', '?basis=rented');
	const { height } = (await phone.locator('body').boundingBox())!;
	await expect(pasted(page)).toHaveValue(new RegExp(` height="${Math.ceil(height)}" `));
	await phone.close();
	await page.getByRole('tab', { name: 'Element' }).click();
	await expect(pasted(page)).toHaveValue(/chart="training-cost" state="basis=rented"/);
	await page.getByRole('tab', { name: 'Link' }).click();
	await expect(pasted(page)).toHaveValue(/\/charts\/training-cost\/\?basis=rented$/);
});

test('a picture of a state of the reader’s own is a file, for none has an address', async ({
	page
}) => {
	await page.goto('/charts/training-cost/?asof=2025-01-27');
	await expect(figure(page).locator('[data-sub]')).toContainText('as known on 27 January 2025');
	await figure(page).getByRole('link', { name: 'Embed', exact: true }).click();
	await page.getByRole('tab', { name: 'Image' }).click();
	await expect(pasted(page)).toHaveCount(0);
	const words = (await saved(page, 'SVG')).bytes.toString().replaceAll(/<[^>]*>/g, '\n');
	expect(words).toMatch(/as you chose.*as known on 27 January 2025/s);
	await expect(page.locator('[data-shows]')).toContainText('As known on 27 January 2025');
});

test('the table of a chart’s page is of the day that its picture is of', async ({ page }) => {
	const losses = page.locator('#table');
	const shown = losses.locator('tbody tr:visible');
	const { rows: all } = JSON.parse(readFileSync('data/market-losses.json', 'utf8')) as {
		rows: { date: string }[];
	};
	const then = all.filter(({ date }) => date <= '2025-01-27');
	await page.goto('/charts/losses/');
	await expect(shown).toHaveCount(all.length);
	await page.goto('/charts/losses/?asof=2025-01-27');
	await expect(losses).toContainText('As known on 27 January 2025, like the picture');
	await expect(shown).toHaveCount(then.length);
	await expect(losses.locator('output')).toHaveText(`${then.length} of ${all.length} rows`);
	await losses.getByRole('searchbox').fill('Apple');
	for (const row of await shown.all()) await expect(row).toContainText('Apple');
	await losses.getByRole('searchbox').fill('');
	await page.getByLabel('As known on').selectOption('');
	await expect(losses).toContainText('As known today');
	await expect(shown).toHaveCount(all.length);

	// the sum of R1's own was printed later: its row is there, without it
	await page.goto('/charts/training-cost/?asof=2025-01-27');
	const r1 = page.locator('#table tbody tr:visible').filter({ hasText: 'DeepSeek-R1' }).first();
	await expect(r1).toContainText('no figure published');
	await page.getByLabel('As known on').selectOption('');
	await expect(r1).toContainText('claimed by its maker');
});

test('what is found and the order of a table are of its day too', async ({ page }) => {
	const table = page.locator('#table');
	const shown = table.locator('tbody tr:visible');
	const day = page.getByLabel('As known on');
	await page.goto('/charts/training-cost/?asof=2025-01-27');
	await expect(table).toContainText('As known on 27 January 2025');
	await table.getByRole('searchbox').fill('gpt-4 $40,586,593');
	await expect(shown).toHaveCount(1);
	await day.selectOption('');
	await expect(table).toContainText('As known today');
	await expect(shown).toHaveCount(0);

	await page.goto('/charts/releases/');
	await table.getByRole('button', { name: 'Output price' }).click();
	await day.selectOption('2025-01-27');
	await expect(table).toContainText('As known on 27 January 2025');
	const prices = await shown.locator('td:nth-child(6)').allTextContents();
	const figures = prices.map((text) => Number(text.slice(1)));
	const known = figures.filter((figure) => figure > 0);
	expect(known.length).toBeGreaterThan(20);
	expect(figures.slice(0, known.length)).toEqual([...known].sort((a, b) => a - b));
	// closed then, and without the licence under which its weights came later
	const grok = shown.filter({ hasText: 'Grok-2' }).first();
	await expect(grok).toContainText('closed');
	await expect(grok).not.toContainText('License');
});

test('the citation names the state that is drawn', async ({ page }) => {
	await page.goto('/charts/training-cost/');
	const own = page.locator('p[data-cite]');
	const bibtex = page.locator('pre[data-cite]').first();
	await expect(own).toContainText(/\/charts\/training-cost\/(?!\?)/);
	await page.getByLabel('Priced by').selectOption('rented');
	await expect(own).toContainText('/charts/training-cost/?basis=rented');
	await expect(bibtex).toContainText('/charts/training-cost/?basis=rented}');
	await page.getByLabel('Priced by').selectOption('first');
	await expect(own).not.toContainText('basis=');
});

async function saved(page: Page, name: string) {
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).click();
	const download = await waiting;
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('what is shown is saved as picture and rows, with source and address inside', async ({
	page
}) => {
	await openDialog(page, 'Download');
	const svg = await saved(page, 'SVG');
	expect(svg.name).toBe('training-cost-growth.svg');
	const text = svg.bytes.toString();
	const words = text.replaceAll(/<[^>]*>/g, '\n');
	expect(words).toMatch(/The dearest runs grew.*Lead source: Data on AI Models.*#growth/s);
	expect(/var\(--|light-dark|class=/.exec(text)).toBeNull();
	const png = (await saved(page, 'PNG')).bytes;
	for (const said of [text, textsIn(png).get('XML:com.adobe.xmp')])
		expect(said).toMatch(
			/<dc:title>.*The dearest runs grew.*<dc:description>.*Cost of the final .*#growth<\/dc:source><cc:license /s
		);
	expect(textsIn(png).get('Copyright')).toContain('CC BY 4.0');
	const width = Number(/<svg[^>]* width="(\d+)"/.exec(text)?.[1]);
	expect(png.readUInt32BE(16)).toBe(2 * width);
	const rows = parse((await saved(page, 'CSV')).bytes, { bom: true, columns: true });
	const dots = await figure(page).locator('circle.dot').count();
	expect(rows).toHaveLength(dots);
	expect(rows).toContainEqual(expect.objectContaining({ name: 'GPT-4: $37.3M' }));
});

/** Every id of a picture, and every one that it refers to. */
const within = (svg: string) => ({
	ids: [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id),
	used: [...svg.matchAll(/url\((?:&quot;)?#([^)&]+)/g)].map(([, id = '']) => id)
});

test('pictures that were saved can stand in one page, and the Nu checker finds no fault in them', async ({
	page
}, info) => {
	const pictures: string[] = [];
	for (const address of [
		'/charts/training-cost/',
		'/charts/training-cost/?scale=linear',
		'/charts/nvidia/',
		'/charts/zoom-out/'
	]) {
		await page.goto(address);
		if (address.includes('?')) await expect(page.locator('[data-query^="?"]')).toBeVisible();
		await page.getByRole('link', { name: 'Download', exact: true }).first().click();
		pictures.push((await saved(page, 'SVG')).bytes.toString());
	}
	const all = pictures.flatMap((svg) => within(svg).ids);
	expect(all.length).toBeGreaterThan(3);
	expect(all.filter((id, i) => all.indexOf(id) < i)).toEqual([]);
	for (const svg of pictures) {
		const { ids, used } = within(svg);
		expect(used.length).toBeGreaterThan(0);
		expect(used.filter((id) => !ids.includes(id))).toEqual([]);
	}
	test.skip(spawnSync('java', ['-version']).status !== 0, 'no java here for the Nu checker');
	const files = pictures.map((svg, i) => {
		const path = info.outputPath(`${i}.svg`);
		writeFileSync(path, svg);
		return path;
	});
	// what the credit inside says it leaves to others: credit.test.ts
	const known = ['--filterpattern', '.*This validator does not validate RDF.*'];
	const options = ['--svg', '--stdout', '--exit-zero-always', '--format', 'gnu', ...known];
	const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
	const checked = spawnSync('java', ['-jar', jar, ...options, ...files], { encoding: 'utf8' });
	expect(checked).toMatchObject({ status: 0, stdout: '' });
});

test('axe finds nothing on the open dialog', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openDialog(page);
	expect(await axeFaults(page, '.share')).toEqual([]);
});

test('Escape in the preview closes what is open in it, then the dialog', async ({ page }) => {
	await openDialog(page);
	const dialog = page.locator('dialog.share');
	const preview = page.frameLocator('dialog.share iframe');
	const plot = preview.locator('[data-plot]');
	await plot.focus();
	await page.keyboard.press('Home');
	await expect(preview.locator('[data-said]')).toContainText('1 of');
	await page.keyboard.press('Enter');
	await expect(preview.locator('.pinned')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(preview.locator('.pinned')).toHaveCount(0);
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
});
