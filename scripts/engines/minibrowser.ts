/** How WebKit is started: a screen that is none, a driver on a port of its own, a browser with the settings asked for. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian keeps MiniBrowser in a folder that is named after the machine's architecture. */
export function miniBrowser(): string | undefined {
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
export async function screen(): Promise<{ display: string; process: ChildProcess }> {
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

export type Send = (
	method: 'GET' | 'POST' | 'DELETE',
	path: string,
	body?: object
) => Promise<unknown>;

/** A driver with one browser of its own: its theme and its motion come from the desktop's settings. */
export async function driver(display: string, dark: boolean) {
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

export async function session(send: Send, binary: string) {
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
