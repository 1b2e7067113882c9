import type { Browser, Frame, Page } from '@playwright/test';
import type { Host } from './hosts';
import { serveHost } from './serve';

/** Widths in pixels that a host gives its frame. */
export const widths = [320, 560, 960] as const;
/** Embeds to measure: one of each kind of plot. */
export const embeds = ['nvidia/the-fall/', 'receipt/', 'training-cost/', 'zoom-out/'] as const;

/** How much higher a frame is than its content, in pixels, below 0 where it cuts; `null` where the embed runs no script to say so. */
export interface Fit {
	readonly embed: string;
	readonly width: number;
	readonly drawn: number;
	/** With its controls open. */
	readonly opened: number | null;
	/** After that, once the host has given the frame 40 pixels less, or more at its narrowest. */
	readonly turned: number | null;
}

/** The page of a host, `width` pixels wide between its margins. */
export const around = (inner: string, width: number) =>
	`<!doctype html><html lang="en"><meta charset="utf-8" /><title>Host</title><body style="margin:0"><div data-host style="width:${width}px">${inner}</div>`;

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
		const off = outer - content;
		if (Math.abs(off) <= 1 || Date.now() > end) return Math.round(off * 10) / 10;
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

async function changed(page: Page, frame: Frame, width: number, patience: number) {
	await frame.getByText('Change the view').click();
	const opened = await settled(page, frame, patience);
	const other = width > 320 ? width - 40 : width + 40;
	await page
		.locator('[data-host]')
		.evaluate((box: HTMLElement, to) => (box.style.width = `${to}px`), other);
	await frame.waitForFunction((to) => innerWidth === to, other);
	return { opened, turned: await settled(page, frame, patience) };
}

type Framing = Pick<Fit, 'embed' | 'width'>;
/** Every embed at every width. */
export const all: readonly Framing[] = embeds.flatMap((embed) =>
	widths.map((width) => ({ embed, width }))
);
/** The first embed at every width, and each of the others at one of them. */
export const few = all.filter(({ embed, width }) => {
	const i = embeds.findIndex((one) => one === embed);
	return i === 0 || width === widths[i % widths.length];
});

/** Measures embeds in one host; `origin` is that of the embeds, without a last slash. */
export async function measure(
	browser: Browser,
	host: Host,
	origin: string,
	framings: readonly Framing[] = all
): Promise<Fit[]> {
	const server = await serveHost();
	const context = await browser.newContext({
		javaScriptEnabled: !host.scriptless,
		viewport: { width: 1100, height: 900 }
	});
	const page = await context.newPage();
	// over a network an embed comes after its host was laid out; from this machine it may come before
	if (host.scriptless)
		await context.route('**/embed/**', async (route) => {
			await page.screenshot();
			await route.continue();
		});
	const patience = host.fixed ? 0 : 3_000;
	const fits: Fit[] = [];
	for (const { embed, width } of framings) {
		server.set(around(host.page(`${origin}/embed/${embed}`), width));
		const frame = await framed(page, server.url);
		const drawn = await settled(page, frame, patience);
		const fit = { embed, width, drawn, opened: null, turned: null };
		fits.push(host.still ? fit : { ...fit, ...(await changed(page, frame, width, patience)) });
	}
	await context.close();
	server.close();
	return fits;
}
