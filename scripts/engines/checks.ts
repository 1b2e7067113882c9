/** What else must work in each engine: details by pointer and keys, the dialog, its files, embeds, elements. */
import * as asked from './asked';
import type { Page } from './page';
import { readStep } from './read';

/** Longest that anything is waited for, in milliseconds. */
export const PATIENCE = 10_000;
const patience = PATIENCE;

/** Names of the checks, with what each says: nothing where all is well. */
export type Found = Record<string, string>;

const holds = (page: Page, what: string) => page.run(asked.holds, { what, patience });

/** The cursor comes with the first pointer or focus: asks until it answers. */
async function until(page: Page, what: string, act: (turn: number) => Promise<void>) {
	for (let turn = 0; turn < 10; turn++) {
		await act(turn);
		if (await page.run(asked.holds, { what, patience: 1000 })) return true;
	}
	return false;
}

async function details(page: Page): Promise<Found> {
	await readStep(page, { id: 'way-back', patience });
	const { x, y } = await page.run(asked.tried, 'way-back');
	const hover = await until(page, 'details', (turn) => page.hover(x + turn, y));
	await page.hover(1, 1);
	await page.run(asked.focus, null);
	const end = await until(page, 'said', () => page.press('End'));
	await page.press('ArrowLeft');
	const back = await holds(page, 'said');
	await page.press('Escape');
	const closed = await holds(page, 'closed');
	const keys = [!end && 'End', !back && 'ArrowLeft', !closed && 'Escape'].filter(Boolean);
	return {
		hover: hover ? '' : 'no details',
		keys: keys.length ? `${keys.join(', ')} did nothing` : ''
	};
}

async function dialog(page: Page): Promise<Found> {
	await readStep(page, { id: 'way-back', patience });
	await page.run(asked.tried, 'way-back');
	await page.click('[data-tried] [data-do="embed"]');
	if (!(await holds(page, 'dialog'))) return { dialog: 'does not open', downloads: 'no dialog' };
	await page.run(asked.keepFiles, null);
	await page.click('[data-tab="download"]');
	await holds(page, 'files');
	const files: string[] = [];
	for (const button of ['SVG', 'PNG'])
		files.push(await page.run(asked.fileWithLine, { button, patience }));
	await page.press('Escape');
	const gone = await holds(page, 'no dialog');
	return { dialog: gone ? '' : 'does not close', downloads: files.filter(Boolean).join('; ') };
}

async function header(page: Page): Promise<Found> {
	await readStep(page, { id: 'way-back', patience });
	const wrong = await page.run(asked.progress, null);
	await page.run(() => scrollTo(0, 0), null);
	const back = await holds(page, 'header');
	await page.click('[popovertarget="chapters"]');
	const opened = back && (await holds(page, 'menu'));
	await page.click('[data-menu] li:nth-child(3) a');
	const closed = (await holds(page, 'no menu')) && (await holds(page, 'chapter'));
	return {
		'progress by chapters': wrong && `says ${wrong}`,
		'menu of chapters': opened && closed ? '' : opened ? 'stays open' : 'does not open'
	};
}

/** The first sign of the reader is a click that copies: what makes the words is still on its way. */
async function copying(page: Page, url: string): Promise<Found> {
	await page.goto(url);
	await page.click('nav > [data-do="share"]');
	const copied = await holds(page, 'copied');
	return { 'copying at once': copied ? '' : 'does not copy' };
}

async function reload(page: Page, url: string): Promise<Found> {
	await page.goto(`${url}#way-back`);
	const place = await page.run(asked.toGuess, null);
	await page.reload();
	const off = await page.run(asked.awayFrom, { place, patience });
	return { 'reload at a guess': off > 1 ? `${Math.round(off)} px away` : '' };
}

async function abroad(page: Page, url: string): Promise<Found> {
	await page.goto(`${url}charts/`);
	const frames: string[] = [];
	for (const path of ['/embed/nvidia/the-fall/', '/embed/receipt/', '/embed/zoom-out/']) {
		const { asked: height, off } = await page.run(asked.embedHeight, { path, patience });
		if (!height || off > 1) frames.push(`${path} asks for ${height} px, ${off} px off`);
	}
	const steps = [
		['nvidia', 'the-fall'],
		['zoom-out', 'other-counts']
	];
	const late = await page.run(asked.elements, { steps, patience });
	return {
		'embed heights': frames.join('; '),
		element: late.length ? `${late.join(', ')} never ready` : ''
	};
}

/** All of them, in a window as wide as a desk's. */
export async function checks(page: Page, url: string): Promise<Found> {
	await page.goto(url);
	const found = { ...(await details(page)), ...(await dialog(page)), ...(await header(page)) };
	const loads = { ...(await copying(page, url)), ...(await reload(page, url)) };
	return { ...found, ...loads, ...(await abroad(page, url)) };
}
