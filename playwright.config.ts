import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: 'tests/e2e',
	workers: 2,
	fullyParallel: true,
	retries: 0,
	timeout: 60_000,
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	use: {
		baseURL: 'http://localhost:4174',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH,
			args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
				' '
			)
		}
	},
	webServer: {
		command: 'node scripts/run.js scripts/start.ts --port 4174 --strict-port',
		url: 'http://localhost:4174',
		reuseExistingServer: false
	}
});
