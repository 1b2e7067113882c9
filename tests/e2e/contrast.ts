/** Contrasts of what a page shows, from the colours that its browser works out. */
import type { Page } from '@playwright/test';

/**
 * Texts of a page whose contrast with what lies under them is less than asked for, with it. Under a text is the
 * last box or rectangle painted before it that holds its middle, and what that lets through.
 */
export const faintTexts = (page: Page, least: number): Promise<string[]> =>
	page.evaluate(async (least) => {
		const comes = document.getAnimations().filter(({ timeline, playState, effect }) => {
			const { delay = 0 } = effect!.getTiming();
			return timeline === document.timeline && playState === 'running' && delay < 1000;
		});
		await Promise.all(comes.map(({ finished }) => finished));
		type Paint = [r: number, g: number, b: number, a: number];
		const context = document.createElement('canvas').getContext('2d', {
			willReadFrequently: true
		})!;
		const paints = new Map<string, Paint>();
		const paintOf = (css: string): Paint => {
			if (!paints.has(css)) {
				context.clearRect(0, 0, 1, 1);
				context.fillStyle = 'transparent';
				context.fillStyle = css;
				context.fillRect(0, 0, 1, 1);
				const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
				paints.set(css, [r, g, b, a / 255]);
			}
			return paints.get(css)!;
		};
		const over = ([r, g, b, a]: Paint, [x, y, z]: Paint, opacity = 1): Paint => {
			const share = a * opacity;
			const mix = (one: number, other: number) => one * share + other * (1 - share);
			return [mix(r, x), mix(g, y), mix(b, z), 1];
		};
		const light = ([r, g, b]: Paint) => {
			const [x, y, z] = [r, g, b].map((value) =>
				value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
			);
			return 0.2126 * x! + 0.7152 * y! + 0.0722 * z! + 0.05;
		};
		const faintness = (element: Element): number => {
			let opacity = 1;
			for (let at: Element | null = element; at; at = at.parentElement)
				opacity *= Number(getComputedStyle(at).opacity);
			return opacity;
		};
		const styles = getComputedStyle(document.documentElement);
		const canvas = over(
			paintOf(styles.backgroundColor),
			styles.colorScheme.includes('dark') || matchMedia('(prefers-color-scheme: dark)').matches
				? [18, 18, 18, 1]
				: [255, 255, 255, 1]
		);
		const ground = (element: Element): Paint => {
			const line: Paint[] = [];
			for (let at: Element | null = element; at; at = at.parentElement) {
				const paint = paintOf(getComputedStyle(at).backgroundColor);
				line.push(paint);
				if (paint[3] === 1) break;
			}
			return line.reduceRight((below, paint) => over(paint, below), canvas);
		};
		/** What of the picture is painted under a point, before a text. */
		const painted = (text: Element, x: number, y: number, below: Paint): Paint => {
			const plot = text.closest('svg.plot, svg');
			const root = plot?.closest('svg.plot') ?? plot;
			if (!root) return below;
			return [...root.querySelectorAll('rect')].reduce((paint, rect) => {
				const { left, right, top, bottom } = rect.getBoundingClientRect();
				const is =
					left <= x && x <= right && top <= y && y <= bottom && !rect.closest('defs, clipPath');
				const before = rect.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
				const { fill } = getComputedStyle(rect);
				return is && before && fill !== 'none' && !fill.startsWith('url')
					? over(paintOf(fill), paint, faintness(rect))
					: paint;
			}, below);
		};
		const faults = new Set<string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement!;
			const words = node.textContent!.trim();
			if (
				!words ||
				!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
			)
				continue;
			range.selectNodeContents(node);
			const { left, right, top, bottom } = range.getBoundingClientRect();
			const opacity = faintness(element);
			if (right - left < 2 || bottom - top < 2 || opacity < 0.02) continue;
			const look = getComputedStyle(element);
			const inPicture = element instanceof SVGElement;
			const below = painted(element, (left + right) / 2, (top + bottom) / 2, ground(element));
			const color = over(paintOf(inPicture ? look.fill : look.color), below, opacity);
			const [a, b] = [light(color), light(below)];
			const ratio = Math.max(a / b, b / a);
			if (ratio < least) faults.add(`${ratio.toFixed(1)}: ${words.slice(0, 40)}`);
		}
		return [...faults];
	}, least);
