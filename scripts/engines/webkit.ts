/** WebKit as Debian builds it: MiniBrowser under Xvfb, driven by plain WebDriver over fetch. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from './bidi';
import type { Engine, Finder, Key, Page, Size } from './page';

/** MiniBrowser draws no window narrower than this. */
const LEAST = 447;
const keys: Record<Key, string> = {
	ArrowRight: '\uE014',
	ArrowLeft: '\uE012',
	End: '\uE010',
	Escape: '\uE00C'
};
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Debian keeps MiniBrowser in a folder that is named after the machine's architecture. */
function miniBrowser(): string | undefined {
	const folders = ['/usr/lib', '/usr/libexec'].filter(existsSync);
	const inside = folders.flatMap((at) => readdirSync(at).map((name) => join(at, name)));
	return [...folders, ...inside]
		.map((at) => join(at, 'webkit2gtk-4.1/MiniBrowser'))
		.find(existsSync);
}

const freePort = () =>
	new Promise<number>((done, fail) => {
		const server = createServer().once('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** A screen without a screen; the number that it got stands in its answer. */
async function screen(): Promise<{ display: string; process: ChildProcess }> {
	const process = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1300x24'], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const display = await new Promise<string>((done, fail) => {
		process.once('error', fail);
		process.once('exit', () => fail(new Error('Xvfb did not start')));
		process.stdout?.once('data', (text: Buffer) => done(`:${text.toString().trim()}`));
	});
	return { display, process };
}

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** A driver with one browser of its own: its theme and its motion come from the desktop's settings. */
async function driver(display: string, dark: boolean) {
	const port = await freePort();
	const config = mkdtempSync(join(tmpdir(), 'webkit-'));
	mkdirSync(join(config, 'gtk-3.0'));
	const settings = `[Settings]\ngtk-enable-animations=0\ngtk-application-prefer-dark-theme=${Number(dark)}\n`;
	writeFileSync(join(config, 'gtk-3.0/settings.ini'), settings);
	const root = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};
	const child = spawn('WebKitWebDriver', [`--port=${port}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			...root,
			DISPLAY: display,
			XDG_CONFIG_HOME: config,
			WEBKIT_DISABLE_DMABUF_RENDERER: '1',
			LIBGL_ALWAYS_SOFTWARE: '1',
			NO_AT_BRIDGE: '1',
			...(dark ? { GTK_THEME: 'Adwaita:dark' } : {})
		}
	});
	const send: Send = async (method, path, body) => {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			body: body && JSON.stringify(body)
		});
		const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
		if (value?.error) throw new Error(`WebKit: ${value.error}: ${value.message}`);
		return value;
	};
	await up(send);
	return { child, config, send };
}

/** Asks a driver that is starting until it answers. */
async function up(send: Send): Promise<void> {
	for (let left = 200; ; left--)
		try {
			return void (await send('GET', '/status'));
		} catch (error) {
			if (!left) throw error;
			await new Promise((done) => setTimeout(done, 50));
		}
}

async function session(send: Send, binary: string) {
	const options = { binary, args: ['--automation'] };
	const asked = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
	const { sessionId, capabilities } = (await send('POST', '/session', asked)) as {
		sessionId: string;
		capabilities: { browserVersion: string };
	};
	const own: Send = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
	await own('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
	return { own, version: capabilities.browserVersion };
}

function pageOf(send: Send): Page {
	const run: Page['run'] = async (script, input) => {
		const text = `const [input, done] = arguments;
			Promise.resolve((${String(script)})(input)).then(
				(value) => done({ value }),
				(error) => done({ error: String(error) })
			);`;
		const answer = await send('POST', '/execute/async', { script: text, args: [input] });
		const { value, error } = answer as { value: never; error?: string };
		if (error) throw new Error(error);
		return value;
	};
	const act = (type: string, actions: object[], more: object = {}) =>
		send('POST', '/actions', { actions: [{ type, id: type, ...more, actions }] });
	return {
		goto: async (url) => void (await send('POST', '/url', { url })),
		reload: async () => void (await send('POST', '/refresh', {})),
		run,
		hover: async (x, y) =>
			void (await act('pointer', [
				{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }
			])),
		press: async (key) =>
			void (await act('key', [
				{ type: 'keyDown', value: keys[key] },
				{ type: 'keyUp', value: keys[key] }
			])),
		async click(selector) {
			const found = await send('POST', '/element', { using: 'css selector', value: selector });
			await send('POST', `/element/${(found as Record<string, string>)[ELEMENT]}/click`, {});
		},
		shot: async () => Buffer.from((await send('GET', '/screenshot')) as string, 'base64'),
		resize: (size) => resize(send, run, size)
	};
}

/** Asks for a window, looks what its inside came to, and corrects by the difference. */
async function resize(send: Send, run: Page['run'], { width, height }: Size): Promise<void> {
	let [outerWidth, outerHeight] = [width, height];
	for (let i = 0; i < 4; i++) {
		await send('POST', '/window/rect', { width: outerWidth, height: outerHeight, x: 0, y: 0 });
		const inner = await run(
			() =>
				new Promise<Size>((done) =>
					requestAnimationFrame(() =>
						requestAnimationFrame(() => done({ width: innerWidth, height: innerHeight }))
					)
				),
			null
		);
		if (inner.width === Math.max(width, LEAST) && inner.height === height) return;
		outerWidth += Math.max(width, LEAST) - inner.width;
		outerHeight += height - inner.height;
	}
	throw new Error(`WebKit: no window of ${width} × ${height} px`);
}

async function start(binary: string): Promise<Engine> {
	const { display, process: xvfb } = await screen();
	const open = new Map<boolean, Awaited<ReturnType<typeof begin>>>();
	const begin = async (dark: boolean) => {
		const { child, config, send } = await driver(display, dark);
		return { child, config, ...(await session(send, binary)) };
	};
	const of = async (dark: boolean) => {
		const known = open.get(dark) ?? (await begin(dark));
		open.set(dark, known);
		return known;
	};
	const { version } = await of(false);
	return {
		name: 'WebKit',
		version,
		least: LEAST,
		async open(size, dark = false) {
			const page = pageOf((await of(dark)).own);
			await page.resize(size);
			return page;
		},
		async close() {
			for (const { own, child, config } of open.values()) {
				await own('DELETE', '').catch(() => undefined);
				child.kill();
				rmSync(config, { recursive: true, force: true });
			}
			xvfb.kill();
		}
	};
}

export const webkit: Finder = {
	name: 'WebKit',
	fix: 'apt-get install webkit2gtk-driver xvfb',
	async start() {
		const binary = process.env.WEBKIT_PATH ?? miniBrowser();
		const all = binary && programOf(['WebKitWebDriver']) && programOf(['Xvfb']);
		return all ? start(binary) : null;
	}
};
