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

function weightTable(all: readonly EmbedWeight[]): string[] {
	const lines = head('Embed', 'In all', 'Script', 'Requests', 'As a still');
	for (const { page, bytes, script, requests } of all.filter(
		({ page }) => !/\/still\/$/.test(page)
	)) {
		const still = all.find((other) => other.page === `${page}still/`);
		const name = page.replace(/^embed\//, '').replace(/\/$/, '');
		lines.push(row(name, number(bytes), number(script), requests, number(still?.bytes ?? NaN)));
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
