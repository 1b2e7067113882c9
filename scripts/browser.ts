/** Finds a Chromium for the tests, and installs one where there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Whether a program is there and starts: it may be a stub that asks for another package, or lack a library. */
export function runs(path: string): boolean {
	if (!existsSync(path)) return false;
	try {
		execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
		return true;
	} catch {
		return false;
	}
}

function there(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [chromium.executablePath(), ...places, mac].find(runs);
}

function tried(command: string, ...args: string[]): boolean {
	try {
		console.log(`browser: ${command} ${args.join(' ')}`);
		execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
		return true;
	} catch {
		return false;
	}
}

/** From Debian's packages where that needs no password, else by Playwright into the user's own cache. */
function installed(): string | undefined {
	const root = process.getuid?.() === 0;
	const apt = (...args: string[]) => tried('apt-get', ...args);
	if (root && apt('update') && apt('install', '-y', 'chromium') && there()) return there();
	return tried('npx', 'playwright', 'install', 'chromium') ? there() : undefined;
}

/**
 * Path of a Chromium: `CHROMIUM_PATH`, Playwright's own, one on the PATH, or one installed now.
 * What was found stands in `CHROMIUM_PATH` for the processes that follow.
 *
 * @throws Error naming the fix.
 */
export function findBrowser(): string {
	const path = process.env.CHROMIUM_PATH || there() || installed();
	if (!path || !existsSync(path))
		throw new Error(
			'No Chromium that starts: install one and set CHROMIUM_PATH to its program, or give the one that Playwright ' +
				'fetched the libraries of the system by "sudo npx playwright install-deps chromium".'
		);
	process.env.CHROMIUM_PATH = path;
	return path;
}
