/** Every step of the story in one engine and one window, and what else is looked at on the way. */
import { notes } from './asked';
import type { Page, Size } from './page';
import { readStep, stepsOf, type Read } from './read';
import { PATIENCE } from './checks';

export interface Reading {
	readonly size: Size;
	readonly steps: ReadonlyMap<string, Read>;
	/** Words that open a note and are drawn wrong. */
	readonly notes: readonly string[];
}

/** Reads all steps; `shown` is told of each while it stands in the window. */
export async function readStory(
	page: Page,
	url: string,
	size: Size,
	shown: (step: string) => Promise<void>
): Promise<Reading> {
	await page.resize(size);
	await page.goto('about:blank');
	await page.goto(url);
	const steps = new Map<string, Read>();
	for (const { id } of await page.run(stepsOf, null)) {
		steps.set(id, await page.run(readStep, { id, patience: PATIENCE }));
		await shown(id);
	}
	return { size, steps, notes: await page.run(notes, null) };
}
