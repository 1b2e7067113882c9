/** WebKit as Debian builds it: MiniBrowser under Xvfb, driven by plain WebDriver over fetch. */
import { rmSync } from 'node:fs';
import { programOf } from './bidi';
import { driver, miniBrowser, screen, session, type Send } from './minibrowser';
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
