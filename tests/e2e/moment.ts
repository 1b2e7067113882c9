/** Reviewed pictures of moments of the scenes that the scroll draws: tests/moments/. */
import { expect, type Page } from '@playwright/test';

/** At half size: what is where counts here, not the edge of a letter. */
export const half = { deviceScaleFactor: 0.5 };

/** Holds a window, as it stands, to its reviewed picture `<scene>-<width>-<moment>.png`. */
export async function hold(page: Page, scene: string, moment: number | string) {
	// the header goes on the way down and comes on the way up, the cue comes by the clock
	for (const part of await page.locator('.masthead, [data-cue]').all())
		await part.evaluate((part) => (part.style.visibility = 'hidden'));
	await expect(page).toHaveScreenshot(`${scene}-${page.viewportSize()!.width}-${moment}.png`);
}
