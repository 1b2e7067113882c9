/** For readers who see little, or in colours of their own. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { faintTexts } from './contrast';

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

/** Borders of fields, each with the ground that it stands on. */
const bordersOf = async (page: Page) => {
	const fields = page.locator(
		'main :is(select, input:not([type="range"], [type="checkbox"], [type="radio"], [data-over]))'
	);
	const looks = await fields.evaluateAll((fields) =>
		fields.map((field) => {
			const bare = (colour: string) => /, 0\)$/.test(colour);
			let under: Element | null = field.parentElement;
			while (under && bare(getComputedStyle(under).backgroundColor)) under = under.parentElement;
			const ground = getComputedStyle(under ?? document.documentElement).backgroundColor;
			return `${getComputedStyle(field).borderTopColor}|${ground}`;
		})
	);
	return [...new Set(looks)].map((pair) => pair.split('|') as [border: string, ground: string]);
};

for (const theme of ['light', 'dark'] as const)
	for (const [asked, least] of [
		['no-preference', 3],
		['more', 4.5]
	] as const)
		test(`the borders of fields and buttons stand out from a ${theme} ground by ${least} to one, contrast ${asked}`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme: theme, contrast: asked });
			for (const address of ['/charts/calculator/', '/charts/releases/', '/data/models/', '/']) {
				await page.goto(address);
				const looks = await bordersOf(page);
				expect(looks.length, address).toBeGreaterThan(0);
				for (const [border, ground] of looks)
					expect(
						await contrast(page, border, ground),
						`${address}: ${border} on ${ground}`
					).toBeGreaterThan(least);
			}
		});

/** Kinds of pages, and pictures with words on fields, by night, in blocks and in pale weeks. */
const kinds = [
	...['/', '/claims/', '/charts/', '/charts/releases/', '/data/models/', '/read/', '/corrections/'],
	...[
		'nvidia/the-fall',
		'releases/v3-thursday',
		'experts/dense-and-sparse',
		'zoom-out/final-runs'
	].map((step) => `/embed/${step}/`),
	...['claims', 'demand/demand-capex', 'bills', 'precision'].map((id) => `/embed/${id}/`)
];

for (const theme of ['light', 'dark'] as const)
	test(`whoever asks for more contrast has every text by seven to one, lines and rings that are strong, ${theme}`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: theme, contrast: 'more', reducedMotion: 'reduce' });
		for (const address of kinds) {
			await page.goto(address);
			expect(await faintTexts(page, 7), address).toEqual([]);
			const looks = await page.evaluate(() => {
				const links = [
					...document.querySelectorAll<HTMLElement>('a[href], [data-foot] button')
				].filter((link) => getComputedStyle(link).textDecorationLine === 'underline');
				links[0]!.focus({ focusVisible: true } as FocusOptions);
				const { outlineColor, outlineWidth } = getComputedStyle(links[0]!);
				const line = document.body.appendChild(document.createElement('i'));
				const lines = ['rule', 'rule-strong'].map((name) => {
					line.style.color = `var(--${name})`;
					return getComputedStyle(line).color;
				});
				return {
					ring: outlineWidth,
					lines: [outlineColor, ...lines],
					underlines: [
						...new Set(links.map((link) => getComputedStyle(link).textDecorationThickness))
					]
				};
			});
			expect(looks.ring, address).toBe('4px');
			expect(looks.underlines, address).toEqual(['2px']);
			const ground = theme === 'light' ? '#ffffff' : '#151412';
			for (const line of looks.lines)
				expect(await contrast(page, line, ground), `${address}: ${line}`).toBeGreaterThan(3);
		}
	});

/** How all that is seen looks, and how many rules there are for more contrast; `without` takes those away. */
const looksOf = (page: Page, without = false) =>
	page.evaluate((without) => {
		const asked = /prefers-contrast/;
		const rulesIn = [...document.styleSheets].flatMap((sheet) =>
			[...sheet.cssRules].flatMap((rule, i) =>
				rule instanceof CSSMediaRule && asked.test(rule.conditionText) ? [{ sheet, i }] : []
			)
		);
		if (without) for (const { sheet, i } of rulesIn.reverse()) sheet.deleteRule(i);
		const looks = [...document.body.querySelectorAll('*')].map((element) => {
			const look = getComputedStyle(element);
			const { color, fill, stroke, opacity, borderTopColor, textDecoration } = look;
			// a cue of the page comes by itself
			const own = element.closest('svg.plot') ? [fill, stroke, opacity] : [];
			return [color, borderTopColor, textDecoration, ...own].join();
		});
		return { rules: rulesIn.length, looks };
	}, without);

test('who does not ask for more contrast sees what there would be without its rules', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const address of [
		'/charts/releases/',
		'/claims/',
		'/embed/releases/v3-thursday/',
		'/embed/demand/demand-capex/'
	]) {
		await page.goto(address);
		const { rules, looks } = await looksOf(page);
		expect(rules, address).toBeGreaterThan(0);
		await page.emulateMedia({ contrast: 'more' });
		expect((await looksOf(page)).looks, address).not.toEqual(looks);
		await page.emulateMedia({ contrast: 'no-preference' });
		expect((await looksOf(page, true)).looks, address).toEqual(looks);
	}
});

for (const theme of ['light', 'dark'] as const)
	test(`axe finds no colours too near where more contrast is asked for, ${theme}`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: theme, contrast: 'more', reducedMotion: 'reduce' });
		for (const address of ['/charts/calculator/', '/embed/nvidia/the-fall/']) {
			await page.goto(address);
			const rules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
			const { violations } = await new AxeBuilder({ page })
				.setLegacyMode(true)
				.withRules(rules)
				.analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
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
