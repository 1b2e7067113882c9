import { expect, test, type Frame, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { around, framed } from '../hosts/measure';
import { serveHost } from '../hosts/serve';
import type { FrameMessage, FrameSet } from '../../src/lib/element/frame';

const listen = `<script>
	heard = [];
	addEventListener('message', ({ data }) => heard.push(data));
</script>`;
const heard = (page: Page) =>
	page.evaluate(() =>
		(window as unknown as { heard: unknown[] }).heard.filter(
			(data): data is FrameMessage => (data as Partial<FrameMessage> | null)?.from !== undefined
		)
	);
const last = async (page: Page) => (await heard(page)).at(-1);
const send = (page: Page, message: unknown) =>
	page.evaluate((message) => frames[0]!.postMessage(message, '*'), message);
const set = (state: string): FrameSet => ({ to: 'ai-cost-chart', type: 'set', state });

/** A page of another origin with an embed in it; `api` makes of that origin what its address names. */
async function talk(page: Page, embed: string, api = (origin: string) => origin, more = '') {
	const server = await serveHost();
	const origin = new URL(server.url).origin;
	const src = `${embed}${embed.includes('?') ? '&' : '?'}api=${encodeURIComponent(api(origin))}`;
	const frame = `<iframe ${more} src="${src}" title="A chart" width="600" height="700"></iframe>`;
	server.set(around(listen + frame, 640));
	const inside = await framed(page, server.url);
	server.close();
	return inside;
}

const basis = (inside: Frame) => inside.locator('form select[name="basis"]');

test('an embed that is told its page’s origin says that it is ready, what the reader chose and what is pinned', async ({
	page,
	baseURL
}) => {
	const inside = await talk(page, `${baseURL}/embed/training-cost/`);
	const says = { from: 'ai-cost-chart', chart: 'training-cost', step: '' };
	const ready = { ...says, type: 'ready', version: 1, state: '' };
	await expect.poll(() => heard(page)).toEqual([ready]);
	await inside.getByText('Change the view').click();
	await basis(inside).selectOption('rented');
	await expect.poll(() => last(page)).toEqual({ ...says, type: 'state', state: 'basis=rented' });
	const plot = inside.locator('[data-plot]');
	await plot.press('End');
	// the keys of a mark that is open come with its words
	await expect(inside.locator('[data-said]')).not.toBeEmpty();
	await plot.press('Enter');
	const title = await inside.locator('[data-details] strong').textContent();
	await expect.poll(() => last(page)).toMatchObject({ ...says, type: 'mark', mark: { title } });
	const pinned = await last(page);
	expect(pinned?.type === 'mark' && pinned.mark?.id).toMatch(/^[\w./-]+$/);
	await page.keyboard.press('Escape');
	await expect.poll(() => last(page)).toEqual({ ...says, type: 'mark', mark: null });
	expect(await heard(page)).toHaveLength(4);
});

test('what its page sets is drawn over the picture of the step, pinned and answered, one after another', async ({
	page,
	baseURL
}) => {
	const inside = await talk(page, `${baseURL}/embed/training-cost/gpt-4/?basis=rented`);
	await expect.poll(async () => (await heard(page))[0]?.type).toBe('ready');
	await expect(basis(inside)).toHaveValue('rented');
	const begun = (await heard(page)).length;
	const answers = async () =>
		(await heard(page)).slice(begun).flatMap((said) => {
			if (said.type === 'error') return said.message;
			return said.type === 'state' ? said.state : [];
		});
	const marks = async () =>
		(await heard(page)).flatMap((said) => (said.type === 'mark' ? (said.mark?.id ?? null) : []));
	const mark = 'gpt-3-175b/amortized';
	await send(page, set(`scale=linear&mark=${mark}`));
	await expect.poll(marks).toEqual([mark]);
	expect(await answers()).toEqual(['scale=linear']);
	for (const state of ['scale=cubic&x=1', 'basis=bought', '']) await send(page, set(state));
	const said = 'Left as it was: scale=cubic, x=1.';
	await expect.poll(answers).toEqual(['scale=linear', '', said, 'basis=bought', '']);
	expect(await marks()).toEqual([mark, null]);
	await expect(basis(inside)).toHaveValue(
		(await basis(inside).locator('[selected]').getAttribute('value'))!
	);
	expect(inside.url()).not.toMatch(/basis|scale/);
});

test('what its page sends that is no state is answered in words and changes nothing', async ({
	page,
	baseURL
}) => {
	const inside = await talk(page, `${baseURL}/embed/receipt/`);
	await expect.poll(async () => (await heard(page))[0]?.type).toBe('ready');
	const to = 'ai-cost-chart';
	const wrong = [{ to }, { to, type: 'draw' }, { to, type: 'set' }, { to, type: 'set', state: 7 }];
	for (const message of [...wrong, set('x'.repeat(3_000)), null, 7, 'set', { type: 'set' }])
		await send(page, message);
	await send(page, set('leftOut=1'));
	await expect.poll(() => last(page)).toMatchObject({ type: 'state', state: 'leftOut=1' });
	const said = (await heard(page)).slice(1, -1);
	expect(said.map(({ type }) => type)).toEqual(Array(5).fill('error'));
	expect(said.map((each) => each.type === 'error' && each.message)).toEqual([
		expect.stringContaining('“set”'),
		expect.stringContaining('“set”'),
		expect.stringContaining('basis=rented'),
		expect.stringContaining('basis=rented'),
		expect.stringContaining('2000 characters')
	]);
	await expect(inside.getByLabel('What is not on it')).toBeChecked();
});

test('another frame of the page sets nothing, and hears nothing', async ({ page, baseURL }) => {
	const inside = await talk(page, `${baseURL}/embed/receipt/`);
	await expect.poll(async () => (await heard(page))[0]?.type).toBe('ready');
	await page.evaluate(
		(message) => {
			const stranger = document.createElement('iframe');
			stranger.srcdoc = `<script>
				parent.frames[0].postMessage(${message}, '*');
				parent.postMessage('sent', '*');
			</script>`;
			document.body.append(stranger);
		},
		JSON.stringify(set('leftOut=1'))
	);
	const all = () => page.evaluate(() => JSON.stringify((window as { heard?: unknown }).heard));
	await expect.poll(all).toContain('"sent"');
	await send(page, { to: 'ai-cost-chart', type: 'draw' });
	await expect.poll(async () => (await last(page))?.type).toBe('error');
	expect(await heard(page)).toHaveLength(2);
	await expect(inside.locator('[data-awake]')).toHaveCount(0);
});

for (const [name, api, sandbox, words] of [
	['another origin', () => 'https://example.org', '', 'not of https://example.org'],
	['any origin', () => '*', '', '“*” is no origin'],
	['no origin', () => 'null', '', '“null” is no origin'],
	['a page', (origin: string) => `${origin}/page`, '', 'is no origin'],
	['an app', () => 'app://localhost', '', 'is no origin'],
	[
		'its page’s origin in a sandbox',
		(origin: string) => origin,
		'sandbox="allow-scripts"',
		'allow-same-origin'
	]
] as const)
	test(`an embed that is told ${name} says why it says nothing, and listens to nobody`, async ({
		page,
		baseURL
	}) => {
		const said = page.waitForEvent('console', (message) => message.text().includes(words));
		const inside = await talk(page, `${baseURL}/embed/receipt/`, api, sandbox);
		expect((await said).type()).toBe('warning');
		await send(page, set('leftOut=1'));
		// what is heard after it: the answer to a greeting
		await send(page, '[iFrameSizer]host:8:false');
		const all = () => page.evaluate(() => JSON.stringify((window as { heard?: unknown }).heard));
		await expect.poll(all).toContain('[iFrameSizer]host:');
		expect(await heard(page)).toEqual([]);
		await expect(inside.locator('[data-awake]')).toHaveCount(0);
	});

test('a page without an origin around it is told why nothing comes', async ({ page, baseURL }) => {
	const server = await serveHost();
	const { origin } = new URL(server.url);
	const src = `${baseURL}/embed/receipt/?api=${encodeURIComponent(origin)}`;
	server.set(`<iframe sandbox="allow-scripts" srcdoc="<iframe src='${src}'></iframe>"></iframe>`);
	const said = page.waitForEvent('console', (message) => message.text().includes('has no origin'));
	await page.goto(server.url);
	expect((await said).type()).toBe('warning');
	server.close();
});

test('the example in the manual works', async ({ page, baseURL }) => {
	const manual = readFileSync('docs/embedding.md', 'utf8');
	const [example = ''] =
		/^<p><button[\s\S]*?(?=^```)/m
			.exec(manual)
			?.map((code) => code.replace('https://YOUR-HOST', baseURL!)) ?? [];
	const server = await serveHost();
	server.set(around(example, 640));
	await page.goto(server.url);
	await page.getByRole('button').click();
	await expect(page.locator('output')).toHaveText('basis=rented');
	await expect(page.frameLocator('iframe').getByLabel('Priced by')).toHaveValue('rented');
	server.close();
});
