import { parse } from 'csv-parse/sync';
import { expect, test, type Page } from '@playwright/test';

/** Where a file of our own is on this server, whatever origin the site was built for. */
const here = (address: string) => new URL(address).pathname;
/** What the head of a page names: other forms of it, and what describes it. */
const named = (page: Page, rel: string) =>
	page
		.locator(`head link[rel="${rel}"]`)
		.evaluateAll((links) =>
			links.map((link) => [link.getAttribute('type')!, link.getAttribute('href')!] as const)
		);

test('a chart’s page names its values as JSON and in Markdown, and both say what it shows', async ({
	page,
	request
}) => {
	await page.goto('/charts/training-cost/');
	const forms = new Map(await named(page, 'alternate'));
	const json = await request.get(here(forms.get('application/json')!));
	const markdown = await request.get(here(forms.get('text/markdown')!));
	expect(json.headers()['content-type']).toContain('application/json');
	expect(markdown.headers()['content-type']).toContain('text/markdown');
	const values = (await json.json()) as {
		shows: string;
		citation: { text: string };
		addresses: Record<string, string>;
		datasets: { page: string; schema: string }[];
	};
	await expect(page.locator('[data-shows]')).toHaveText(values.shows);
	await expect(page.locator('#citation .words')).toHaveText(values.citation.text);
	expect(await markdown.text()).toContain(values.shows);
	const told = [
		...Object.values(values.addresses),
		...values.datasets.flatMap(({ page, schema }) => [page, schema])
	];
	for (const address of told) expect((await request.get(here(address))).ok(), address).toBe(true);
});

test('a dataset’s page names its table, its file and the schema that describes it', async ({
	page,
	request
}) => {
	await page.goto('/data/capex/');
	const forms = new Map(await named(page, 'alternate'));
	expect((await request.get(here(forms.get('text/csv')!))).ok()).toBe(true);
	expect((await request.get(here(forms.get('application/json')!))).ok()).toBe(true);
	const [[type, schema] = ['', '']] = await named(page, 'describedby');
	expect(type).toBe('application/schema+json');
	expect(await (await request.get(here(schema))).json()).toMatchObject({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: schema
	});
});

test.describe('lines for other tools', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'], hasTouch: true });

	test('are copied whole, by a button that a finger meets, and read a column that is there', async ({
		page,
		request
	}) => {
		await page.goto('/data/models/');
		const lines = page.locator('#page_lines');
		await expect(lines.locator('summary')).toHaveText([
			'Python (pandas)',
			'R',
			'DuckDB',
			'Google Sheets'
		]);
		for (const tool of ['Python (pandas)', 'R', 'DuckDB', 'Google Sheets']) {
			const button = lines.getByRole('button', { name: `Copy ${tool}`, exact: true });
			expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
			await button.press('Enter');
			await expect(lines.getByRole('button', { name: 'Copied' })).toBeVisible();
			const text = await page.evaluate(() => navigator.clipboard.readText());
			expect(text.trim().split('\n')).toHaveLength(4);
			const [address = ''] = /https?:[^"']+\.csv/.exec(text) ?? [];
			const [header = []] = parse(await (await request.get(here(address))).text(), {
				to: 1
			}) as string[][];
			const [, name, at] = /"(\w+)"\]|\$(\w+)/.exec(text) ?? [];
			if (name ?? at) expect(header).toContain(name ?? at);
			await expect(button).toBeVisible();
		}
	});
});

test('llms.txt leads to every chart in Markdown and to every dataset', async ({
	page,
	request
}) => {
	const text = await (await request.get('/llms.txt')).text();
	expect(text).toMatch(/^# .+\n\n> .+\n/);
	const of = async (index: string, link: string) => {
		await page.goto(index);
		const paths = await page
			.locator(link)
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
		return [...new Set(paths)];
	};
	for (const path of await of('/charts/', '.charts h2 a'))
		expect(text).toContain(`${path.replace(/\/$/, '.md')})`);
	for (const path of await of('/data/', '.datasets h3 a')) expect(text).toContain(`${path})`);
	for (const [, address = ''] of text.matchAll(/\]\(([^)]+)\)/g))
		expect((await request.get(here(address))).ok(), address).toBe(true);
});
