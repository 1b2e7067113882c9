import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that a theme can break: themes differ in colours alone. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in a page, or in the part of it that a selector names: by all its rules in the light theme, by those
 * of colours in the dark one. One line for each rule, with the first element that breaks it.
 */
export async function axeFaults(page: Page, part?: string): Promise<string[]> {
	const builder = () => {
		// in the page itself: to hand all that passes to a page of its own takes ten times as long as to look at it
		const axe = new AxeBuilder({ page })
			.setLegacyMode(true)
			.options({ resultTypes: ['violations'] });
		return part ? axe.include(part) : axe;
	};
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await builder().analyze();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await builder().withRules(OF_COLOUR).analyze();
	return [light, dark].flatMap(({ violations }, theme) =>
		violations.map(({ id, nodes }) => `${theme ? 'dark' : 'light'}: ${id}: ${nodes[0]?.html}`)
	);
}
