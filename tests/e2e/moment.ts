/** Reviewed pictures of moments of the scenes that the scroll draws: tests/moments/. */
import { expect, type Page } from '@playwright/test';

/** Windows of a phone, a tablet and a desk. */
export const sizes = [
	[360, 740],
	[768, 1024],
	[1440, 900]
] as const;

/** Where a step stands: how much of its way through the window it has come, or how far down its head is, in percent. */
type Place = { readonly share: number } | { readonly top: number };

/** Scrolls a step to its place, waits until its scene shows the picture of `shown`, and answers the scene. */
export async function come(page: Page, id: string, place: Place, shown = id) {
	await page.evaluate(
		([id, place]) => {
			const { top, height } = document.getElementById(id)!.getBoundingClientRect();
			const wanted =
				'top' in place
					? (innerHeight * place.top) / 100
					: innerHeight - place.share * (innerHeight + height);
			scrollBy({ top: top - wanted, behavior: 'instant' });
		},
		[id, place] as const
	);
	const scene = page.locator('[data-scene]', { has: page.locator(`#${id}`) });
	await expect(scene.locator('[data-figure]')).toHaveAttribute('data-at', shown);
	await page.evaluate(async () => {
		// what hears the scroll draws in the frame after it
		for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
	});
	return scene;
}

/** At half size: what is where counts here, not the edge of a letter. */
export const half = { deviceScaleFactor: 0.5 };

/** Holds a window, as it stands, to its reviewed picture `<scene>-<width>-<moment>.png`. */
export async function hold(page: Page, scene: string, moment: number | string) {
	// the header goes on the way down and comes on the way up, the cue comes by the clock
	await page.locator('.masthead, [data-cue]').evaluateAll((parts: HTMLElement[]) => {
		for (const part of parts) part.style.visibility = 'hidden';
	});
	await expect(page).toHaveScreenshot(`${scene}-${page.viewportSize()!.width}-${moment}.png`);
}
