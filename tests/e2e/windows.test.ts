/** Windows from the narrowest phones to the widest screens, and one that stands on its side. */
import { expect, test } from '@playwright/test';
import { scrollTo } from './steps';

const windows = [
	[280, 653],
	[320, 568],
	[1080, 2400],
	[2560, 1440],
	[3840, 2160]
] as const;

/** What is not whole, or of a form in which nobody draws, while a step is read. */
const faultsOf = (id: string): string[] => {
	const faults: string[] = [];
	const step = document.getElementById(id)!;
	const figure = step
		.closest('[data-scene]')!
		.querySelector<HTMLElement>(`[data-figure][data-at="${id}"]`)!;
	const { scrollWidth } = document.documentElement;
	if (scrollWidth > innerWidth) faults.push(`scrolls sideways, ${scrollWidth} px wide`);
	const parts = [
		...step.querySelectorAll('.prose p'),
		...figure.querySelectorAll('[data-headline], [data-sub], [data-source], [data-foot] a'),
		// fields of one row may scroll in it
		...figure.querySelectorAll('form:not(.inline) :is(input, select)')
	];
	for (const part of parts) {
		const { left, right, height } = part.getBoundingClientRect();
		if (!height || !part.checkVisibility()) continue;
		if (left < -0.5 || right > innerWidth + 0.5)
			faults.push(`beyond the window: ${part.textContent}`);
	}
	const { width, height } = figure.querySelector('[data-plot]')!.getBoundingClientRect();
	if (width < 100 || height < 70) faults.push(`a plot of ${width} × ${height}`);
	// one that stands in its step is scrolled through, its links in as many rows as they need
	if (step.contains(figure)) return faults.map((fault) => `${id}: ${fault}`);
	for (const part of figure.querySelectorAll('[data-headline], [data-foot]')) {
		const { top, bottom } = part.getBoundingClientRect();
		if (top < 0 || bottom > innerHeight) faults.push(`above or below: ${part.textContent}`);
	}
	// what is written before the source is not cut, as the source is
	const words = document.createRange();
	words.selectNode(figure.querySelector('[data-foot] .source')!.firstChild!);
	const links = [...figure.querySelectorAll('[data-foot] a')].filter((it) => it.checkVisibility());
	const row = [words, ...links].map((part) => part.getBoundingClientRect());
	if (row.some(({ right }, i) => right > (row[i + 1]?.left ?? Infinity) + 0.5))
		faults.push('links under the figure lie over each other');
	const box = figure.getBoundingClientRect();
	// the bill of the opening is as long as bills are
	if (!figure.closest('.opening') && box.height > 1.7 * box.width)
		faults.push(`${box.height} high, ${box.width} wide`);
	if (innerWidth > 1000 && box.width < innerWidth / 3) faults.push(`lost: ${box.width} px wide`);
	return faults.map((fault) => `${id}: ${fault}`);
};

for (const [width, height] of windows)
	test(`at ${width}×${height} one step of each scene is whole, and its figure of a good size`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('/');
		const ids = await page.locator('[data-scene]').evaluateAll((scenes) =>
			scenes.flatMap((scene) => {
				const steps = [...scene.querySelectorAll('[data-step]')];
				const open = steps.filter((step) => !step.closest('details:not([open])'));
				return open.length ? [open[Math.min(1, open.length - 1)]!.id] : [];
			})
		);
		const faults: string[] = [];
		for (const id of ids) {
			await scrollTo(page, id);
			const scene = page.locator(`[data-scene]:has([data-step="${id}"])`);
			await expect(scene.locator(`[data-figure][data-at="${id}"]`)).toBeVisible();
			faults.push(...(await page.evaluate(faultsOf, id)));
		}
		expect(faults).toEqual([]);
	});
