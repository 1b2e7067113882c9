/**
 * Writes the two tables of docs/embedding.md from the built site: how hosts fit their frames, measured in
 * a browser, and what each embed weighs; and the heights that oEmbed hands out. `npm run build && npm run embedding`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from './browser';
import { highest } from './heights';
import { serve } from './serve';
import { embedWeights, readManifest, type EmbedWeight } from './weigh';
import { hosts } from '../tests/hosts/hosts';
import { measure, widths, type Fit } from '../tests/hosts/measure';

const file = 'docs/embedding.md';
const table = 'src/server/feeds/heights.ts';
const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const head = (...cells: string[]) => [
	row(...cells),
	row(...cells.map((_, i) => (i ? '--:' : '---')))
];

/** The worst of several distances, or a dash where there is none to measure. */
function worst(off: readonly (number | null)[]): string {
	const known = off.filter((pixels) => pixels !== null);
	return known.length ? Math.max(...known.map(Math.abs)).toFixed(1) : '—';
}

function hostRow(name: string, fits: readonly Fit[]): string {
	const drawn = widths.map((width) =>
		worst(fits.filter((fit) => fit.width === width).map((fit) => fit.drawn))
	);
	const opened = worst(fits.map(({ opened }) => opened));
	return row(name, ...drawn, opened, worst(fits.map(({ turned }) => turned)));
}

/** Heights by chart and step, in the order of their names. */
async function writeHeights(browser: Browser, origin: string, pages: readonly string[]) {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	const heights: string[] = [];
	for (const path of pages) {
		const name = path.slice('embed/'.length, -1);
		const key = /^\w+$/.test(name) ? name : `'${name}'`;
		heights.push(`\t${key}: ${await highest(page, `${origin}/${path}`)}`);
	}
	await page.close();
	const before = readFileSync(table, 'utf8').split('{')[0];
	writeFileSync(table, `${before}{\n${heights.join(',\n')}\n};\n`);
}

async function hostTable(browser: Browser, origin: string): Promise<string[]> {
	const lines = head(
		'Host',
		...widths.map((width) => `${width} px wide`),
		'Controls open',
		'Width changed'
	);
	for (const host of hosts) {
		lines.push(hostRow(host.name, await measure(browser, host, origin)));
		console.log(lines.at(-1));
	}
	return lines;
}

const number = (bytes: number) => bytes.toLocaleString('en-US');

/** The lightest, the middle and the heaviest of the embeds: a new one changes none of it by itself. */
function weightTable(all: readonly EmbedWeight[]): string[] {
	const still = (page: string) => /\/still\/$/.test(page);
	const embeds = all.filter(({ page }) => !still(page)).sort((a, b) => a.bytes - b.bytes);
	const stills = all.filter(({ page }) => still(page)).sort((a, b) => a.bytes - b.bytes);
	const at = (share: number) =>
		[embeds, stills].map((list) => list[Math.round((list.length - 1) * share)]!);
	const lines = head('Embed', 'In all', 'Script', 'Requests', 'As a still');
	for (const [name, share] of [
		['The lightest', 0],
		['Half are below', 0.5],
		['The heaviest', 1]
	] as const) {
		const [embed, picture] = at(share);
		lines.push(
			row(
				name,
				number(embed!.bytes),
				number(embed!.script),
				embed!.requests,
				number(picture!.bytes)
			)
		);
	}
	return lines;
}

/** Puts lines between a table's marks. */
function placed(text: string, mark: string, lines: readonly string[]): string {
	const [open, close] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
	const [from, to] = [text.indexOf(open), text.indexOf(close)];
	if (from < 0 || to < from) throw new Error(`${file} has no place for the table "${mark}"`);
	return `${text.slice(0, from)}${open}\n\n${lines.join('\n')}\n\n${text.slice(to)}`;
}

const embeds = embedWeights(readManifest());
const weights = weightTable(embeds);
const site = await serve({ port: 4390 });
const origin = site.url.replace(/\/$/, '');
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const pages = embeds.map(({ page }) => page).filter((page) => !page.endsWith('/still/'));
await writeHeights(browser, origin, pages);
const fits = await hostTable(browser, origin);
await browser.close();
await site.close();
writeFileSync(file, placed(placed(readFileSync(file, 'utf8'), 'hosts', fits), 'weights', weights));
