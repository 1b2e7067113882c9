import type { Page } from '@playwright/test';

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
