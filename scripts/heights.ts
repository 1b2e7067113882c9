/** How high embeds are: in columns of phones and of articles, with their controls closed. */
import type { Page } from '@playwright/test';

/** Widths in pixels between which a height that is handed out holds: the narrowest, a phone’s column, and on to that of oEmbed’s answers. */
export const columns = [320, 343, 360, 400, 440, 480, 520, 560, 600, 640, 680, 720] as const;

/** The greatest height in pixels that an embed has in those columns. */
export async function highest(page: Page, url: string): Promise<number> {
	await page.goto(url);
	let most = 0;
	for (const width of columns) {
		await page.setViewportSize({ width, height: 600 });
		const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
		most = Math.max(most, Math.ceil(height));
	}
	return most;
}
