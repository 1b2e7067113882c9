import type { Page } from '@playwright/test';

/** What of a figure must be of one step: its address, headline, words, links and the marks of its picture. */
export interface Frame {
	readonly headline: string;
	readonly words: string;
	readonly link: string;
	readonly picture: string;
}

/** The frames that the build made, by step: read off the fragments, each a whole. */
export const builtFrames = (page: Page): Promise<Record<string, Frame>> =>
	page.evaluate(async () => {
		const read = (figure: Element) => ({
			headline: figure.querySelector('[data-headline]')?.textContent ?? '',
			words: figure.querySelector('[data-words]')?.textContent ?? '',
			link: figure.querySelector('[data-do="embed"]')?.getAttribute('href') ?? '',
			picture: [...figure.querySelectorAll('[data-chart] :is(text, circle, rect)')]
				.map((mark) => mark.tagName + mark.textContent)
				.join('|')
		});
		const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		const frames = await Promise.all(
			steps.map(async ({ id, dataset }) => {
				const text = await (await fetch(`/fragments/${dataset.for}/${id}.html`)).text();
				const parts = new DOMParser().parseFromString(text, 'text/html').body;
				return [id, read(parts.querySelector('figure')!)] as const;
			})
		);
		return Object.fromEntries(frames);
	});

/**
 * Looks at every figure of the story in each frame that the browser makes, and keeps what was not wholly of
 * the step that it names. `seen` answers these and how many frames were looked at.
 */
export async function watchFrames(page: Page, built: Record<string, Frame>) {
	await page.evaluate((built) => {
		const mixed = new Set<string>();
		let frames = 0;
		const look = () => {
			frames++;
			for (const figure of document.querySelectorAll<HTMLElement>('[data-scene] [data-figure]')) {
				const { at = '' } = figure.dataset;
				const whole = built[at];
				const text = (part: string) => figure.querySelector(`[data-${part}]`)?.textContent ?? '';
				const link = figure.querySelector('[data-do="embed"]')?.getAttribute('href');
				const picture = [...figure.querySelectorAll('[data-chart] :is(text, circle, rect)')]
					.map((mark) => mark.tagName + mark.textContent)
					.join('|');
				if (!whole) mixed.add(`${at}: no such step`);
				else if (text('headline') !== whole.headline) mixed.add(`${at}: ${text('headline')}`);
				else if (text('words') !== whole.words) mixed.add(`${at}: ${text('words')}`);
				else if (link !== whole.link) mixed.add(`${at}: ${link}`);
				else if (picture !== whole.picture) mixed.add(`${at}: another picture`);
			}
			requestAnimationFrame(look);
		};
		look();
		Object.assign(window, { seenFrames: () => ({ mixed: [...mixed], frames }) });
	}, built);
	return {
		seen: () =>
			page.evaluate(() =>
				(window as unknown as { seenFrames(): { mixed: string[]; frames: number } }).seenFrames()
			)
	};
}
