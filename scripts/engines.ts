/**
 * The story in Chromium, Firefox and WebKit, as far as they are installed: `npm run build && npm run engines`
 * compares every step at three widths and writes docs/browsers.md. `--sheets` also takes pictures into
 * shots/engines/, `--dark` takes them in the dark.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, firefox } from './engines/bidi';
import { checks } from './engines/checks';
import { compare, paintings } from './engines/compare';
import type { Engine } from './engines/page';
import { faultsOf, report, type Compared, type Result } from './engines/report';
import { sheet } from './engines/sheet';
import { readStory, type Reading } from './engines/story';
import { webkit } from './engines/webkit';
import { serve } from './serve';

const windows = [
	{ width: 390, height: 844 },
	{ width: 1024, height: 800 },
	{ width: 1440, height: 900 }
] as const;
const wide = windows[2];
const [sheets, dark] = ['--sheets', '--dark'].map((option) => process.argv.includes(option));

/** All windows of one engine, in turn; Chromium is read at the least widths of the others as well. */
async function read(engine: Engine, url: string, widths: readonly number[]): Promise<Reading[]> {
	const page = await engine.open(wide, dark);
	const readings: Reading[] = [];
	for (const width of widths) {
		const { height } = windows.find((window) => window.width === width) ?? windows[0];
		const shots: { step: string; png: Buffer }[] = [];
		const shown = sheets
			? (step: string, png: Buffer) => void shots.push({ step, png })
			: undefined;
		readings.push(await readStory(page, url, { width, height }, width === wide.width, shown));
		if (sheets) writeFileSync(sheetFile(engine.name, width), sheet(shots));
	}
	return readings;
}

function sheetFile(name: string, width: number): string {
	mkdirSync('shots/engines', { recursive: true });
	return `shots/engines/${name.toLowerCase()}-${width}${dark ? '-dark' : ''}.html`;
}

function compared(engine: Engine, here: Reading, there: Reading): Compared {
	const all = [...here.steps].map(([step, read]) =>
		compare(engine.name, step, read, there.steps.get(step)!)
	);
	const painted = paintings(engine.name, here.inks, there.inks);
	return {
		width: here.size.width,
		steps: here.steps.size,
		marks: [...here.steps.values()].reduce((n, { boxes }) => n + boxes.length, 0),
		greatest: Math.max(...all.map(({ greatest }) => greatest)),
		apart: painted.apart,
		differences: [...all.flatMap(({ differences }) => differences), ...painted.differences],
		notes: here.notes
	};
}

async function started(): Promise<Engine[]> {
	const found: Engine[] = [];
	for (const { name, fix, start } of [chromium, firefox, webkit]) {
		const engine = await start();
		if (engine) found.push(engine);
		else console.log(`engines: ${name} is not installed and was left out: ${fix}`);
	}
	return found;
}

const site = await serve({ port: 4470 });
const engines = await started();
try {
	const widthsOf = ({ least }: Engine) => windows.map(({ width }) => Math.max(width, least));
	const all = [...new Set(engines.flatMap(widthsOf))].sort((a, b) => a - b);
	const readings = await Promise.all(
		engines.map((engine) => read(engine, site.url, engine.least ? widthsOf(engine) : all))
	);
	const results: Result[] = [];
	for (const [i, engine] of engines.entries()) {
		const widths = widthsOf(engine).map((width) => {
			const at = (reading?: Reading[]) => reading!.find(({ size }) => size.width === width)!;
			return compared(engine, at(readings[i]), at(readings[0]));
		});
		const page = await engine.open(wide);
		const { name, version } = engine;
		results.push({ name, version, widths, checks: await checks(page, site.url) });
	}
	const faults = results.flatMap(faultsOf);
	for (const fault of faults) console.log(`engines: ${fault}`);
	if (engines.length === 3 && !faults.length && !dark)
		writeFileSync('docs/browsers.md', report(results));
	console.log(`engines: ${engines.map(({ name }) => name).join(', ')}; ${faults.length} faults`);
	if (faults.length) process.exitCode = 1;
} finally {
	await Promise.all(engines.map((engine) => engine.close()));
	await site.close();
}
