/**
 * Writes the two tables of docs/embedding.md from the built site: how hosts fit their frames, measured in
 * a browser, and what each embed weighs. `npm run build && npm run embedding`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser';
import { serve } from './serve';
import { embedWeights, readManifest, type EmbedWeight } from './weigh';
import { hosts } from '../tests/hosts/hosts';
import { measure, widths, type Fit } from '../tests/hosts/measure';

const file = 'docs/embedding.md';
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

async function hostTable(): Promise<string[]> {
	const site = await serve({ port: 4390 });
	const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
	const lines = head(
		'Host',
		...widths.map((width) => `${width} px wide`),
		'Controls open',
		'Width changed'
	);
	for (const host of hosts) {
		lines.push(hostRow(host.name, await measure(browser, host, site.url.replace(/\/$/, ''))));
		console.log(lines.at(-1));
	}
	await browser.close();
	await site.close();
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

const weights = weightTable(embedWeights(readManifest()));
const fits = await hostTable();
writeFileSync(file, placed(placed(readFileSync(file, 'utf8'), 'hosts', fits), 'weights', weights));
