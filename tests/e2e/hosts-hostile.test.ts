import { expect, test, type Page } from '@playwright/test';
import { around, framed } from '../hosts/measure';
import { serveHost } from '../hosts/serve';

const fixed =
	'style="display:block !important;border:0 !important;inline-size:560px !important;block-size:600px !important"';
const frame = (src: string, sandbox = '') =>
	`<iframe ${sandbox} src="${src}" title="A chart" ${fixed}></iframe>`;

/** Opens a page of another origin with this in it, and answers its first frame. */
async function hosted(page: Page, inner: string) {
	const server = await serveHost();
	server.set(around(inner, 900));
	const inside = await framed(page, server.url);
	server.close();
	return inside;
}

const manners = {
	'unsets everything': '<style>* { all: unset !important }</style>',
	'writes in huge letters':
		'<style>html { font: 60px fantasy } * { font-size: 60px !important; line-height: 3 !important }</style>',
	'runs from right to left': '<style>* { direction: rtl !important; text-align: end }</style>',
	'is dark': '<style>body { background: #000 !important; color: #fff }</style>'
};
for (const [manner, style] of Object.entries(manners))
	test(`an embed stands as it stands elsewhere in a host that ${manner}`, async ({
		page,
		baseURL
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const boxes = async (before: string) => {
			const inside = await hosted(page, before + frame(`${baseURL}/embed/nvidia/the-fall/`));
			return inside.evaluate(() =>
				[...document.body.querySelectorAll('*')].map((node) => {
					const { x, y, width, height } = node.getBoundingClientRect();
					return `${node.tagName} ${[x, y, width, height].join(' ')} ${getComputedStyle(node).color}`;
				})
			);
		};
		const plain = await boxes('');
		expect(plain.length).toBeGreaterThan(30);
		expect(await boxes(style)).toEqual(plain);
	});

/** Whether an address asks something of the chart; what does not wakes nothing. */
const asks = (address: string) => /[?&](basis|scale)=/.test(address);

/** The parts of an embed that no address may change, and whether something ran. */
async function drawn(page: Page, address: string) {
	await page.goto(`/embed/training-cost/${address}`, { waitUntil: 'networkidle' });
	const awake = page.locator('[data-awake]');
	if (asks(address)) {
		await expect(awake).toBeVisible();
		await expect(page.locator('[data-control-said]')).not.toBeEmpty();
	} else await expect(awake).toHaveCount(0);
	return page.evaluate(() => ({
		plot: document.querySelector('svg.plot')!.innerHTML,
		tags: [...document.querySelectorAll('*')].map(({ tagName }) => tagName).join(' '),
		ran: 'ran' in window
	}));
}
const attack = '<script>window.ran=1</script><img src=x onerror="window.ran=1">';
const hostile = [
	`?basis=${encodeURIComponent(attack)}`,
	`?basis=${encodeURIComponent(`"'>${attack}`)}`,
	`?${encodeURIComponent(attack)}=1`,
	'?scale=javascript:window.ran=1',
	'?basis=%00',
	'?basis=%E0%A4%A',
	'?__proto__=1&constructor=1&toString=1',
	`?basis=${'x'.repeat(5_000)}`,
	`?unknown=1&childId=${encodeURIComponent(attack)}&theme=${encodeURIComponent(`dark"${attack}`)}`,
	`?unknown=1#?secret=${encodeURIComponent(attack)}`
];
for (const address of hostile)
	test(`an address changes nothing and runs nothing: ${address.slice(0, 60)}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const plain = await drawn(page, asks(address) ? '?basis=none' : '');
		expect(await drawn(page, address)).toEqual({ ...plain, ran: false });
	});

test('no message changes what an embed shows, and a stranger’s greeting gets no answer', async ({
	page,
	baseURL
}) => {
	const src = `${baseURL}/embed/receipt/`;
	const stranger = `<iframe title="A stranger" srcdoc="<script>
		for (let i = 0; i < 3; i++) parent.frames[0].postMessage('[iFrameSizer]stranger:8:false', '*');
		parent.postMessage('said', '*');
	</script>"></iframe>`;
	const listen = `<script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>`;
	const inside = await hosted(page, `${listen}${frame(src)}<p></p>`);
	const before = await inside.evaluate(() => document.documentElement.outerHTML);
	await page.evaluate((html) => {
		for (const message of [
			'[iFrameSizer]host:8:false',
			{ type: 'state', state: { leftOut: true }, html: '<b>x</b>' },
			'pymxPYMxframexPYMxwidthxPYMx10',
			null,
			17
		])
			frames[0]!.postMessage(message, '*');
		document.querySelector('p')!.innerHTML = html;
	}, stranger);
	const heard = () => page.evaluate(() => JSON.stringify((window as { heard?: unknown }).heard));
	await expect.poll(heard).toContain('"said"');
	await expect.poll(heard).toContain('[iFrameSizer]host:');
	expect(await heard()).not.toContain('stranger');
	expect(await inside.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('without an origin an embed still draws the state that is asked for, and answers its form', async ({
	page,
	baseURL
}) => {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	const src = `${baseURL}/embed/training-cost/?basis=rented`;
	const inside = await hosted(page, frame(src, 'sandbox="allow-scripts"'));
	await expect(inside.locator('[data-awake]')).toBeVisible();
	await expect(inside.getByLabel('Priced by')).toHaveValue('rented');
	const dot = inside.locator('circle[data-id="gpt-4"]');
	const before = await dot.getAttribute('cy');
	await inside.getByText('Change the view').click();
	await inside.getByLabel('Priced by').selectOption('bought');
	await expect(dot).not.toHaveAttribute('cy', before ?? '');
	expect(faults).toEqual([]);
});
