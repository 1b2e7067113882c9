/** Pictures in low windows and in narrow ones: every word of a plot stands clear of the others, and whole in the window. */
import { expect, test } from '@playwright/test';

const windows = [
	[640, 360],
	[683, 384],
	[844, 390],
	[280, 653],
	[320, 568]
] as const;

/** Where letters are within the box of their line. */
interface Words {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Comes to a step, waits until its own figure stands in it, and tells what is said in its plot and round it. */
const said = async (id: string): Promise<{ plot: Words[]; round: Words[] }> => {
	const frame = () => new Promise(requestAnimationFrame);
	const step = document.getElementById(id)!;
	const detour = step.closest('details');
	if (detour) detour.open = true;
	step.scrollIntoView({ behavior: 'instant' });
	const find = () => step.querySelector<HTMLElement>(`:scope > [data-figure][data-at="${id}"]`);
	for (let i = 0; i < 300 && !find(); i++) await frame();
	const figure = find();
	if (!figure) return { plot: [], round: [] };
	const plot = figure.querySelector('[data-plot]')!;
	// checkVisibility() does not know what a container query hides
	const opacity = (part: Element | null): number => {
		if (!part) return 1;
		const { display, visibility, opacity: own } = getComputedStyle(part);
		const seen = display !== 'none' && visibility !== 'hidden';
		return seen ? Number(own) * opacity(part.parentElement) : 0;
	};
	const wordsOf = (part: Element | Range, text: string): Words[] => {
		const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
		// figures set large have nothing below their line
		const lead = height * (height < 24 ? 0.06 : 0.25);
		return width && height ? [{ text, left, right, top: top + lead, bottom: bottom - lead }] : [];
	};
	const inPlot = () => {
		const found: Words[] = [];
		const walk = document.createTreeWalker(plot, NodeFilter.SHOW_TEXT);
		for (let node = walk.nextNode(); node; node = walk.nextNode()) {
			const text = node.textContent?.trim();
			if (!text || opacity(node.parentElement) <= 0.5) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			found.push(...wordsOf(range, text));
		}
		return found;
	};
	// it fades in, and while figures come into the steps around it may be moved out of the window
	const moves = () => plot.getAnimations({ subtree: true }).length || !inPlot().length;
	for (let i = 0, still = 0; i < 300 && still < 3; i++) {
		const { top } = plot.getBoundingClientRect();
		plot.scrollIntoView({ block: 'center', behavior: 'instant' });
		await frame();
		still = moves() || Math.abs(plot.getBoundingClientRect().top - top) >= 1 ? 0 : still + 1;
	}
	const round = [...figure.querySelectorAll('[data-headline], [data-sub], [data-foot] > *')];
	return {
		plot: inPlot(),
		round: round.flatMap((part) => (part.checkVisibility() ? wordsOf(part, part.innerHTML) : []))
	};
};

/** More than this, both ways, and words lie over each other, pixels. */
const TOUCH = 3;
const lie = (a: Words, b: Words) =>
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOUCH &&
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOUCH;

for (const [width, height] of windows)
	test(`at ${width}×${height} no words of a picture lie over others or are cut`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('/');
		const ids = await page.locator('[data-step]').evaluateAll((all) => all.map(({ id }) => id));
		const faults: string[] = [];
		for (const id of ids) {
			const { plot, round } = await page.evaluate(said, id);
			if (!plot.length) faults.push(`${id}: nothing is said`);
			plot.forEach((words, i) => {
				const over = [...plot.slice(i + 1), ...round].filter((other) => lie(words, other));
				for (const { text } of over) faults.push(`${id}: ${words.text} and ${text}`);
				if (words.left < 0 || words.right > width) faults.push(`${id}: ${words.text} is cut`);
			});
		}
		expect(faults).toEqual([]);
	});
