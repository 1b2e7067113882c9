/** Weighs the built site in brotli 11 against its budgets: `npm run size`. 1 kB is 1,000 bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { keptIn } from '../vite/kept.js';
import {
	brotli,
	closure,
	embedWeights,
	filesIn,
	inline,
	manifestPath,
	readManifest,
	weigh,
	type Manifest
} from './weigh';

const budgets: { what: string; bytes: number; budget: number }[] = [];
const hold = (what: string, bytes: number, budget: number) => budgets.push({ what, bytes, budget });

function story(manifest: Manifest) {
	const html = readFileSync('build/index.html', 'utf8');
	const own = brotli(inline(html));
	const together = (keys: readonly string[]) =>
		weigh(new Set(keys.flatMap((key) => [...closure(manifest, key)]))) + own;
	hold('story, script until a figure is near', together(['src/browser/entries/wake.ts']), 1_500);
	const first = [
		'src/browser/entries/wake.ts',
		'src/browser/scroll/swap.ts',
		'src/browser/scroll/follow.ts'
	];
	hold('story, script when the first figure changes', together(first), 8_000);
	// guesses are the one part more that a reader who uses no control fetches, and the words for a lost address
	const scrolled = [...first, 'src/browser/scroll/guess.ts', 'src/browser/scroll/lost.ts'];
	hold('story, script once all was scrolled', together(scrolled), 15_000);
	const live = ['src/browser/live/control.ts'];
	for (const key of Object.keys(manifest).filter((key) => /charts\/[^/]+\/index\.ts$/.test(key)))
		hold(`live chart on demand, ${key.split('/')[2]}`, together([...live, key]), 45_000);
	fragments();
	hold('story, HTML and CSS', brotli(html), 90_000);
	const fonts = filesIn('src/lib/fonts', '.woff2').reduce((n, f) => n + readFileSync(f).length, 0);
	hold('fonts', fonts, 75_000);
	hold(
		'offline, script that has the site kept',
		weigh(closure(manifest, 'src/browser/entries/offline.ts')),
		500
	);
	hold('tables, script', weigh(closure(manifest, 'src/browser/entries/table.ts')), 1_500);
}

/** What the scroll fetches of each step. */
function fragments() {
	const weights = filesIn('build/fragments', '.html')
		.map((file) => brotli(readFileSync(file)))
		.sort((a, b) => a - b);
	hold('fragments, median of a step', weights[weights.length >> 1] ?? Infinity, 2_500);
	hold(
		'fragments, all',
		weights.reduce((sum, n) => sum + n, 0),
		110_000
	);
}

/** What the service worker fetches after a first visit, and itself with the list of it. */
function offline() {
	const names = Object.keys(keptIn('build')).map((path) => path.replace(/(^|\/)$/, '$1index.html'));
	const all = names.map((name) => brotli(readFileSync(`build/${name}`)));
	hold(
		'offline, all that is kept',
		all.reduce((sum, n) => sum + n, 0),
		1_050_000
	);
	const file = filesIn('build/read', '.html').find((file) => !file.endsWith('index.html'))!;
	hold('offline, the story as one file, unpacked', readFileSync(file).length, 1_000_000);
	hold('offline, service worker', brotli(readFileSync('build/service-worker.js')), 6_000);
}

/** Until the reader uses a control: each page with its script, the script by itself, what is asked for. */
function embeds(manifest: Manifest) {
	const all = embedWeights(manifest);
	const stills = all.filter(({ page }) => page.endsWith('/still/'));
	hold('embeds, script', Math.max(...all.map(({ script }) => script)), 2_000);
	hold('embeds, script of stills', Math.max(...stills.map(({ script }) => script)), 0);
	hold('embeds, requests', Math.max(...all.map(({ requests }) => requests)), 3);
	hold('embeds, requests of stills', Math.max(...stills.map(({ requests }) => requests)), 1);
	for (const { page, bytes } of all) hold(page, bytes, 16_000);
}

/** All that an element needs until the reader uses a control: its script, its styles, its picture. */
function elements(manifest: Manifest) {
	const script = weigh(closure(manifest, 'src/browser/entries/element.ts'));
	hold('element, script', script, 2_000);
	const styles = brotli(readFileSync('build/element.css'));
	hold('element, styles of all charts', styles, 5_000);
	for (const file of filesIn('build/element', '.json')) {
		const weight = brotli(readFileSync(file)) + script + styles;
		hold(file.slice('build/'.length, -'.json'.length), weight, 20_000);
	}
}

/** Addresses that a page or a style sheet fetches by itself from another host. */
export function foreign(text: string): string[] {
	const tags =
		/<(?:script|img|iframe|source|link(?![^>]*rel="(?:canonical|alternate|describedby)"))\b[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]+)"/g;
	const styles = /(?:url\(|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g;
	return [tags, styles].flatMap((kind) => [...text.matchAll(kind)].map(([, url = '']) => url));
}

export function main() {
	if (!existsSync(manifestPath) || !existsSync('build/index.html'))
		throw new Error('nothing is built: run "npm run build" first');
	const manifest = readManifest();
	story(manifest);
	offline();
	embeds(manifest);
	elements(manifest);
	const strangers = [...filesIn('build', '.html'), ...filesIn('build', '.css')].flatMap((file) =>
		foreign(readFileSync(file, 'utf8')).map((url) => `${file} fetches ${url}`)
	);
	for (const { what, bytes, budget } of budgets)
		console.log(
			`${bytes <= budget ? 'ok  ' : 'OVER'} ${String(bytes).padStart(6)} of ${String(budget).padStart(6)}  ${what}`
		);
	for (const line of strangers) console.log(`OVER ${line}`);
	if (strangers.length || budgets.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
}
if (!process.env.VITEST) main();
