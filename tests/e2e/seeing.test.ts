/** For readers who see little, or in colours of their own. */
import { expect, test, type Page } from '@playwright/test';

/** Contrast of two colours as a browser computes them. */
const contrast = (page: Page, one: string, other: string) =>
	page.evaluate(
		(colours) => {
			const context = document.createElement('canvas').getContext('2d')!;
			const light = (colour: string) => {
				context.fillStyle = colour;
				context.fillRect(0, 0, 1, 1);
				const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((value) =>
					value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
				);
				return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05;
			};
			const [a, b] = colours.map(light);
			return Math.max(a! / b!, b! / a!);
		},
		[one, other]
	);

for (const theme of ['light', 'dark'] as const)
	test(`the borders of fields and buttons stand out from a ${theme} ground by three to one`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: theme });
		for (const address of ['/charts/calculator/', '/charts/releases/', '/data/models/', '/']) {
			await page.goto(address);
			const fields = page.locator(
				'main :is(select, input:not([type="range"], [type="checkbox"], [type="radio"], [data-over]))'
			);
			const looks = await fields.evaluateAll((fields) =>
				fields.map((field) => {
					const bare = (colour: string) => /, 0\)$/.test(colour);
					let under: Element | null = field.parentElement;
					while (under && bare(getComputedStyle(under).backgroundColor))
						under = under.parentElement;
					const ground = getComputedStyle(under ?? document.documentElement).backgroundColor;
					return [getComputedStyle(field).borderTopColor, ground] as const;
				})
			);
			expect(looks.length, address).toBeGreaterThan(0);
			const pairs = [...new Set(looks.map((look) => look.join('|')))];
			for (const [border, ground] of pairs.map((pair) => pair.split('|')))
				expect(
					await contrast(page, border!, ground!),
					`${address}: ${border} on ${ground}`
				).toBeGreaterThan(3);
		}
	});

for (const scheme of ['light', 'dark'] as const)
	test(`in forced colours of a ${scheme} scheme labels can be read, whichever theme was chosen`, async ({
		page
	}) => {
		const other = scheme === 'light' ? 'dark' : 'light';
		await page.addInitScript((theme) => localStorage.setItem('theme', theme), other);
		await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
		await page.goto('/charts/training-cost/');
		await expect(page.locator('html')).toHaveAttribute('data-theme', other);
		const [ink, ground] = await page.evaluate(() => {
			const label = document.querySelector('svg.plot text')!;
			return [
				getComputedStyle(label).fill,
				getComputedStyle(document.documentElement).backgroundColor
			];
		});
		expect(await contrast(page, ink!, ground!)).toBeGreaterThan(4.5);
	});
