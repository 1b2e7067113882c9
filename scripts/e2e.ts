/** Finds a browser once and runs the browser tests with it on the built site: `npm run e2e`. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser';

const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
	stdio: 'inherit',
	env: { ...process.env, CHROMIUM_PATH: findBrowser() }
});
process.exitCode = status ?? 1;
