import { execFileSync } from 'node:child_process';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import claims from '../../data/claims.json';
import sources from '../../data/sources.json';

const copy = mkdtempSync(join(tmpdir(), 'model-'));
const built = (path: string) => readFileSync(join(copy, 'build', path), 'utf8');

beforeAll(() => {
	for (const name of [
		'src',
		'static',
		'data',
		'LICENSE',
		'package.json',
		'svelte.config.js',
		'vite',
		'vite.config.ts',
		'tsconfig.json'
	])
		cpSync(resolve(name), join(copy, name), { recursive: true });
	symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
	// the close stands in two files, the fall that follows from it in two: the data check holds them to each other
	const change = (name: string, from: RegExp, to: string) => {
		const file = join(copy, 'data', name);
		writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
	};
	change('nvidia-daily.json', /("id":"2025-01-27".*?"close":)118\.42/, '$1117.87');
	change(
		'market-day.json',
		/("id":"nvda".*?"changePct":)-16\.97(.*?"close":)118\.42/,
		'$1-17.35$2117.87'
	);
	change('market-losses.json', /("id":"nvda-2025-01-27".*?"changePct":)-16\.97/, '$1-17.35');
	execFileSync('npx', ['vite', 'build'], {
		cwd: copy,
		stdio: 'pipe',
		env: { ...process.env, NODE_ENV: 'production', VITEST: '', BASE_PATH: '/cost' }
	});
}, 600_000);
afterAll(() => rmSync(copy, { recursive: true }), 60_000);

test('one changed close changes prose, headline, words, picture, table and embed in one build', () => {
	const story = built('index.html');
	expect(story).toContain('$142.62 on Friday, $117.87 on Monday');
	// the ledger's findings are words of their own, which quote the close as it was found
	const findings = claims.rows.map(({ finding }) => finding);
	const rest = findings.reduce((html, finding) => html.replaceAll(finding, ''), story);
	expect(rest.includes('118.42')).toBe(false);
	expect(built('embed/nvidia/the-fall/index.html')).toContain('$117.87 on Monday');
	expect(built('charts/nvidia/the-fall.svg')).toContain('to $117.87, −17.35%');
	expect(built('charts/nvidia/index.html')).toMatch(/<td[^>]*>(<!--.*?-->)?\$117\.87/);
	expect(built('rows/nvidia.json')).toContain('"close":117.87');
});

test('built for a sub-path, every address of the site begins with it', () => {
	for (const page of [
		'index.html',
		'embed/nvidia/the-fall/index.html',
		'charts/nvidia/index.html'
	]) {
		const html = built(page);
		const own = [...html.matchAll(/ (?:href|src|data-rows)="(\/[^"]*)"/g)].map(([, url]) => url);
		expect(own.length).toBeGreaterThan(3);
		expect(own.filter((url) => !url?.startsWith('/cost/'))).toEqual([]);
	}
});

test('nothing is published that only a router would fetch', () => {
	const names = readdirSync(join(copy, 'build'), { recursive: true, encoding: 'utf8' });
	expect(names).toContain('index.html.br');
	expect(names.filter((name) => name.includes('__data'))).toEqual([]);
});

describe('the scripts of a build', () => {
	const scripts = () =>
		readdirSync(join(copy, 'build'), { recursive: true, encoding: 'utf8' }).filter((name) =>
			name.endsWith('.js')
		);

	test('have names that pages and hosts can write by hand', () => {
		for (const name of ['wake', 'embed', 'table']) expect(scripts()).toContain(`_app/${name}.js`);
		expect(scripts()).toContain('embed.js');
	});

	test('hold no fact, no style of a chart and no list of what to preload', () => {
		expect(scripts().length).toBeGreaterThan(20);
		const { url, title } = sources.rows[0]!;
		for (const name of scripts())
			for (const what of [url, title, 'append_styles', '__vitePreload', 'modulepreload'])
				expect(built(name).includes(what), `${what} in ${name}`).toBe(false);
	});

	test('leave the styles of a chart and its layers to the head of its page', () => {
		const head = (chart: string) => built(`embed/${chart}/index.html`).split('<body')[0]!;
		// of a layer, of a part of the chart, and of one that its first state does not draw
		for (const part of ['paint-order', '.range.'])
			expect(head('training-cost').includes(part), part).toBe(true);
		expect(head('nvidia').includes('.reveal-room.')).toBe(true);
	});
});
