import { expect, test, type Page } from '@playwright/test';
import { randomOf } from '../../src/lib/random';

/** Loads in all: 60 with the other tests, as many as `LOADS` says by hand. */
const loads = Number(process.env.LOADS ?? 60);
const seed = Number(process.env.SEED ?? 27);

const odd = ['', '0', '1', '-1', '1e999', '<b>', '%20', 'Google', 'gpt-4', 'deepseek-v3', '%E0'];
const days = ['1999-01-01', '2020-13-45', '2024-12-16', '2025-01-27', '2026-11-27', '2099-01-01'];

/** What a page offers to ask for: its embeds, and the values that its fields take. */
const fieldsOf = (page: Page) =>
	page.evaluate(() => {
		const state = document.querySelector<HTMLElement>('[data-chart]')!.dataset.state!;
		return Object.keys(JSON.parse(state) as object).map((key) => {
			const field = document.querySelector<HTMLSelectElement>(`select[name="${key}"]`);
			return { key, values: field ? [...field.options].map(({ value }) => value) : [] };
		});
	});

test(`${loads} random addresses show a picture, or say why there is none`, async ({ page }) => {
	test.setTimeout(60_000 + loads * 3_000);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
	const next = randomOf(seed);
	const one = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
	await page.goto('/');
	const steps = await page
		.locator('[data-step]')
		.evaluateAll((all) => all.map((s) => [(s as HTMLElement).dataset.for!, s.id] as const));
	const fields = new Map<string, Awaited<ReturnType<typeof fieldsOf>>>();
	for (let i = 0; i < loads; i++) {
		const [chart, step] = one(steps);
		if (!fields.has(chart)) {
			await page.goto(`/embed/${chart}/`);
			fields.set(chart, await fieldsOf(page));
		}
		const asked = fields.get(chart)!.filter(() => next() < 0.4);
		const query = asked.map(({ key, values }) => `${key}=${one([...values, ...odd, ...days])}`);
		if (next() < 0.3) query.push('utm_source=x');
		const place = one([`/embed/${chart}/`, `/embed/${chart}/${step}/`, `/charts/${chart}/`]);
		const address = `${place}?${query.join('&')}`;
		await page.goto(address);
		if (asked.length) await expect(page.locator('[data-awake]'), address).toBeAttached();
		const seen = await page.locator('[data-figure]').evaluate((figure) => {
			const plot = figure.querySelector('svg.plot')!;
			const words = figure.querySelector('[data-words]')!.textContent;
			return {
				broken: /NaN|undefined|Infinity/.exec(plot.outerHTML + words)?.[0] ?? '',
				marks: plot.querySelectorAll('circle, rect, path, text').length,
				words: words.length
			};
		});
		expect(seen.broken, address).toBe('');
		expect(seen.marks, address).toBeGreaterThan(0);
		expect(seen.words, address).toBeGreaterThan(20);
	}
	expect(errors).toEqual([]);
});
