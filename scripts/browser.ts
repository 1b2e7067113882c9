/** Finds a Chromium for the tests, and installs one where there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function onPath(): string | undefined {
	for (const name of names) {
		try {
			return execFileSync('which', [name], { encoding: 'utf8', stdio: 'pipe' }).trim();
		} catch {
			// not this one
		}
	}
	return existsSync(mac) ? mac : undefined;
}

function tried(command: string, ...args: string[]): boolean {
	try {
		console.log(`browser: ${command} ${args.join(' ')}`);
		execFileSync(command, args, { stdio: 'inherit' });
		return true;
	} catch {
		return false;
	}
}

/**
 * Path of a Chromium: `CHROMIUM_PATH`, Playwright's own, one on the PATH, or one installed now.
 *
 * @throws Error naming the fix.
 */
export function findBrowser(): string {
	const own = () => [chromium.executablePath()].find((path) => path && existsSync(path));
	const known = process.env.CHROMIUM_PATH ?? own() ?? onPath();
	if (known) return known;
	if (tried('npx', 'playwright', 'install', '--with-deps', 'chromium') && own()) return own()!;
	if (tried('apt-get', 'update') && tried('apt-get', 'install', '-y', 'chromium')) {
		const installed = onPath();
		if (installed) return installed;
	}
	throw new Error('No Chromium found: install one and set CHROMIUM_PATH to its program.');
}
