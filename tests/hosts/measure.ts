import type { Browser, Frame, Page } from '@playwright/test';
import type { Host } from './hosts';
import { serveHost } from './serve';

/** Widths in pixels that a host gives its frame. */
export const widths = [320, 560, 960] as const;
/** Embeds to measure: one of each kind of plot. */
export const embeds = ['nvidia/the-fall/', 'receipt/', 'training-cost/', 'zoom-out/'] as const;

/** How far a frame is from its content, in pixels: as drawn, and with its controls open. */
export interface Fit {
	readonly embed: string;
	readonly width: number;
	readonly drawn: number;
	/** `null` where nothing in the embed can change. */
	readonly opened: number | null;
}

/** The page of a host, `width` pixels wide between its margins. */
export const around = (inner: string, width: number) =>
	`<!doctype html><html lang="en"><meta charset="utf-8" /><title>Host</title><body style="margin:0"><div style="width:${width}px">${inner}</div>`;

async function heights(page: Page, frame: Frame): Promise<{ frame: number; content: number }> {
	const outer = await page.locator('iframe').boundingBox();
	const inner = await frame.locator('body').boundingBox();
	return { frame: outer?.height ?? NaN, content: inner?.height ?? NaN };
}

/** The distance once it has come to rest within 1 pixel, or as it is after `patience` milliseconds. */
async function settled(page: Page, frame: Frame, patience: number): Promise<number> {
	const end = Date.now() + patience;
	for (;;) {
		const { frame: outer, content } = await heights(page, frame);
		const off = Math.abs(outer - content);
		if (off <= 1 || Date.now() > end) return Math.round(off * 10) / 10;
	}
}

/** The frame of the embed once it has loaded. */
export async function framed(page: Page, url: string): Promise<Frame> {
	await page.goto(url);
	const handle = await page.locator('iframe').elementHandle();
	const frame = await handle?.contentFrame();
	if (!frame) throw new Error('the host has no frame');
	await frame.waitForLoadState();
	return frame;
}

/** Measures one host with every embed at every width; `origin` is that of the embeds, without a last slash. */
export async function measure(browser: Browser, host: Host, origin: string): Promise<Fit[]> {
	const server = await serveHost();
	const context = await browser.newContext({
		javaScriptEnabled: !host.scriptless,
		viewport: { width: 1100, height: 900 }
	});
	const page = await context.newPage();
	const patience = host.fixed ? 0 : 3_000;
	const fits: Fit[] = [];
	for (const embed of embeds)
		for (const width of widths) {
			server.set(around(host.page(`${origin}/embed/${embed}`), width));
			const frame = await framed(page, server.url);
			const drawn = await settled(page, frame, patience);
			let opened: number | null = null;
			if (!host.still) {
				await frame.getByText('Change the view').click();
				opened = await settled(page, frame, patience);
			}
			fits.push({ embed, width, drawn, opened });
		}
	await context.close();
	server.close();
	return fits;
}
