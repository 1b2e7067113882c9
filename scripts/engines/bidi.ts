/** Chromium and Firefox, driven by puppeteer-core: Chromium by its own protocol, Firefox by WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Browser, type Page as Tab } from 'puppeteer-core';
import { findBrowser, runs } from '../browser';
import type { Engine, Finder, Key, Page, Size } from './page';

/** A program on the PATH or in one of the usual places, the first that will do. */
export function programOf(
	names: readonly string[],
	willDo = (path: string) => existsSync(path)
): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...places, ...names.filter((name) => name.startsWith('/'))].find(willDo);
}

function pageOf(tab: Tab): Page {
	return {
		goto: async (url) => void (await tab.goto(url, { waitUntil: 'load' })),
		reload: async () => void (await tab.reload({ waitUntil: 'load' })),
		run: (script, input) => tab.evaluate(script as never, input) as never,
		hover: (x, y) => tab.mouse.move(x, y),
		press: (key: Key) => tab.keyboard.press(key),
		click: (selector) => tab.click(selector),
		shot: async () => Buffer.from(await tab.screenshot({ type: 'png' })),
		resize: (size) => tab.setViewport(size)
	};
}

const engineOf = async (
	name: Engine['name'],
	start: (dark: boolean) => Promise<Browser>
): Promise<Engine> => {
	const browsers = new Map<boolean, Browser>();
	const browser = async (dark: boolean) => {
		const known = browsers.get(dark) ?? (await start(dark));
		browsers.set(dark, known);
		return known;
	};
	const version = await (await browser(false)).version();
	return {
		name,
		version: version.replace(/^\D*\//, ''),
		least: 0,
		async open(size: Size, dark = false) {
			const tab = await (await browser(dark)).newPage();
			await tab.setViewport(size);
			return pageOf(tab);
		},
		async close() {
			await Promise.all([...browsers.values()].map((browser) => browser.close()));
		}
	};
};

const quiet =
	'--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --force-prefers-reduced-motion'.split(
		' '
	);

export const chromium: Finder = {
	name: 'Chromium',
	fix: 'npx playwright install --with-deps chromium',
	start: () =>
		engineOf('Chromium', (dark) =>
			launch({
				executablePath: findBrowser(),
				args: dark ? [...quiet, '--blink-settings=preferredColorScheme=0'] : quiet
			})
		)
};

export const firefox: Finder = {
	name: 'Firefox',
	fix: 'apt-get install firefox-esr',
	async start() {
		const path = process.env.FIREFOX_PATH ?? programOf(['firefox-esr', 'firefox'], runs);
		if (!path) return null;
		return engineOf('Firefox', (dark) =>
			launch({
				browser: 'firefox',
				executablePath: path,
				headless: true,
				args: ['--width=1440', '--height=1000'],
				extraPrefsFirefox: {
					'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
					'ui.prefersReducedMotion': 1,
					// a scroll bar that lies over the page takes no room, as in the other two
					'ui.useOverlayScrollbars': 1
				}
			})
		);
	}
};
