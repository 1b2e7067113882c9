/** Every step of the story in one engine and one window, and what else is looked at on the way. */
import { notes } from './asked';
import { inkOf, type Ink } from './ink';
import type { Page, Size } from './page';
import { readStep, stepsOf, type Read } from './read';
import { PATIENCE } from './checks';

export interface Reading {
	readonly size: Size;
	readonly steps: ReadonlyMap<string, Read>;
	/** How each step is painted, where that was looked at. */
	readonly inks: ReadonlyMap<string, Ink>;
	/** Words that open a note and are drawn wrong. */
	readonly notes: readonly string[];
}

/** Reads all steps; `shown` gets the window with each, where pictures are wanted. */
export async function readStory(
	page: Page,
	url: string,
	size: Size,
	painted: boolean,
	shown?: (step: string, png: Buffer) => void
): Promise<Reading> {
	await page.resize(size);
	await page.goto('about:blank');
	await page.goto(url);
	const steps = new Map<string, Read>();
	const inks = new Map<string, Ink>();
	for (const { id } of await page.run(stepsOf, null)) {
		const read = await readStep(page, { id, patience: PATIENCE });
		steps.set(id, read);
		if (!painted && !shown) continue;
		const png = await page.shot();
		if (painted) inks.set(id, await inkOf(page, png, read.plot));
		shown?.(id, png);
	}
	return { size, steps, inks, notes: await page.run(notes, null) };
}
