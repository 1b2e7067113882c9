import { defineConfig } from '@playwright/test';

/** Another port lets two checkouts be tested at once. */
const port = Number(process.env.E2E_PORT ?? 4174);

export default defineConfig({
	testDir: 'tests/e2e',
	snapshotPathTemplate: 'tests/moments/{arg}{ext}',
	expect: {
		// what wakes a chart is fetched and compiled first, on machines that do other things too
		timeout: 15_000,
		// a letter may be set a little otherwise, and a window may stand half a pixel lower
		toHaveScreenshot: {
			animations: 'allow',
			scale: 'device',
			threshold: 0.25,
			maxDiffPixelRatio: 0.012
		}
	},
	workers: 2,
	fullyParallel: true,
	retries: 0,
	// some walk through the whole story, on machines that do other things too
	timeout: 120_000,
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		// what the worker answers no test sees being asked for; those of offline.test.ts let it in
		serviceWorkers: 'block',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH,
			args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
				' '
			)
		}
	},
	webServer: {
		command: `node scripts/run.js scripts/start.ts --port ${port} --strict-port`,
		url: `http://localhost:${port}`,
		reuseExistingServer: false
	}
});
