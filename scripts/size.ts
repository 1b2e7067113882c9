/** Weighs the built site in brotli 11 against its budgets: `npm run size`. 1 kB is 1,000 bytes. */
import { existsSync, readFileSync } from 'node:fs';
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
	const wake = closure(manifest, 'src/wake.ts');
	hold('story, script until a figure is near', weigh(wake) + own, 2_000);
	const base = ['src/wake.ts', 'src/island.ts', 'src/scroll.ts'];
	const awake = (charts: readonly string[]) => {
		const files = [...base, ...charts].flatMap((key) => [...closure(manifest, key)]);
		return weigh(new Set(files)) + own;
	};
	const chart = (id: string) => `src/lib/charts/${id}/index.ts`;
	// the opening pins two figures in one place, and both wake at once
	hold('story, script with the opening awake', awake(['receipt', 'releases'].map(chart)), 45_000);
	for (const key of Object.keys(manifest).filter((key) => /charts\/[^/]+\/index\.ts$/.test(key)))
		hold(`story, script with ${key.split('/')[3]} first awake`, awake([key]), 45_000);
	hold(
		'story, script once all was scrolled',
		// what only a press of a button fetches is not scrolled
		weigh(closure(manifest, 'src/wake.ts', true, ['src/lib/share/ways.ts'])) + own,
		75_000
	);
	hold('story, HTML and CSS', brotli(html), 90_000);
	const fonts = filesIn('src/lib/fonts', '.woff2').reduce((n, f) => n + readFileSync(f).length, 0);
	hold('fonts', fonts, 75_000);
	hold('tables, script', weigh(closure(manifest, 'src/table.ts')), 1_500);
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
	const script = weigh(closure(manifest, 'src/element.ts'));
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
		/<(?:script|img|iframe|source|link(?![^>]*rel="(?:canonical|alternate)"))\b[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]+)"/g;
	const styles = /(?:url\(|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g;
	return [tags, styles].flatMap((kind) => [...text.matchAll(kind)].map(([, url = '']) => url));
}

export function main() {
	if (!existsSync(manifestPath) || !existsSync('build/index.html'))
		throw new Error('nothing is built: run "npm run build" first');
	const manifest = readManifest();
	story(manifest);
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
