/** Reviewed pictures of moments of the scenes that the scroll draws: tests/moments/. */
import { expect, type Page } from '@playwright/test';

/** At half size: what is where counts here, not the edge of a letter. */
export const half = { deviceScaleFactor: 0.5 };

/** Holds a window, as it stands, to its reviewed picture `<scene>-<width>-<moment>.png`. */
export async function hold(page: Page, scene: string, moment: number | string) {
	// the cue comes by the clock, and leaves with the first scroll
	await page.locator('[data-cue]').evaluateAll((cues) => cues.forEach((cue) => cue.remove()));
	await expect(page).toHaveScreenshot(`${scene}-${page.viewportSize()!.width}-${moment}.png`);
}

/** Takes view timelines from a browser that has them: the script stands in. */
export async function without(page: Page) {
	await page.addInitScript(() => {
		const supports = CSS.supports.bind(CSS);
		CSS.supports = ((...said: [string, string]) =>
			!said[0].includes('animation-timeline') && supports(...said)) as typeof CSS.supports;
		addEventListener('DOMContentLoaded', () => {
			const strip = (rules: CSSRuleList, drop: (i: number) => void) => {
				for (let i = rules.length - 1; i >= 0; i--) {
					const rule = rules[i]!;
					if (rule instanceof CSSSupportsRule && /animation-timeline/.test(rule.conditionText))
						drop(i);
					else if (rule instanceof CSSGroupingRule)
						strip(rule.cssRules, (inner) => rule.deleteRule(inner));
				}
			};
			for (const sheet of document.styleSheets) strip(sheet.cssRules, (i) => sheet.deleteRule(i));
		});
	});
}
